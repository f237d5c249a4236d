using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>Says plainly that the résumé does not have it, and offers the nearest.</summary>
internal static class MissingComposer
{
    public static void Compose(AnswerText text, Ask ask, Selection selection, Writing writing)
    {
        var resume = $"{writing.Person.Names} résumé";
        switch (ask.Follow)
        {
            case FollowKind.Before:
                text.Say("That is the earliest one that the résumé lists.");
                return;
            case FollowKind.After:
                text.Say("That is the latest one that the résumé lists.");
                return;
            case FollowKind.Rest:
                text.Say("That is all that the résumé lists there.");
                return;
        }

        if (selection.Missing is { Length: > 0 } missing)
            text.Say($"{resume} does not {Verb(missing)} {About(missing, ask)}.");
        else text.Say($"{resume} does not say.");
        if (selection.Items.IsEmpty) return;
        if (selection.Nearest is { } nearest) text.Say($" The nearest it has is {nearest}: ");
        else text.Say(" What it does list: ");
        text.List(writing.All(selection.Items).AsSpan(), 3).Say(".");
    }

    private static string Verb(string missing) =>
        missing is "a link" or "any grades" or "the courses" ? "give" : "mention";

    private static string About(string missing, Ask ask) =>
        ask.Dates?.Phrase == missing ? "anything " + missing : missing;
}
