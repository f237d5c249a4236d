using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "What does Brisling do?", "what kind of company is it?": what the résumé says of an employer itself, before what
/// somebody did there.
/// </summary>
internal static class HouseComposer
{
    private const int JobsMax = 5;

    private static readonly string[] Houses =
        ["company", "firm", "employer", "organisation", "organization", "business", "outfit", "institution", "place"];

    public static bool TryCompose(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items)
    {
        if (items.IsEmpty || items.Length > JobsMax || !IsAsked(ask)) return false;
        var first = items[0];
        if (first.Field(FieldKind.Organization) is not { } house) return false;
        if (first.Field(FieldKind.Description) is not { } said) return false;
        if (items.Any(house.Text, static (item, name) => item.Ref.Section != Section.Work ||
            item.Field(FieldKind.Organization)?.Text != name)) return false;
        text.Cite(house).Say(": ").Sentence(said).Space().List(items.AsSpan(), JobsMax).Say(".");
        return true;
    }

    private static bool IsAsked(Ask ask)
    {
        var question = ask.Question;
        if (question.Has(Sense.Person)) return false;
        if (!question.Tokens.Exists(token => token.Word.Text is "what" or "whats" or "which")) return false;
        if (ask.Follow == FollowKind.None && !ask.Topics.Any(topic => topic.InResume)) return false;
        var last = question.WordAt(question.Tokens.Count - 1);
        var asksDoing = last is "do" or "make" or "sell" && question.Tokens.Exists(token => token.Word.Text == "does");
        return asksDoing || (question.Tokens.Exists(token => Houses.Contains(token.Word.Light)) &&
            question.Tokens.Exists(token => token.Word.Text is "kind" or "sort" or "type"));
    }
}
