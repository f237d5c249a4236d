using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Why did she leave oceanography?": the sentence that gives the reason, where the résumé has one.</summary>
internal static class Reasons
{
    // Going from one thing to another, however it is called.
    private static readonly FrozenSet<string> Moves = Split(
        "leave left leaving quit move moved moving switch switched switching change changed changing become became "
        + "becoming join joined joining turn turned turning go went going into transition transitioned pivot pivoted");

    // What a question says of whatever it is about.
    private static readonly FrozenSet<string> Common = Split(
        "why how come what whats reason reasons motivated prompted drove led career path field direction decide "
        + "decided choose chose chosen pick picked build built make made create created write wrote start started do "
        + "did use used using introduce introduced want wanted first place all that there");

    /// <summary>The item that gives the reason; null where none is asked for, or none is given.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (index.Reasons.IsEmpty || ask.Intent == Intent.Fit || !IsAsked(ask.Question)) return null;
        foreach (var reason in index.Reasons)
            if (IsOf(reason, ask, index))
                return new Selection(Finding.Found, [new Ranked(reason.Item, 1f)]) { Reason = reason };
        return null;
    }

    public static bool TryCompose(AnswerText text, Selection selection, Writing writing)
    {
        if (selection.Reason is not { } reason) return false;
        var item = writing.Index.Items[reason.Item];
        var field = item.Fields[reason.Field];
        var words = field.Text[reason.Start..reason.End];
        if (item.Ref.Section == Section.Basics) text.Say($"In {writing.Person.Their} own words: \u201c");
        else text.Item(item).Say(": ");
        text.Cite(words, field.Pointer);
        text.Say(item.Ref.Section == Section.Basics ? "\u201d" : words[^1] is '.' or '!' or '?' ? "" : ".");
        return true;
    }

    private static FrozenSet<string> Split(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static bool IsAsked(Question question) => question.WordAt(0) switch
    {
        "why" => true,
        "how" => question.WordAt(1) == "come",
        "what" or "whats" => question.Says("reason", "reasons") || question.WordAt(1) is "made" or "motivated"
            or "prompted" or "drove" or "led" or "drew" or "attracted" or "brought",
        _ => false,
    };

    // Most of what the question says is said in the sentence, or by the title of what it stands in.
    private static bool IsOf(Reason reason, Ask ask, ResumeIndex index)
    {
        if (ask.IsScoped && !ask.Scope.Contains(reason.Item)) return false;
        var (said, matched, moves) = (0, 0, false);
        for (var at = 0; at < ask.Question.Tokens.Count; at++)
        {
            var word = ask.Question.Tokens[at].Word;
            var isMove = Moves.Contains(word.Light);
            if (isMove ? moves : IsCommon(word) || ask.Question.IsCovered(at, Sense.Person)) continue;
            said++;
            moves |= isMove;
            if (isMove && !reason.Words.Any(Moves, static (own, moves) => moves.Contains(own.Light))) return false;
            if (isMove || Says(reason, word) || IsTitled(reason.Item, word, index)) matched++;
        }

        if (said == 0) return ask.Follow == FollowKind.Focus;
        // "why did she move from engineering to data?": a move is told by where it went, too.
        return matched * 2 > said || (moves && matched > 1 && matched * 2 == said);
    }

    private static bool IsCommon(Word word) => Lexicon.IsEmpty(word) || Common.Contains(word.Light);

    private static bool Says(Reason reason, Word word)
    {
        foreach (var own in reason.Words)
            if (own.Stem == word.Stem || ResumeIndexer.AreCousins(own.Stem, word.Stem)) return true;
        return false;
    }

    private static bool IsTitled(int item, Word word, ResumeIndex index)
    {
        if (!index.Words.TryGetValue(word.Stem, out var known)) return false;
        foreach (var posting in known.Postings)
            if (posting.Item == item && posting.Field is FieldKind.Name or FieldKind.Position or FieldKind.Organization)
                return item != 0;
        return false;
    }
}
