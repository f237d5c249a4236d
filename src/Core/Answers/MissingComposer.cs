using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>Says plainly that the résumé does not have it, and offers the nearest.</summary>
internal static class MissingComposer
{
    public static void Compose(AnswerText text, Ask ask, Selection selection, Writing writing)
    {
        var resume = $"{writing.Person.Names} résumé";
        switch (ask.Follow)
        {
            case FollowKind.Before or FollowKind.After when ask is { Intent: Intent.YesNo, Scope.Length: > 1 }:
                text.Say($"{resume} does not say so of anything ")
                    .Say(ask.Follow == FollowKind.Before ? "before that." : "after that.");
                return;
            case FollowKind.Before:
                text.Say("That is the earliest one that the résumé lists.");
                return;
            case FollowKind.After:
                text.Say("That is the latest one that the résumé lists.");
                return;
            case FollowKind.Rest when UsedWhere.IsAsked(ask.Question) && !ask.Question.HasAny(Sense.Else, Sense.Other):
                text.Say($"{resume} does not say where it was used.");
                return;
            case FollowKind.Rest when ask.Question.Says("between"):
                text.Say($"{resume} lists nothing in between.");
                return;
            case FollowKind.Rest:
                text.Say("That is all that the résumé lists there.");
                return;
        }

        var isOfList = ask is { Follow: FollowKind.List, Dates: null };
        if (isOfList && selection is { Missing: { Length: > 0 } lacking, Items.IsEmpty: true })
        {
            text.Say($"None of those mentions {About(lacking, ask)}.");
            return;
        }

        if (selection.Missing is { Length: > 0 } missing && !IsDeed(missing, ask))
            text.Say($"{resume} does not {Verb(missing)} {About(missing, ask)}.");
        else text.Say($"{resume} does not say{BareAnswer.Lacking(ask)}.");
        if (selection.Items.IsEmpty) return;
        if (selection.Nearest is { } nearest) text.Say($" The nearest it has is {nearest}: ");
        else text.Say(" What it does list: ");
        text.List(writing.All(selection.Items).AsSpan(), 3).Say(".");
    }

    // "who supervised her?", "who does she report to?": what was done is no thing that could be mentioned.
    private static bool IsDeed(string missing, Ask ask) =>
        (ask.Intent == Intent.Who || missing.EndsWith("ed", StringComparison.Ordinal)) &&
        !missing.Contains(' ', StringComparison.Ordinal) && char.IsAsciiLetterLower(missing[0]);

    private static string Verb(string missing) =>
        missing is "a link" or "any grades" or "a grade for that" or "the courses" ? "give" : "mention";

    private static string About(string missing, Ask ask) =>
        ask.Dates?.Phrase == missing ? Anything(ask) + missing : Article(missing, ask) + missing;

    // "any awards since 2020", "Dropbox in 2012"
    private static string Anything(Ask ask)
    {
        if (ask.Topics is [{ InResume: true } topic]) return topic.Name + " ";
        return ask is { Sections: [var only] }
            ? $"any {SectionWords.Plural(only)} "
            : "anything ";
    }

    // "a driving licence", "an MBA": with the article that the question has.
    private static string Article(string missing, Ask ask)
    {
        foreach (var topic in ask.Topics)
        {
            var isNamed = missing.StartsWith(topic.Name, StringComparison.OrdinalIgnoreCase) ||
                missing.StartsWith(Absences.Said(ask.Question, topic), StringComparison.OrdinalIgnoreCase);
            if (!isNamed) continue;
            if (ask.Question.WordAt(topic.Start - 1) is not ("a" or "an")) continue;
            var isAsSaid = ask.Question.WordAt(topic.Start).StartsWith(
                missing[..1], StringComparison.OrdinalIgnoreCase);
            if (isAsSaid) return ask.Question.WordAt(topic.Start - 1) + " ";
            return "aeiou".Contains(char.ToLowerInvariant(missing[0])) ? "an " : "a ";
        }

        return "";
    }
}
