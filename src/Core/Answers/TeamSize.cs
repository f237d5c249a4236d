using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "How big is his team?", "how many people does she manage?": the number that the sentence on a team gives.
/// </summary>
internal static class TeamSize
{
    private const float OfTeam = 3f;
    private const float BesidePeople = 1.5f;
    private const float FurtherPeople = 1f;
    private const float LedOutright = 1f;
    private const float InLeading = 2f;
    private const float StillGoing = 1f;
    private const float InBasics = 0.5f;
    private const float NamesItem = 2f;
    private const float ScoreMin = 3f;
    private const float Beside = 10f;

    /// <summary>Whether the size of a team is asked for, or how many people somebody leads.</summary>
    public static bool Asked(Question question)
    {
        if (question.First(Sense.HowMany) is not { End: > 0 } many) return false;
        var asksSize = question.WordAt(many.End - 1) is "big" or "large" or "size" ||
            question.WordAt(many.End) == "size";
        var leads = false;
        var people = false;
        for (var at = many.Start; at < question.Tokens.Count; at++)
        {
            var word = question.Tokens[at].Word;
            if (asksSize && Teams.Groups.Contains(word.Stem)) return true;
            leads |= Teams.Leading.Contains(word.Stem) || (word.Light == "report" && AreHers(question, at));
            people |= word.Text is "people" or "staff" or "person" || word.Light is "report" or "employee";
            // "how many people are in his department?"
            leads |= people && Teams.Groups.Contains(word.Stem) && question.Has(Sense.Person);
            // "how many cooks work for her?"
            people |= at == many.End && Teams.PersonNouns.Contains(word.Light);
            leads |= word.Text is "for" or "under" or "to" && question.IsCovered(at + 1, Sense.Person) &&
                at + 1 < question.Tokens.Count && question.WordAt(at + 1) is "her" or "him" or "them";
        }

        return leads && people;
    }

    // "how many direct reports?", "how many reports does she have?"; not "how many reports did she file?"
    private static bool AreHers(Question question, int at) => question.WordAt(at - 1) == "direct" ||
        (!IsOfThings(question, at) && question.Says("have", "has", "had", "report"));

    // "how many stock reports?"
    private static bool IsOfThings(Question question, int at) => question.WordAt(at - 1) is not ("many" or "line") &&
        question.WordAt(at + 1) != "to" && !question.IsCovered(at - 1, Sense.Function) &&
        !Teams.People.Contains(question.Tokens[at - 1].Word.Stem);

    /// <summary>The number of people that the sentence on a team gives; null where none does.</summary>
    public static NumberMention? Largest(Ask ask, ResumeIndex index)
    {
        var house = ask.Topics.FirstOrDefault(topic => Teams.IsHouse(ask.Question, topic, index));
        var isBiggest = ask.Question.Says("biggest", "largest");
        if (Reporting(ask, index) is { } reporting) return reporting;
        NumberMention? best = null;
        var most = 0f;
        foreach (var mention in index.Numbers)
        {
            if (!Numbers.IsAllowed(ask, mention, index) || mention.IsMoney) continue;
            // "how many people does she lead at Delta?"
            if (house is not null && house.WeightIn(mention.Item) <= 0) continue;
            var score = Score(ask, mention, index);
            if (score <= ScoreMin) continue;
            // Who is led for nothing comes after who is led at work.
            var isAside = index.SectionAt(mention.Item) == Section.Volunteer && !ask.Question.Has(Sense.Volunteer);
            if (isAside) score -= Beside;
            // Of those that are teams for sure the biggest has the most people, whatever else is said of it.
            if (isBiggest && !isAside && IsSure(mention)) score = Beside;
            var ranks = score.CompareTo(most);
            var isMore = best is null || ranks > 0 || (ranks == 0 && mention.Value > best.Value);
            if (isMore) (best, most) = (mention, score);
        }

        return best;
    }

    // "how many direct reports?": "Four line managers report to me", whoever else is on the site.
    private static NumberMention? Reporting(Ask ask, ResumeIndex index)
    {
        if (!AsksReporting(ask.Question)) return null;
        NumberMention? best = null;
        foreach (var mention in index.Numbers)
        {
            if (!mention.After.Contains(Report) || mention.IsMoney || mention.IsSpan) continue;
            if (!Numbers.IsAllowed(ask, mention, index) || !SaysReporting(mention)) continue;
            var isLater = best is not null && index.DatesAt(best.Item) is not { IsOngoing: true } &&
                index.DatesAt(mention.Item) is { IsOngoing: true };
            if (best is null || isLater) best = mention;
        }

        return best;
    }

    // "how many direct reports?", "how many people report to her?"; not "how many stock reports?"
    private static bool AsksReporting(Question question)
    {
        var at = question.Tokens.FindIndex(static token => token.Word.Light == "report");
        return at > 0 && (question.WordAt(at - 1) is "direct" or "line" or "many" || question.WordAt(at + 1) == "to");
    }

    // "six direct reports", "five people report to her"; not "12 monthly reports".
    private static bool SaysReporting(NumberMention mention)
    {
        var at = mention.After.IndexOf(Report);
        return at > 0 && (mention.After[at - 1] == Direct || ArePeople(mention, 0) || ArePeople(mention, at - 1));
    }

    private static readonly string Report = new Word("report").Stem;
    private static readonly string Direct = new Word("direct").Stem;

    /// <summary>Whether a number is of people who work together: "a team of 12", "Leads 48 nurses".</summary>
    public static bool Counts(NumberMention mention) =>
        IsOfGroup(mention) ||
        (mention.After.Length > 0 && ArePeople(mention, 0) && mention.Stems.Overlaps(Teams.Leading));

    // "Leads the five people": not whom one mentored or hired.
    private static bool IsSure(NumberMention mention)
    {
        if (IsOfGroup(mention)) return true;
        if (mention.After.Length == 0 || !ArePeople(mention, 0)) return false;
        var verb = mention.Before is ["the" or "a", var further, ..] ? further : mention.Before.FirstOrDefault("");
        return Teams.Leading.Contains(verb) && !Raising.Contains(verb);
    }

    // "Leads the platform group of 9 engineers"; what else comes in groups is no team.
    private static bool IsOfGroup(NumberMention mention) =>
        mention.Before.Length > 1 && mention.Before[0] == "of" && (Teams.Groups.Contains(mention.Before[1]) ||
            (mention.Before[1] == "group" && mention.After.Length > 0 && ArePeople(mention, 0) &&
                mention.Stems.Overlaps(Outright)));

    private static float Score(Ask ask, NumberMention mention, ResumeIndex index)
    {
        var isOf = IsOfGroup(mention);
        // Whom one trained is no team: "Trained 180 students" says nothing of "the biggest team".
        var isTaught = mention.Before.Length > 0 && Taught.Contains(mention.Before[0]);
        if (isTaught && !ask.Question.Tokens.Exists(static token => Taught.Contains(token.Word.Stem))) return 0;
        var isBeside = mention.After.Length > 0 && ArePeople(mention, 0);
        var isFurther = !isBeside && mention.After.Length > 1 && ArePeople(mention, 1);
        isBeside |= isFurther;
        // "how many people did she mentor?": "Mentored 24 career changers"
        var isDone = mention.Before.Length > 0 && Asks(ask.Question, mention.Before[0]);
        if (isDone) return Beside;
        if (!isOf && !isBeside) return 0;
        var score = isOf ? OfTeam : isFurther ? FurtherPeople : BesidePeople;
        // "Leads 48 nurses"
        if (isBeside && mention.Before.Length > 0 && Outright.Contains(mention.Before[0])) score += LedOutright;
        if (mention.Stems.Overlaps(Outright)) score += InLeading;
        // "how big is her team?" is of the present one, "the biggest team she has led" of any.
        var isOfNow = !ask.Question.Says("was", "were", "did", "had", "has", "biggest", "largest", "most", "ever");
        if (index.DatesAt(mention.Item) is { IsOngoing: true }) score += isOfNow ? 2 * StillGoing : StillGoing;
        if (index.SectionAt(mention.Item) == Section.Basics) score += InBasics;
        var counted = ask.Question.First(Sense.HowMany).End;
        foreach (var topic in ask.Topics)
            if (topic.Kind != TopicKind.Word && topic.Start != counted && topic.WeightIn(mention.Item) > 0)
                score += NamesItem;
        return score;
    }

    // "14 midwives", "five researchers and a clerk"; "eleven research cruises" are nobody.
    private static bool ArePeople(NumberMention mention, int at)
    {
        var stem = mention.After[at];
        // "nine-figure programmes" are no programmers.
        if (mention.After[0] is "figur" or "digit") return false;
        if (stem == Researching)
            return at == mention.After.Length - 1 || Lexicon.Default.SaysNothing(mention.After[at + 1]);
        return Teams.People.Contains(stem) || Professions.Contains(stem);
    }

    private static readonly string Researching = new Word("researcher").Stem;

    private static readonly FrozenSet<string> Raising =
        Stemmer.Stems("mentor", "train", "trained", "coach", "hire", "hired", "recruit", "recruited");

    private static readonly FrozenSet<string> Outright =
        Teams.Leading.Where(static stem => !Raising.Contains(stem)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Taught =
        Stemmer.Stems("train", "trained", "coach", "coached", "taught", "teach");

    // What people are by trade, in one word.
    private static readonly FrozenSet<string> Professions = Taxonomy.Default.Spellings
        .Where(static spelling => spelling.Value is { IsAmbiguous: false, Concept.File: "professions" })
        .Select(static spelling => new Word(spelling.Key).Stem)
        .ToFrozenSet(StringComparer.Ordinal);

    // The question's own word for what was done with them, where it says more than leading.
    private static bool Asks(Question question, string stem)
    {
        if (!Teams.Leading.Contains(stem)) return false;
        foreach (var token in question.Tokens)
            if (token.Word.Stem == stem && stem is not ("lead" or "manag" or "run" or "head" or "look")) return true;
        return false;
    }
}
