using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "was that full time?", "the MBA, was it part-time?": of one entry the entry says it, where anything does.
/// </summary>
internal static class WorkingTime
{
    private const StringComparison Same = StringComparison.OrdinalIgnoreCase;

    /// <summary>Whether the working time of something told or named is asked for, not that of a next job.</summary>
    public static bool IsAsked(Ask ask)
    {
        if (!ask.Wants(Detail.Availability) || PartTime.At(ask.Question) < 0) return false;
        var isNamed = ask.Topics.Any(static topic =>
            topic is { InResume: true } and ({ Concept.File: not "places" } or { Kind: TopicKind.Entity }));
        if (ask.IsScoped || isNamed) return true;
        // "was the secondment full time?"
        return ask.Question.WordAt(0) is "was" or "were" && ask.Topics.Any(ask.Question, static (topic, question) =>
            topic is { InResume: true, Kind: TopicKind.Word } && topic.Start < PartTime.At(question));
    }

    /// <summary>Writes the answer of one entry; false where there are several or it is not asked for.</summary>
    public static bool TryCompose(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items, Writing writing)
    {
        if (items is not [var item] || !IsAsked(ask)) return false;
        var asked = ask.Question.WordAt(PartTime.At(ask.Question)) is "part" or "parttime" ? "part" : "full";
        if (SaidIn(item) is not { } said)
        {
            text.Say($"{writing.Person.Names} résumé does not say whether that was {asked}-time: ");
            text.Item(item).Say(".");
            return true;
        }

        var isSo = said.Text.Contains(asked + "-time", Same) || said.Text.Contains(asked + " time", Same);
        text.Say(isSo ? "Yes: " : "No: ").Item(item).Say(".");
        if (!IsOfName(said.Kind)) text.Sentence(said);
        return true;
    }

    /// <summary>Keeps what is said to be part-time, where what somebody held so is asked for.</summary>
    public static ImmutableArray<Ranked> Keep(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index) =>
        PartTime.AsksHeld(ask.Question)
            ? items.Without(index, static (ranked, index) => SaidIn(index.Items[ranked.Item]) is not { } said ||
                !said.Text.Contains("part-time", Same) && !said.Text.Contains("part time", Same))
            : items;

    private static ItemField? SaidIn(ResumeItem item)
    {
        foreach (var field in item.Fields)
            foreach (var words in (ReadOnlySpan<string>)["part-time", "part time", "full-time", "full time"])
                if (field.Text.Contains(words, Same)) return field;
        return null;
    }

    // What is said with the entry's name already.
    private static bool IsOfName(FieldKind kind) =>
        kind is FieldKind.Position or FieldKind.Name or FieldKind.StudyType or FieldKind.Area;
}
