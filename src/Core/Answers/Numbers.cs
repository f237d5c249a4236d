using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Answers by a number that stands in the text: "How many nurses are in her team?", "which project has the most
/// users?"
/// </summary>
internal static class Numbers
{
    private const float BesideNumber = 4f;
    private const float InSentence = 1.2f;
    private const float InOtherWords = 1.1f;
    private const float InItem = 0.5f;
    private const float NamesItem = 1.5f;
    private const float StillGoing = 0.6f;
    private const float ScoreMin = 2.2f;
    private const float ScoreMinOfAmount = 1.9f;
    private const float ScoreMinOfNoun = 5f;
    private const float ScoreMinOfOne = 1f;
    private const int NothingCounted = -1;

    private const float InMoney = 2f;

    private static readonly HashSet<string> Money = new(StringComparer.Ordinal)
    {
        "money", "cash", "budget", "revenue", "turnover", "cost", "spend", "worth", "fund", "funding", "sale", "saving",
        "price", "pound", "euro", "dollar", "kroner", "grant", "paid", "raise", "raised",
        "fine", "fined",
    };

    private static readonly FrozenSet<string> Saving = Stemmer.Stems(
        "save", "saved", "saving", "savings", "cut", "reduce", "reduced", "lower", "lowered", "trimmed", "fell");

    // So many words may be what is counted: "usability sessions", "messages a day".
    private const int CountedMax = 3;

    /// <summary>The number that a count asks for; null where the résumé's sentences give none.</summary>
    public static Selection? Counted(Ask ask, ResumeIndex index)
    {
        if (NumberFilter.Sum(ask) is not null) return null;
        if (AskedSections.CountsWorkplaces(ask.Question) || PlaceComposer.CountsPlaces(ask)) return null;
        var isOfOne = ask.IsScoped && ask.Scope.Length == 1;
        var counted = CountedAt(ask.Question, isOfOne);
        if (TeamSize.Asked(ask.Question) && TeamSize.Largest(ask, index) is { } team) return Found(ask, team);
        if ((Often(ask, index) ?? FigureKinds.Held(ask, index)) is { } told) return Found(ask, told);
        if (IsAmount(ask.Question)) counted = NothingCounted;
        else if (counted < 0 || CountsItems(ask, counted, index)) return null;
        NumberMention? best = null;
        // A section's noun is counted in a sentence only where that sentence says more of the question.
        var most = counted >= 0 && Senses.IsFrameNoun(ask.Question, counted) ? ScoreMinOfNoun
            : counted < 0 ? ScoreMinOfAmount : ScoreMin;
        if (isOfOne) most = Math.Min(most, ScoreMinOfOne);
        var house = ask.Topics.FirstOrDefault(topic => Teams.IsHouse(ask.Question, topic, index));
        var changed = ChangeAsk.Of(ask.Question) is { Kind: ChangeKind.Amount } change ? change : null;
        foreach (var mention in index.Numbers)
        {
            if (!IsAllowed(ask, mention, index) || (mention.IsMoney && !AsksMoney(ask.Question))) continue;
            if (!mention.IsMoney && AsksSum(ask.Question)) continue;
            // "by how much did she cut the wash bay?": what was cut by so much is something else.
            if (!FigureKinds.Fits(ask.Question, mention, index)) continue;
            if (changed is not null && !ChangeMatch.Says(ask, changed, mention, index)) continue;
            // "how much did the app cost?" is no number of downloads, and an employer's customers are no other's.
            if (!mention.IsMoney && ask.Question.WordAt(ask.Question.Tokens.Count - 1) == "cost") continue;
            if (house is not null && (house.WeightIn(mention.Item) <= 0 ||
                (counted >= 0 && !isOfOne && !IsBesideAny(ask.Question, mention, counted)))) continue;
            var score = Score(ask, mention, counted, index);
            if (score > most) (best, most) = (mention, score);
        }

        return best is null ? null : Found(ask, best);
    }

    // "how often did it run?" of the one thing talked about: the times that its text counts.
    private static NumberMention? Often(Ask ask, ResumeIndex index)
    {
        if (ask.Scope is not { IsDefault: false, Length: 1 } || !ask.Topics.IsEmpty) return null;
        if (ask.Question.First(Sense.HowMany) is not { End: > 0 } many) return null;
        if (ask.Question.WordAt(many.End - 1) is not ("often" or "times")) return null;
        foreach (var mention in index.Numbers)
            if (mention.Item == ask.Scope[0] && !mention.IsMoney && mention.After.Length > 0) return mention;
        return null;
    }

    // "how many projects use React?": the section's items that name it are counted, no number of a sentence.
    private static bool CountsItems(Ask ask, int counted, ResumeIndex index)
    {
        if (!Senses.IsFrameNoun(ask.Question, counted) || ask.Sections is not [var section]) return false;
        var names = ask.Topics.RemoveAll(static topic => topic.Kind != TopicKind.Concept || !topic.InResume);
        if (names.IsEmpty || names.Length != ask.Topics.Length) return false;
        foreach (var item in index.BySection[(int)section])
            if (names.All(topic => topic.WeightIn(item) > 0)) return true;
        return false;
    }

    /// <summary>Whether what is counted is a section's entries: "how many jobs", "how many papers".</summary>
    public static bool CountsEntries(Question question)
    {
        foreach (var hit in question.Hits)
            if (Senses.NounOf(hit.Sense) is not null && !AskedSections.InTopic(question, hit)) return true;
        if (question.HasAny(Sense.These, Sense.It)) return question.Says("them", "those", "these", "that");
        return AskedSections.CountsWorkplaces(question);
    }

    /// <summary>"how many stars does it have?" where the résumé has no such word; null where it does.</summary>
    public static string? Uncounted(Ask ask)
    {
        if (ask.Intent != Intent.Count || ask.Question.IsRambling || IsAmount(ask.Question)) return null;
        var counted = CountedAt(ask.Question);
        if (counted < 0) return null;
        // "how many deals has she closed?"
        if (ask.Topics.IsEmpty && ask.Sections.IsEmpty && !Senses.IsFrameNoun(ask.Question, counted) &&
            ask.Question.IsCovered(counted, Sense.Generic) && !ask.Question.HasAnyAt(counted, Sense.Function))
            return ask.Question.WordAt(counted);
        return ask.Topics.FirstOrDefault(
            topic => topic.Kind == TopicKind.Unknown && topic.Start <= counted && topic.End > counted)?.Name;
    }

    /// <summary>
    /// "the most users", "the biggest team": the item with the largest such number; null where none has.
    /// </summary>
    public static Selection? Extreme(Ask ask, ResumeIndex index)
    {
        var (at, isLeast) = ExtremeAt(ask.Question);
        if (at < 0) return null;
        if (Worth.Most(ask, at, isLeast, index) is { } sum) return Found(ask, sum);
        if (Senses.IsFrameNoun(ask.Question, at)) return null;
        var stem = ask.Question.Tokens[at].Word.Stem;
        if (!isLeast && Teams.IsGroup(stem) && TeamSize.Largest(ask, index) is { } team) return Found(ask, team);
        // "which one saved the most money?", "the most expensive": of any currency.
        var isMoney = ask.Question.WordAt(at) is "money" or "cash" or "expensive" or "costly" or "priciest"
            or "costliest" or "dearest";
        NumberMention? best = null;
        var isBestAsked = false;
        foreach (var mention in index.Numbers)
        {
            if (!IsAllowed(ask, mention, index) || (isMoney ? !mention.IsMoney : Beside(mention, stem) == 0)) continue;
            if (FigureKinds.IsNumberOf(ask.Question, at, mention)) continue;
            // "which of her projects raised the most money?": whatever larger budget a job has.
            var isAsked = ask.AreSectionsNamed && ask.Sections.Contains(index.SectionAt(mention.Item));
            if (isBestAsked && !isAsked) continue;
            var isBetter = best is null || isAsked != isBestAsked ||
                (isLeast ? mention.Value < best.Value : mention.Value > best.Value);
            if (isBetter) (best, isBestAsked) = (mention, isAsked);
        }

        // "grew the users from 20,000 to 650,000"
        best = isMoney || isBestAsked ? best : FigureKinds.Grown(ask, stem, isLeast, best, index);
        return best is null ? null : Found(ask, best);
    }

    /// <summary>
    /// "When was she promoted to Band 6?": the sentence that gives a year and all that the question names; null where
    /// none does.
    /// </summary>
    public static Selection? Dated(Ask ask, ResumeIndex index)
    {
        if (ask.IsScoped && ask.Scope.Length > 1) return null;
        foreach (var mention in index.Years)
            if (IsAllowed(ask, mention, index) && SaysAll(ask, mention)) return Found(ask, mention);
        return null;
    }

    // At least two words or a number of the question stand in the sentence, and none that it lacks is known.
    private static bool SaysAll(Ask ask, NumberMention mention)
    {
        var said = 0;
        foreach (var topic in ask.Topics)
        {
            if (!topic.InResume) return false;
            if (topic.Kind == TopicKind.Entity)
            {
                if (topic.WeightIn(mention.Item) <= 0 || ask.Topics.Length < 2) return false;
                said++;
                continue;
            }

            if (!mention.Stems.Contains(ask.Question.Tokens[topic.End - 1].Word.Stem)) return false;
            said++;
        }

        // "made shift lead": a section's noun is a word here.
        for (var at = 0; at < ask.Question.Tokens.Count; at++)
        {
            var isSaid = mention.Stems.Contains(ask.Question.Tokens[at].Word.Stem);
            if (isSaid && Senses.IsFrameNoun(ask.Question, at)) said++;
        }

        foreach (var token in ask.Question.Tokens)
            if (char.IsAsciiDigit(token.Word.Text[0])) said += mention.Stems.Contains(token.Word.Stem) ? 1 : -2;
        return said >= 2;
    }

    private static Selection Found(Ask ask, NumberMention mention) =>
        new(Finding.Found, [new Ranked(mention.Item, 1f)]) { Number = mention, Topics = ask.Topics };

    internal static bool IsAllowed(Ask ask, NumberMention mention, ResumeIndex index)
    {
        if (ask.IsScoped && !ask.Scope.Contains(mention.Item)) return false;
        if (ask.Order == Order.Current && mention.Item != 0 && index.DatesAt(mention.Item) is not { IsOngoing: true })
            return false;
        // "how many people did he help as a volunteer?" is no staff of a job.
        if (IsAsVolunteer(ask.Question) && index.Has(Section.Volunteer) &&
            index.SectionAt(mention.Item) != Section.Volunteer) return false;
        foreach (var topic in ask.Excluded)
            if (topic.WeightIn(mention.Item) > 0) return false;
        return true;
    }

    // Not "how many volunteers does she lead?", whom a job may have.
    private static bool IsAsVolunteer(Question question)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
            if (question.WordAt(at) is "as" && (question.WordAt(at + 1) is "volunteer" ||
                question.WordAt(at + 2) is "volunteer")) return true;
        return false;
    }

    private static float Score(Ask ask, NumberMention mention, int counted, ResumeIndex index)
    {
        var score = 0f;
        for (var at = counted; at >= 0 && at < Math.Min(counted + CountedMax, ask.Question.Tokens.Count); at++)
        {
            if (at > counted && !IsCountedOn(ask.Question, at)) break;
            var stem = ask.Question.Tokens[at].Word.Stem;
            var beside = Beside(mention, stem);
            if (beside <= 0 && stem == "people" && ask.Sections is [Section.Volunteer] && IsOfPeople(mention))
                beside = BesideNumber - 1;
            score += beside > 0 ? beside : mention.Stems.Contains(stem) ? InSentence / 2 : 0;
        }

        if (IsPart(ask.Question, mention)) score += BesideNumber + 1;
        // Where a counted word is named, a sentence without it has another number.
        var isOfOne = ask.IsScoped && ask.Scope.Length == 1;
        if (counted >= 0 && score == 0 && !isOfOne) return 0;
        // "What Touring Taught Me": the title of something written names it, and the tour is told elsewhere.
        var isWriting = index.SectionAt(mention.Item) == Section.Publications && !ask.AreSectionsNamed;
        foreach (var topic in ask.Topics)
        {
            if (topic.Start == counted) continue;
            var last = ask.Question.Tokens[topic.End - 1].Word.Stem;
            // What the sentence says itself comes before what it says in other words.
            if (mention.Stems.Contains(last)) score += InSentence;
            else if (IsSaid(topic, ask, mention)) score += InOtherWords;
            if (isOfOne && mention.After.Contains(last)) score += InSentence;
            if (topic.WeightIn(mention.Item) is > 0 and var weight)
                score += topic.Kind != TopicKind.Word || (weight >= 0.9f && !isWriting) ? NamesItem : InItem;
            else if (topic.Kind is TopicKind.Entity or TopicKind.Concept && topic.InResume) score -= NamesItem;
        }

        // "by how much did she cut food cost?" is no revenue: where words are named, a sum without them is another.
        var isSaid = ask.Topics.Any((ask, mention), static (topic, of) => IsSaid(topic, of.ask, of.mention));
        var isOther = !isSaid && ask.Topics.Any(
            static topic => topic.InResume && topic.Kind != TopicKind.Entity);
        if (mention.IsMoney && !isOther && ask.Question.Tokens.Exists(token => Money.Contains(token.Word.Light)))
            score += InMoney;
        if (mention.IsMoney && AsksPrice(ask.Question)) score += InMoney;
        if (IsAsSaid(ask.Question, mention)) score += InMoney + 1;
        // "how much money did she save?" is no budget
        if (mention.IsMoney && ask.Question.Says("save", "saved", "savings"))
            score += mention.Stems.Overlaps(Saving) ? InMoney : -InMoney;
        // "by how much did it fall?": from so many to so many.
        if (isSaid && mention.Before is ["from", ..] && IsAmount(ask.Question) && SaysChange(ask.Question))
            score += InSentence;
        if (index.DatesAt(mention.Item) is { IsOngoing: true }) score += StillGoing / 2;
        if (index.SectionAt(mention.Item) is Section.References or Section.Basics) score -= StillGoing;
        return score;
    }

    // "how big is the budget?", of a sentence that counts something else too.
    private static bool AsksSum(Question question) => question.First(Sense.HowMany) is { End: > 0 } many &&
        question.WordAt(many.End - 1) is "big" or "large" && question.Says("budget", "revenue", "turnover", "grant");

    // "how much was it settled for?": "for EUR 6 million"; "how much under budget?": "4% under its budget".
    private static bool IsAsSaid(Question question, NumberMention mention)
    {
        if (!IsAmount(question)) return false;
        if (question.WordAt(question.Tokens.Count - 1) == "for") return mention.Before.Contains("for");
        return question.Says("budget", "target", "plan") &&
            (question.Says("under", "below") ? mention.After is ["under" or "below", ..]
                : question.Says("over", "above") && mention.After is ["over" or "above", ..]);
    }

    // "how much did he sell the fish company for?"
    private static bool AsksPrice(Question question) =>
        question.WordAt(question.Tokens.Count - 1) == "for" && IsAmount(question) &&
        question.Says("sell", "sold", "buy", "bought", "go", "went");

    private static bool SaysChange(Question question) => question.WordAt(0) == "by" || question.Says(
        "cut", "reduce", "reduced", "drop", "dropped", "fall", "fell", "lower", "lowered", "save", "saved", "improve",
        "improved", "grow", "grew", "increase", "increased", "rise", "rose", "raise", "raised", "shrink", "shrank");

    // Whether the number's own sentence tells of a topic.
    internal static bool IsSaid(Topic topic, Ask ask, NumberMention mention) =>
        mention.Stems.Contains(ask.Question.Tokens[topic.End - 1].Word.Stem) ||
        (topic.Kind == TopicKind.Concept && topic.ToldIn(mention.Item) == mention.Field);

    private static bool AsksMoney(Question question) =>
        IsAmount(question) || question.Tokens.Exists(token => Money.Contains(token.Word.Light));

    private static bool IsBesideAny(Question question, NumberMention mention, int counted)
    {
        for (var at = counted; at < Math.Min(counted + CountedMax, question.Tokens.Count); at++)
            if (Beside(mention, question.Tokens[at].Word.Stem) > 0) return true;
        return false;
    }

    // "how many of the clubs moved?", "how many clubs moved?": "five clubs, two of which moved later".
    private static bool IsPart(Question question, NumberMention mention)
    {
        if (question.First(Sense.HowMany) is not { End: > 0 } many) return false;
        if (mention.After is not ["of", "which" or "whom", ..]) return false;
        for (var at = many.End; at < question.Tokens.Count; at++)
            if (!Lexicon.IsEmpty(question.Tokens[at].Word) && !question.IsCovered(at, Sense.Function) &&
                mention.After.Contains(question.Tokens[at].Word.Stem)) return true;
        return false;
    }

    private static bool IsOfPeople(NumberMention mention) => mention.After is [var first, ..] &&
        (Teams.People.Contains(first) || Totals.Learners.Contains(first));

    // "140 usability sessions", "a department of nine": how close the counted word stands to the number.
    private static float Beside(NumberMention mention, string stem)
    {
        for (var at = 0; at < mention.After.Length; at++)
        {
            // "€2 million in three rounds" counts no rounds by its millions; "4 to 6 rounds" does by both.
            var isOther = at > 0 && NumberMentions.IsNumber(mention.After[at]) && mention.After[at - 1] is not
                ("to" or "and" or "or");
            if (isOther) break;
            if (mention.After[at] == stem) return BesideNumber - (at * 0.4f);
            // "thirteen years in hospitals" counts no hospitals.
            if (mention.After[at] is "year" or "month" or "week" or "hour") break;
        }

        var isOf = mention.Before.Length > 1 && mention.Before[0] == "of" && mention.Before[1] == stem;
        return isOf ? BesideNumber - 0.5f : 0f;
    }

    // The token right after "how many"; -1 where the question counts what the résumé lists.
    private static int CountedAt(Question question, bool isOfOne = false)
    {
        var hit = question.First(Sense.HowMany);
        if (hit.End == 0) return NothingCounted;
        if (question.WordAt(hit.End - 1) == "people") return hit.End - 1;
        for (var at = hit.End; at < Math.Min(hit.End + 4, question.Tokens.Count); at++)
        {
            var isPassing = question.WordAt(at) is "different" or "new" or "other";
            if (isPassing || question.IsCovered(at, Sense.Function)) continue;
            // "how many clients?", of one job: its text may count them.
            var isListed = Senses.IsFrameNoun(question, at) && question.Topics.Count == 0 && !isOfOne;
            return isListed ? NothingCounted : at;
        }

        return NothingCounted;
    }

    private static bool IsCountedOn(Question question, int at) =>
        !question.IsCovered(at, Sense.Function) && !question.IsCovered(at, Sense.YesNo) &&
        !question.HasAnyAt(at, Sense.Person, Sense.There, Sense.Now);

    // "by how much", "what percentage": the number of anything.
    internal static bool IsAmount(Question question)
    {
        var hit = question.First(Sense.HowMany);
        if (hit.End == 0) return false;
        var last = question.WordAt(hit.End - 1);
        // "how much exposure to streaming systems?" asks for no number.
        if (question.WordAt(hit.End) is "experience" or "exposure" or "knowledge" or "familiarity" or "background")
            return false;
        return last is "much" or "percentage" or "percent" or "cent";
    }

    private static readonly WordTrait IsExtreme = new(static word => word.Text is "priciest" or "costliest" or "dearest"
        or "fewest" or "least" or "smallest" or "lowest" or "most" or "biggest" or "largest" or "highest");

    private static (int At, bool IsLeast) ExtremeAt(Question question)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            if (!IsExtreme.Of(question.Tokens[at].Word)) continue;
            if (question.WordAt(at) is "priciest" or "costliest" or "dearest") return (at, false);
            if (at + 1 == question.Tokens.Count) break;
            var isLeast = question.WordAt(at) is "fewest" or "least" or "smallest" or "lowest";
            var isMost = question.WordAt(at) is "most" or "biggest" or "largest" or "highest";
            if ((isLeast || isMost) && !question.IsCovered(at + 1, Sense.Function)) return (at + 1, isLeast);
        }

        return (-1, false);
    }
}
