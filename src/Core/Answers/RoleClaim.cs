using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Is she a copywriter?" of somebody who manages one, "is he a designer?" of a skill in survey design: a trade is
/// somebody's where a title, a headline or their own words say so.
/// </summary>
internal static class RoleClaim
{
    // What is shown by what somebody did, and is no trade.
    private static readonly FrozenSet<string> NoTrades = new[]
    {
        "leader", "manager", "mentor", "supervisor", "player", "learner", "speaker", "thinker", "communicator",
        "listener", "worker", "performer", "solver", "contributor", "maintainer", "member", "driver", "starter",
        "generalist", "specialist", "expert", "winner", "runner", "swimmer", "author", "owner", "smoker", "reader",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Endings = ["er", "or", "ist", "ian", "ant", "man", "woman"];

    public static Selection? Of(Ask ask, Selection found, ResumeIndex index)
    {
        if (Trade(ask) is not { } trade || found.IsUnsaid || ask.IsScoped) return null;
        foreach (var posting in trade.Postings)
            if (IsHeld(trade, posting.Item, ask.Question, index)) return null;
        var jobs = index.BySection[(int)Section.Work];
        if (jobs.IsEmpty) return null;
        return found.Of([new Ranked(jobs[0], 1f)]) with
        {
            Claim = new Claim(Verdict.Unsaid) { Lead = "The job that it lists first", IsListed = true },
        };
    }

    /// <summary>"Is she a product manager?", where a title of the items found has these very words.</summary>
    public static bool IsTitle(Ask ask, Selection found, ResumeIndex index)
    {
        var question = ask.Question;
        if (question.WordAt(0) is not ("is" or "was" or "are") || !question.IsCovered(1, Sense.Person)) return false;
        if (question.WordAt(2) is not ("a" or "an") || question.Tokens.Count < 4) return false;
        var title = question.Text[question.Tokens[3].Start..question.Tokens[^1].End];
        foreach (var ranked in found.Items)
        {
            if (index.Items[ranked.Item].Field(FieldKind.Position)?.Text is not { } text) continue;
            var at = text.IndexOf(title, StringComparison.OrdinalIgnoreCase);
            // A "doctoral student" is no doctor.
            var end = at + title.Length;
            if (at >= 0 && (end == text.Length || !char.IsLetter(text[end]))) return true;
        }

        return false;
    }

    // "is she a designer", "was he ever a cook": the trade ends the question.
    private static Topic? Trade(Ask ask)
    {
        var question = ask.Question;
        if (question.WordAt(0) is not ("is" or "was" or "are") || !question.IsCovered(1, Sense.Person)) return null;
        if (ask.Topics is not [var trade, .. var rest] || !trade.InResume) return null;
        // "was he head chef at Karhu?"
        var next = question.WordAt(trade.End);
        if (rest.IsEmpty ? trade.End != question.Tokens.Count : next is not ("of" or "at" or "for")) return null;
        // "is she the CEO?", "was she CTO?"
        var isBare = trade.Start == 2 || question.WordAt(trade.Start - 1) == "the";
        if (trade.Kind == TopicKind.Entity || (!isBare && question.WordAt(trade.Start - 1) is not ("a" or "an")))
            return null;
        if ((isBare || !rest.IsEmpty) && trade.Concept?.File != "professions") return null;
        var word = question.Tokens[trade.End - 1].Word.Light;
        if (NoTrades.Contains(word)) return null;
        return trade.Concept?.File == "professions" || Array.Exists(
            Endings, ending => word.EndsWith(ending, StringComparison.Ordinal)) ? trade : null;
    }

    private static bool IsHeld(Topic trade, int item, Question question, ResumeIndex index)
    {
        if (item == 0) return true;
        // What is written about is not what the writer is.
        if (index.SectionAt(item) is Section.Publications or Section.Blog)
            return question.WordAt(trade.End - 1) is "writer" or "blogger" or "journalist" or "columnist" or "poet";
        if (index.SectionAt(item) is not (Section.Work or Section.Projects or Section.Skills or Section.Volunteer
            or Section.References)) return true;
        var word = question.WordAt(trade.End - 1);
        foreach (var field in index.Items[item].Fields)
        {
            var isTitle = field.Kind is FieldKind.Position or FieldKind.Role;
            if (isTitle && IsIn(trade, item, field.Kind)) return true;
            // "worked as a designer", "as lead designer"
            var at = field.Text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && field.Text.AsSpan(Math.Max(0, at - 16), Math.Min(at, 16))
                .Contains("as ", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsIn(Topic trade, int item, FieldKind kind)
    {
        foreach (var posting in trade.Postings)
            if (posting.Item == item && (posting.Field == kind || posting.Field == FieldKind.Position)) return true;
        return false;
    }
}
