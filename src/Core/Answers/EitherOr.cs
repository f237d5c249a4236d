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
