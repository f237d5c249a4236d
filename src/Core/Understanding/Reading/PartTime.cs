namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Hears "full time" and "part-time", however they are spelled.</summary>
internal static class PartTime
{
    /// <summary>The token of "part" or "full"; -1 where neither is said of time.</summary>
    public static int At(Question question)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) is "fulltime" or "parttime") return at;
            if (question.WordAt(at) is "full" or "part" && question.WordAt(at + 1) == "time") return at;
        }

        return -1;
    }

    /// <summary>Whether a topic's words are those: it names nothing then.</summary>
    public static bool IsNamedBy(Question question, Topic topic) =>
        At(question) is >= 0 and var at && topic.Start >= at && topic.End <= at + 2;

    /// <summary>"has she ever worked part-time?", "any part-time jobs?": what somebody held, not what is wanted next.</summary>
    public static bool AsksHeld(Question question)
    {
        if (At(question) is not (>= 0 and var at) || question.WordAt(at) is not ("part" or "parttime")) return false;
        if (question.Says("would", "could", "can", "does", "open", "looking", "available", "willing", "want", "prefer"))
            return false;
        if (Pointing.PointsBack(question)) return false;
        if (!question.Says("has", "have", "had", "did", "ever", "any", "were", "which")) return false;
        return question.Topics.TrueForAll(topic => !topic.InResume || IsNamedBy(question, topic));
    }
}
