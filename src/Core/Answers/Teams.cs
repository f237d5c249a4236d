using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "How big is his team?", "how many people does she manage?": a team is counted by whatever the trade calls it, and
/// by what is said of leading it.
/// </summary>
internal static class Teams
{
    private const float OfTeam = 3f;
    private const float BesidePeople = 1.5f;
    private const float InLeading = 2f;
    private const float StillGoing = 1f;
    private const float InBasics = 0.5f;
    private const float NamesItem = 2f;
    private const float ScoreMin = 3f;

    private static readonly FrozenSet<string> Groups = Stems(
        "team", "squad", "brigade", "crew", "department", "staff", "unit", "gang", "squadron", "shift",
        "clinic", "ward", "troupe");

    private static readonly FrozenSet<string> People = Stems(
        "people", "person", "engineer", "developer", "nurse", "clinician", "designer", "teacher", "trainee",
        "apprentice", "staff", "employee", "colleague", "member", "analyst", "scientist", "technician", "electrician",
        "cook", "chef", "worker", "paralegal", "report", "physiotherapist", "assistant", "researcher", "student",
        "junior", "volunteer", "associate", "fitter", "operator", "manager", "carpenter", "driver", "editor");

    private static readonly FrozenSet<string> Leading = Stems(
        "lead", "leads", "led", "leading", "manage", "managed", "supervise", "supervised", "head", "headed", "run",
        "runs", "ran", "mentor", "direct", "directed", "coordinate", "oversee", "oversees", "oversaw", "line",
        "responsible", "look", "coach", "foreman", "charge");

    /// <summary>Whether the size of a team is asked for, or how many people somebody leads.</summary>
    public static bool Asked(Question question)
    {
        if (question.First(Sense.HowMany) is not { End: > 0 } many) return false;
        var asksSize = question.WordAt(many.End - 1) is "big" or "large" || question.WordAt(many.End) == "size";
        var leads = false;
        var people = false;
        for (var at = many.Start; at < question.Tokens.Count; at++)
        {
            var word = question.Tokens[at].Word;
            if (asksSize && Groups.Contains(word.Stem)) return true;
            leads |= Leading.Contains(word.Stem) || word.Light == "report";
            people |= word.Text is "people" or "staff" or "person" || word.Light is "report" or "employee";
        }

        return leads && people;
    }

    /// <summary>The number of people that the sentence on a team gives; null where none does.</summary>
    public static NumberMention? Largest(Ask ask, ResumeIndex index)
    {
        NumberMention? best = null;
        var most = ScoreMin;
        foreach (var mention in index.Numbers)
        {
            if (!Numbers.IsAllowed(ask, mention, index) || mention.IsMoney) continue;
            var score = Score(ask, mention, index);
            var isMore = score > most || (score == most && (best is null || mention.Value > best.Value));
            if (isMore) (best, most) = (mention, score);
        }

        return best;
    }

    private static float Score(Ask ask, NumberMention mention, ResumeIndex index)
    {
        var isOf = mention.Before.Length > 1 && mention.Before[0] == "of" && Groups.Contains(mention.Before[1]);
        var isBeside = mention.After.Length > 0 && People.Contains(mention.After[0]);
        isBeside |= mention.After.Length > 1 && People.Contains(mention.After[1]);
        if (!isOf && !isBeside) return 0;
        var score = isOf ? OfTeam : BesidePeople;
        if (mention.Stems.Overlaps(Leading)) score += InLeading;
        if (index.DatesAt(mention.Item) is { IsOngoing: true }) score += StillGoing;
        if (index.SectionAt(mention.Item) == Section.Basics) score += InBasics;
        foreach (var topic in ask.Topics)
            if (topic.Kind != TopicKind.Word && topic.WeightIn(mention.Item) > 0) score += NamesItem;
        return score;
    }

    private static FrozenSet<string> Stems(params ReadOnlySpan<string> words)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words) stems.Add(new Understanding.Text.Word(word).Stem);
        return stems.ToFrozenSet(StringComparer.Ordinal);
    }
}
