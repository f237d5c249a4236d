using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// What is asked of those who gave a reference, and not of the person: "is Peter still at Brisk?", "is Lars a project
/// manager?", "can I call Annelie?", "who is her boss?" A résumé tells of them how it lists them, and no more.
/// </summary>
internal static class Referees
{
    private const StringComparison Same = StringComparison.OrdinalIgnoreCase;

    // "who is her current line manager"
    private const int BossWordsMax = 6;

    // A title is cut to no fewer letters: "Prof. Lund" is a professor.
    private const int CutMin = 4;

    private static readonly string[] Past = ["former", "ex-", "previously", "retired", "late "];

    /// <summary>The references with what they say to it; null where nothing is asked of those who gave them.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (ask.Question.IsRambling) return null;
        if (AsksBoss(ask) && !index.Has(Section.References)) return new Selection(Finding.Missing, []);
        if (!index.Has(Section.References)) return null;
        if (FromHouse(ask, index) is { } from) return from;
        var isStill = ask is { IsScoped: true, Intent: Intent.YesNo } && ask.Question.Says("still") &&
            ask.Scope.All(index, static (item, index) => index.SectionAt(item) == Section.References);
        if (isStill) return All(index, Verdict.Unsaid, "The references are listed as");
        if (AsksBoss(ask) && !IsAdvised(index)) return All(index, Verdict.Unsaid, "The references that it lists");
        if (AsksToReach(ask.Question) && ask.Question.HasAny(Sense.References) && !ask.Question.Says("you"))
            return All(index, Verdict.Told, "The résumé gives no way to reach those who gave references, only");
        return Named(ask.Question, index) is { } named ? OfNamed(ask, named, index) : null;
    }

    // Whose adviser gave a reference may mean that by a supervisor.
    private static bool IsAdvised(ResumeIndex index) => index.BySection[(int)Section.References].Any(
        index, static (item, index) => index.Items[item].Says("advis") || index.Items[item].Says("supervis"));

    // "is Peter still there?", "can I call Peter?", "what does Peter do?"
    private static Selection? OfNamed(Ask ask, (int Item, int End) named, ResumeIndex index)
    {
        var question = ask.Question;
        var listed = index.Items[named.Item].Title;
        if (AsksToReach(question))
            return Listed(named.Item, Verdict.Told, "The résumé gives no way to reach them, only how they are listed");
        var isListedSo = listed.Length > NameOf(index.Items[named.Item]).Length;
        if (question.WordAt(0) == "what" && question.WordAt(named.End) == "do")
            return Listed(named.Item, isListedSo ? Verdict.Told : Verdict.Unsaid, isListedSo ? "" : "It lists");
        if (question.WordAt(0) is not ("is" or "was" or "does") || ask.Intent != Intent.YesNo) return null;
        if (question.WordAt(named.End) is "still" or "working" or "work" or "now" or "at")
            return StillThere(named, question, listed);
        if (question.WordAt(named.End) is "a" or "an" or "the")
        {
            var isSo = IsListedAs(listed, Rest(question, named.End + 1)) &&
                !Past.Any(word => listed.Contains(word, Same));
            return Listed(named.Item, isSo ? Verdict.Yes : Verdict.Unsaid, isSo ? "" : "It lists");
        }

        var isOwn = question.WordAt(named.End) is "his" or "her" or "their" && question.Says(
            "boss", "manager", "supervisor", "superior");
        return isOwn ? Listed(named.Item, Verdict.Unsaid, "It lists") : null;
    }

    private static bool IsListedAs(string listed, string trade) => trade.Length > 0 && (listed.Contains(trade, Same) ||
        (trade.Length > CutMin && listed.Contains(trade[..CutMin] + ".", Same)));

    private static Selection? StillThere((int Item, int End) named, Question question, string listed)
    {
        var house = question.Topics.FirstOrDefault(topic => topic.Start >= named.End);
        if (house is not null && !listed.Contains(question.WordAt(house.Start), Same))
            return Listed(named.Item, Verdict.Unsaid, "It lists");
        var isPast = Past.Any(word => listed.Contains(word, Same));
        return Listed(named.Item, isPast ? Verdict.No : Verdict.Unsaid, "The reference is listed as");
    }

    private static string Rest(Question question, int start) => start >= question.Tokens.Count
        ? ""
        : question.Text[question.Tokens[start].Start..question.Tokens[^1].End];

    // The referee whose own name, before what they are, the question's subject is.
    private static (int Item, int End)? Named(Question question, ResumeIndex index)
    {
        foreach (var topic in question.Topics)
        {
            if (topic.Start is < 1 or > 3) continue;
            foreach (var posting in topic.Postings)
            {
                if (index.SectionAt(posting.Item) != Section.References) continue;
                var name = NameOf(index.Items[posting.Item]);
                if (name.Contains(Absences.Said(question, topic), Same))
                    return (posting.Item, EndOf(question, topic, name));
            }
        }

        return null;
    }

    // "Peter Odera" may be two topics.
    private static int EndOf(Question question, Topic topic, string name)
    {
        var end = topic.End;
        while (end < question.Tokens.Count && question.Tokens[end].IsCapital &&
            name.Contains(question.WordAt(end), Same)) end++;
        return end;
    }

    internal static string NameOf(ResumeItem reference)
    {
        var end = reference.Title.IndexOf(',', StringComparison.Ordinal);
        return end < 0 ? reference.Title : reference.Title[..end];
    }

    // "did anyone from Brisk give a reference?", where nobody did.
    private static Selection? FromHouse(Ask ask, ResumeIndex index)
    {
        if (ask.Sections is not [Section.References] || ask.IsScoped) return null;
        if (ask.Question.WordAt(0) is not ("did" or "does" or "has" or "is" or "any")) return null;
        if (!ask.Question.Says("anyone", "anybody", "someone", "somebody", "reference", "references")) return null;
        var house = ask.Topics.FirstOrDefault(topic => topic.InResume && ask.Question.WordAt(topic.Start - 1) is "from"
            or "at" && topic.Postings.Any(index, TopicMatch.IsHouse));
        var all = index.BySection[(int)Section.References];
        if (house is null || all.Any(house, static (item, house) => house.WeightIn(item) > 0)) return null;
        var name = Absences.Said(ask.Question, house);
        if (all.Any((index, name), static (item, of) => of.index.Items[item].Says(of.name))) return null;
        return new Selection(Finding.Found, [.. all.Select(static item => new Ranked(item, 1f))])
        {
            Claim = new Claim(Verdict.No) { Lead = "The references that are listed", IsListed = true },
        };
    }

    // "who is her boss?", "who's his line manager?"
    private static bool AsksBoss(Ask ask)
    {
        var question = ask.Question;
        var last = question.Tokens.Count - 1;
        if (ask.IsScoped || last > BossWordsMax || question.WordAt(last) is not ("boss" or "manager" or "supervisor"))
            return false;
        return question.WordAt(0) is "who" or "whos" && question.Says("his", "her", "their") &&
            ask.Topics.All(last, static (topic, last) => topic.End > last);
    }

    private static bool AsksToReach(Question question) =>
        question.Says("call", "contact", "reach", "email", "phone", "ring", "speak", "talk") &&
        question.WordAt(0) is "can" or "could" or "how" or "may" && question.Says("i", "we");

    private static Selection All(ResumeIndex index, Verdict verdict, string lead) =>
        new(Finding.Found, [.. index.BySection[(int)Section.References].Select(static item => new Ranked(item, 1f))])
        {
            Claim = new Claim(verdict) { Lead = lead, IsListed = true },
        };

    private static Selection Listed(int item, Verdict verdict, string lead) =>
        new(Finding.Found, [new Ranked(item, 1f)])
        {
            Claim = new Claim(verdict) { Lead = lead, IsListed = true },
        };
}
