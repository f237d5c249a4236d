using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>"a degree in psychology": told by what was studied, and not by one course of it.</summary>
internal static class StudiedIn
{
    private static readonly HashSet<string> Degrees = new(StringComparer.Ordinal)
    {
        "degree", "degrees", "bachelor", "bachelors", "master", "masters", "diploma", "doctorate", "phd", "bsc", "msc",
    };

    /// <summary>The topics, each after "degree in" with the studies alone that are of it.</summary>
    public static ImmutableArray<Topic> Narrow(
        Question question, ImmutableArray<Topic> topics, ResumeIndex index)
    {
        var from = From(question);
        if (from < 0) return topics;
        return [.. topics.Select(topic => topic.Start < from || topic.Concept?.File == "places"
            ? topic
            : topic with { Postings = topic.Postings.FindAll(posting => IsSubject(posting, index)) })];
    }

    private static int From(Question question)
    {
        for (var at = 1; at < question.Tokens.Count; at++)
            if (question.WordAt(at) == "in" && Degrees.Contains(question.WordAt(at - 1))) return at + 1;
        return -1;
    }

    // The "Science" of a Bachelor of Science is no subject, where one is given.
    private static bool IsSubject(Posting posting, ResumeIndex index) => posting.Field == FieldKind.Area ||
        (posting.Field == FieldKind.StudyType && index.Items[posting.Item].Field(FieldKind.Area) is null) ||
        index.SectionAt(posting.Item) == Section.Certificates;
}
