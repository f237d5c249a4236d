using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "How long is the pier?", "how many weeks was the tunnel late?", "how early did it open?": the figure that the
/// sentence on that thing gives; how long the job lasted in which it was built says nothing of it.
/// </summary>
internal static class Measurement
{
    // What bears the name, and not what mentions it.
    private const float NameWeight = 0.95f;
    private const int ShownMax = 1;
    private const float Near = 2f;
    private const float OfUnit = 3f;
    private const float OfWay = 2f;
    private const float OfKind = 0.5f;

    private static readonly FrozenSet<string> Lengths = Stemmer.Stems("page", "m", "km", "mile", "metre", "meter",
        "kilometre", "kilometer", "mm", "cm", "foot", "feet", "ft", "slide", "chapter", "yard");

    // What is late or early in the question, and what the sentence may say of it.
    private static readonly List<(FrozenSet<string> Asked, FrozenSet<string> Said)> Ways =
    [
        (Stemmer.Stems("late", "delay", "delayed", "behind", "overdue"),
            Stemmer.Stems("late", "delay", "delayed", "behind", "overdue", "after")),
        (Stemmer.Stems("early", "ahead", "sooner", "earlier"), Stemmer.Stems("early", "ahead", "before", "sooner")),
        (Stemmer.Stems("shorter", "longer", "faster", "slower", "later"), FrozenSet<string>.Empty),
    ];

    /// <summary>The figure, or that none is told; null where no such thing is measured.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (Asked.Of(ask.Question) is not { } asked || ask.Topics.Any(
            ask.Question, static (topic, question) => !topic.InResume && !IsWayWord(question, topic))) return null;
        if (Best(asked, ask.Question, ask.Topics, index, ask) is { } best)
            return new Selection(Finding.Found, [new Ranked(best.Item, 1f)]) { Number = Whole(best, index) };
        if (!asked.IsOfThing || ask.Topics.IsEmpty || (ask.AreSectionsNamed && !asked.IsOfWay)) return null;
        foreach (var topic in asked.IsOfWay ? [] : ask.Topics)
            if (topic.Kind == TopicKind.Entity || topic.Concept?.File == "technology" || Lasts(topic, index))
                return null;
        var telling = ask.Topics[^1].Postings.Where(static posting => posting.Item != 0)
            .OrderBy(posting => index.SectionAt(posting.Item) == Section.Skills)
            .ThenByDescending(static posting => posting.Weight).Take(ShownMax)
            .Select(static posting => new Ranked(posting.Item, posting.Weight));
        return new Selection(Finding.Missing, [.. telling]);
    }

    // "from 47 to 33 days" is told with both of its ends.
    private static NumberMention Whole(NumberMention best, ResumeIndex index)
    {
        if (best.Before is not ["to", ..]) return best;
        foreach (var mention in index.Numbers)
            if (mention.Item == best.Item && mention.Field == best.Field && mention.Before is ["from", ..] &&
                mention.End < best.Start && mention.After.Contains("to")) return mention;
        return best;
    }

    // A post, a house or a study that is called so has days of its own.
    private static bool Lasts(Topic topic, ResumeIndex index) => topic.Postings.Exists(
        posting => posting.Weight >= NameWeight && posting.Field != FieldKind.Keyword &&
            index.DatesAt(posting.Item) is { IsPoint: false });

    /// <summary>Whether a sentence gives what a question wants measured.</summary>
    public static bool IsTold(Question question, ResumeIndex index) =>
        Asked.Of(question) is { } asked && question.Topics.Count > 0 &&
        question.Topics.TrueForAll(static topic => topic is { InResume: true, IsExact: true }) &&
        Best(asked, question, [.. question.Topics], index, null) is not null;

    private static NumberMention? Best(
        Asked asked, Question question, ImmutableArray<Topic> topics, ResumeIndex index, Ask? ask)
    {
        NumberMention? best = null;
        var most = 0f;
        foreach (var mention in index.Numbers)
        {
            if (ask is not null && !Numbers.IsAllowed(ask, mention, index)) continue;
            if (index.SectionAt(mention.Item) is Section.Basics or Section.References) continue;
            var isLength = !mention.IsMoney && mention.After is [var unit, ..] && Lengths.Contains(unit);
            if (mention.IsSpan || (isLength && asked.Unit is null && !asked.IsOfTime))
            {
                var near = Nearness(asked, question, mention, index);
                // "600 m of quay" is no length of the terminal that has it.
                if (isLength && near <= 0) continue;
                var score = Score(asked, question, topics, mention, near);
                if (score > 0 && isLength == asked.Is) score += OfKind;
                if (score > most) (best, most) = (mention, score);
            }
        }

        return best;
    }

    // How many of the question's words stand right before the figure, or behind it up to a comma.
    private static float Nearness(Asked asked, Question question, NumberMention mention, ResumeIndex index)
    {
        var text = index.Items[mention.Item].Fields[mention.Field].Text.AsSpan(mention.End);
        var stop = text.IndexOfAny(",.;:(");
        var behind = stop < 0 ? text : text[..stop];
        var near = 0f;
        for (var at = asked.End; at < question.Tokens.Count; at++)
        {
            if (question.IsCovered(at, Sense.Function) || question.IsCovered(at, Sense.Person)) continue;
            var word = question.Tokens[at].Word;
            var isBefore = mention.Before.Contains(word.Stem) && (mention.IsSpan || mention.Before[0] == "of");
            var isNear = isBefore || mention.After.Contains(word.Stem) ||
                (word.Light.Length > 2 && behind.Contains(word.Light, StringComparison.OrdinalIgnoreCase));
            if (isNear) near += Near;
        }

        return near;
    }

    // 0 where the sentence is of something else.
    private static float Score(
        Asked asked, Question question, ImmutableArray<Topic> topics, NumberMention mention, float near)
    {
        var isSaid = false;
        var isNamed = false;
        var isAll = true;
        var score = 0f;
        foreach (var topic in topics)
        {
            // "delayed" may be told as "late"
            var isWord = mention.Stems.Contains(question.Tokens[topic.End - 1].Word.Stem);
            if (!isWord && IsWayWord(question, topic)) continue;
            if (topic.WeightIn(mention.Item) <= 0) return 0;
            var said = isWord || topic.ToldIn(mention.Item) == mention.Field;
            isSaid |= said;
            isAll &= said;
            isNamed |= !said && topic.WeightIn(mention.Item) >= NameWeight;
            score += said ? 1 : 0;
        }

        // "opened a trial in 16 days": the trial did not last so long, and no other did.
        var isWithin = asked is { IsOfThing: true, Unit: null, IsOfWay: false } &&
            mention.Before is ["in" or "within", ..];
        if (isWithin && (!isAll || question.Says("last", "lasted"))) return 0;
        var isWay = IsWay(question, mention);
        if (topics.Length > 0 && !isSaid && !(isNamed && (isWay || near > 0))) return 0;
        // "how long is the course?": "a nine-week course"
        if (topics.IsEmpty && (near <= 0 || !asked.IsOfThing)) return 0;
        if (asked.Unit is not null && mention.After[0] == asked.Unit) score += OfUnit;
        return score + near + (isWay ? OfWay : 0);
    }

    private static bool IsWayWord(Question question, Topic topic) =>
        topic.Kind is TopicKind.Word or TopicKind.Unknown &&
        Ways.Exists(way => way.Asked.Contains(question.Tokens[topic.End - 1].Word.Stem));

    private static bool IsWay(Question question, NumberMention mention)
    {
        foreach (var (asked, said) in Ways)
        {
            if (!question.Tokens.Exists(token => asked.Contains(token.Word.Stem))) continue;
            foreach (var stem in mention.After)
                if (said.Contains(stem)) return true;
        }

        return false;
    }

    /// <summary>What is asked: of which unit, of a thing or of what somebody did, up to which token.</summary>
    private sealed record Asked(int End)
    {
        public string? Unit { get; private init; }

        public bool IsOfTime { get; private init; }

        /// <summary>"how late", "how early": how long something lasted says nothing of it.</summary>
        public bool IsOfWay { get; private init; }

        /// <summary>Of a thing: "how long is the pier?", not "how long did she stay?"</summary>
        public bool IsOfThing { get; private init; }

        /// <summary>"how long is it" is rather of metres, "how long did it last" of time.</summary>
        public bool Is { get; private init; }

        public static Asked? Of(Question question)
        {
            if (question.IsRambling || question.WordAt(0) is not ("how" or "by" or "and" or "so")) return null;
            var how = question.WordAt(0) == "how" ? 0 : 1;
            if (question.WordAt(how) != "how") return null;
            var next = how + 2;
            var isOfThing = AsksThing(question, next);
            switch (question.WordAt(how + 1))
            {
                case "long" when isOfThing:
                    return new Asked(next) { IsOfThing = true, Is = question.WordAt(next) is "is" or "are" };
                case "late" or "early" or "overdue":
                    return new Asked(next) { IsOfTime = true, IsOfThing = isOfThing, IsOfWay = true };
                case "far" when question.WordAt(next) is "ahead" or "behind":
                    return new Asked(next) { IsOfTime = true };
                case "much" when question.WordAt(next) == "time":
                    return new Asked(next + 1) { IsOfTime = true };
                case "much" when question.WordAt(next) is "later" or "earlier" or "sooner":
                    return new Asked(next) { IsOfTime = true };
                case "many" when question.WordAt(next) is "weeks" or "days" or "hours" or "minutes" or "seconds":
                case "many" when question.WordAt(next) is "months" && question.Says(
                    "late", "early", "delay", "delayed", "ahead", "behind"):
                    return new Asked(next + 1)
                    {
                        IsOfTime = true, Unit = question.Tokens[next].Word.Stem,
                        IsOfThing = AsksThing(question, next + 1),
                    };
                default:
                    return null;
            }
        }

        private static bool AsksThing(Question question, int at) =>
            question.WordAt(at) is "is" or "was" or "were" or "are" or "did" or "does" &&
            !question.HasAnyAt(at + 1, Sense.Person, Sense.It, Sense.These);
    }
}
