using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Says in full who is meant after a reference was told: "is he still at Brisk?", "can I call her?", "what does the
/// other person do?"; and whose words "what does the director say?" asks for.
/// </summary>
internal static class OfReferee
{
    private const int ShortMax = 9;

    private static readonly HashSet<string> LeadIns = new(StringComparer.Ordinal) { "and", "so", "but", "ok", "okay" };

    /// <summary>The whole question; null where no referee is meant.</summary>
    public static string? InFull(Question question, FollowUpContext context, ResumeIndex index)
    {
        if (question.Tokens.Count is < 2 or > ShortMax) return null;
        if (index.Has(Section.References) && Saying(question, index) is { } saying) return $"what does {saying} say";
        if (!question.IsInTalk || Told(context) is not { } told) return null;
        var start = LeadIns.Contains(question.WordAt(0)) ? 1 : 0;
        if (told.Section == Section.Publications) return AsksWho(question, start) ? "who wrote it" : null;
        if (told.Section != Section.References) return null;
        if (context.Shown.Length > 1) return OfSeveral(question, start);
        if (Item(told, index) is not { } item) return null;
        if (question.Says("other") && Other(item, index) is { } other)
            return question.Says("say", "says", "said") ? $"what does {other} say" : $"what does {other} do";
        var name = Referees.NameOf(item);
        if (Reaches(question, start)) return $"can i call {name}";
        if (AsksDoing(question, start)) return $"what does {name} do";
        return StillAt(question, start, item) is { } house ? $"is {name} still at {house}" : null;
    }

    private static string? OfSeveral(Question question, int start)
    {
        if (!question.Says("them", "they")) return null;
        if (Reaches(question, start)) return "can i call the references";
        return AsksWho(question, start) || AsksDoing(question, start) ? "who are the references" : null;
    }

    private static ItemRef? Told(FollowUpContext context) => context.Shown is [var first, ..] ? first : context.Focus;

    private static ResumeItem? Item(ItemRef told, ResumeIndex index)
    {
        foreach (var item in index.Items)
            if (item.Ref == told) return item;
        return null;
    }

    // Of two references the one that was not told.
    private static string? Other(ResumeItem told, ResumeIndex index)
    {
        var all = index.BySection[(int)Section.References];
        if (all.Length != 2) return null;
        var other = index.Items[all[0]].Ref == told.Ref ? all[1] : all[0];
        return Referees.NameOf(index.Items[other]);
    }

    // "what does the VP say?": of whom one reference alone is called so.
    private static string? Saying(Question question, ResumeIndex index)
    {
        if (!question.Says("say", "says", "said", "think", "thinks", "wrote", "write")) return null;
        foreach (var topic in question.Topics)
        {
            if (question.WordAt(topic.Start - 1) is not ("the" or "his" or "her" or "their" or "that")) continue;
            ResumeItem? only = null;
            foreach (var at in index.BySection[(int)Section.References])
            {
                if (topic.WeightIn(at) <= 0 || !IsRole(topic, index.Items[at])) continue;
                if (only is not null) return null;
                only = index.Items[at];
            }

            if (only is not null) return Referees.NameOf(only);
        }

        return null;
    }

    // What stands after the name: "Annelie Voss, VP Engineering".
    private static bool IsRole(Topic topic, ResumeItem reference)
    {
        foreach (var posting in topic.Postings)
            if (posting.Field == FieldKind.Name && reference.Title.Length > Referees.NameOf(reference).Length &&
                reference.Title.AsSpan(Referees.NameOf(reference).Length).Contains(
                    topic.Name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool AsksWho(Question question, int start) => question.Tokens.Count - start == 3 &&
        question.WordAt(start) == "who" && question.WordAt(start + 1) is "are" or "were" &&
        question.WordAt(start + 2) is "they" or "those";

    private static bool IsThey(string word) => word is "he" or "she" or "they" or "him" or "her" or "them";

    private static bool IsPerson(Question question, int at) => IsThey(question.WordAt(at)) ||
        (question.WordAt(at) is "that" or "this" && question.WordAt(at + 1) == "person");

    // "can I call her?", "how do I reach them?", "are they available for a call?"
    private static bool Reaches(Question question, int start)
    {
        if (!question.Says("call", "contact", "reach", "email", "phone", "ring")) return false;
        if (question.WordAt(start) is "can" or "could" or "may" or "how")
            return question.Says("i", "we") && (IsThey(question.WordAt(question.Tokens.Count - 1)) ||
                question.WordAt(question.Tokens.Count - 1) == "person");
        return question.WordAt(start) is "is" or "are" && IsPerson(question, start + 1) && question.Says("available");
    }

    // "what does he do?", "who is she?", "what's his job?"
    private static bool AsksDoing(Question question, int start)
    {
        var last = question.WordAt(question.Tokens.Count - 1);
        if (question.WordAt(start) == "who" && question.WordAt(start + 1) is "is" && question.Tokens.Count - start == 3)
            return IsThey(last) || last == "that";
        // "where is he now?", "where does she work?"
        if (question.WordAt(start) == "where")
            return question.WordAt(start + 1) is "is" or "does" or "are" or "do" && IsPerson(question, start + 2) &&
                last is "now" or "work" or "today";
        return question.WordAt(start) == "what" && question.WordAt(start + 1) is "does" or "do" &&
            IsPerson(question, start + 2) && last is "do" or "now" && question.Says("do");
    }

    // "is he still at Brisk?", of a referee of that house.
    private static string? StillAt(Question question, int start, ResumeItem item)
    {
        if (question.WordAt(start) is not ("is" or "does") || !IsPerson(question, start + 1)) return null;
        if (!question.Says("still")) return null;
        if (question.Tokens[^1].Word.Text == "there") return "there";
        foreach (var topic in question.Topics)
            if (topic.InResume && item.Title.Contains(question.WordAt(topic.Start), StringComparison.OrdinalIgnoreCase))
                return question.Text[question.Tokens[topic.Start].Start..question.Tokens[topic.End - 1].End];
        return null;
    }
}
