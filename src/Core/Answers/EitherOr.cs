using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>Hears where one of two will do.</summary>
internal static class EitherOr
{
    /// <summary>"ICU or respiratory work": a name or a plain word, whichever is there.</summary>
    public static bool IsAsked(Ask ask)
    {
        for (var at = 1; at < ask.Question.Tokens.Count; at++)
        {
            if (ask.Question.WordAt(at) != "or") continue;
            var end = at + 1;
            foreach (var topic in ask.Topics)
                if (topic.Start == end) end = topic.End;
            var beside = ask.Topics.Without((at, end), static (topic, or) =>
                topic.End != or.at && !(topic.Start > or.at && topic.End <= or.end));
            var hasWord = beside.Any(static topic => topic is { Kind: TopicKind.Word, InResume: true });
            if (hasWord && beside.Length == ask.Topics.Length) return true;
        }

        return false;
    }

    /// <summary>"any of Azure, GCP and AWS?": those that the résumé has, where it has some.</summary>
    public static Ask OfAny(Ask ask)
    {
        for (var at = 1; at + 1 < ask.Question.Tokens.Count; at++)
        {
            if (ask.Question.WordAt(at + 1) != "of" || ask.Question.WordAt(at) is not ("any" or "one" or "either"))
                continue;
            var known = ask.Topics.RemoveAll(topic => topic.Start > at && !topic.InResume);
            if (known.Any(at, static (topic, any) => topic.Start > any)) return ask with { Topics = known };
        }

        return ask;
    }

    /// <summary>
    /// "to the cloud or away from it?", "did he lead it or only help?": the second is told in words of its own, which a
    /// yes would leave open.
    /// </summary>
    public static bool IsOpen(Ask ask)
    {
        for (var at = 1; at + 1 < ask.Question.Tokens.Count; at++)
        {
            if (ask.Question.WordAt(at) != "or") continue;
            if (ask.Question.WordAt(at + 1) is "not" or "so" or "more" or "less" or "similar" or "something"
                or "anything" or "other" or "any" or "equivalent" or "both" or "longer" or "later") return false;
            if (ask.Question.WordAt(at + 1) is "just" or "only" or "merely") return true;
            return !ask.Topics.Any((ask.Question, at), static (topic, or) => topic.Start > or.at &&
                    (topic.Kind != TopicKind.Unknown || or.Question.Tokens[topic.Start].IsCapital)) &&
                !ask.Question.Hits.Any(at, static (hit, or) => hit.Start > or && Senses.NounOf(hit.Sense) is not null);
        }

        return false;
    }

    /// <summary>
    /// "a diesel generator or load balancing": names on both sides, of which a word beside the one says nothing of the
    /// other.
    /// </summary>
    public static bool StandBeside(Ask ask, ImmutableArray<Topic> names)
    {
        for (var at = 1; at < ask.Question.Tokens.Count; at++)
            if (ask.Question.WordAt(at) == "or" && names.Any(at, static (name, at) => name.End <= at) &&
                names.Any(at, static (name, at) => name.Start > at)) return true;
        return false;
    }
}
