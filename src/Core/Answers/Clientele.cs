using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Who are her clients?", "how many clients?": the entries that speak of clients, or that are for one; of an employee
/// whose résumé names none, the employers are no answer.
/// </summary>
internal static class Clientele
{
    private const int AskedMax = 7;

    private const int ItemsMax = 5;

    private static readonly string[] Mentions = ["client", "clients", "customers", "freelance", "self-employed"];

    private static readonly ImmutableArray<Section> Worked = [Section.Work, Section.Projects];

    /// <summary>Those entries, or that there are none; null where no clients are asked for.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (!IsAsked(ask)) return null;
        var pool = ask.IsScoped && ask.Follow is FollowKind.Focus or FollowKind.List
            ? ask.Scope
            : [.. Worked.SelectMany(section => index.BySection[(int)section])];
        var found = pool.Without(index, static (at, index) => !HasClients(index.Items[at]));
        ImmutableArray<Ranked> items = [.. found.Select(static at => new Ranked(at, 1f))];
        // So many jobs are not so many clients.
        if (ask.Intent == Intent.Count && !found.IsEmpty) return new Selection(Finding.Missing, items);
        return found.IsEmpty
            ? new Selection(Finding.Missing, []) { Missing = "any clients" }
            : new Selection(Finding.Found, items);
    }

    /// <summary>Each entry with its sentence on the clients.</summary>
    public static bool TryCompose(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items)
    {
        if (items.IsEmpty || items.Length > ItemsMax || !IsAsked(ask)) return false;
        foreach (var item in items)
        {
            text.Space().Item(item).Say(".");
            foreach (var field in item.Fields)
                if (field.Kind is FieldKind.Summary or FieldKind.Highlight or FieldKind.Description &&
                    IsSaid(field.Text))
                    text.Sentence(field);
        }

        return true;
    }

    private static bool HasClients(ResumeItem item) => item.Fields.Any(static field => IsSaid(field.Text)) ||
        (item.Ref.Section == Section.Projects && item.Field(FieldKind.Entity) is not null);

    // A whole word: "subcontracted vans" and a "customer-visible outage" are no clients.
    private static bool IsSaid(string text)
    {
        foreach (var word in Mentions)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var end = at + word.Length;
            var begins = at == 0 || !char.IsLetter(text[at - 1]);
            if (begins && (end == text.Length || !(char.IsLetter(text[end]) || text[end] == '-'))) return true;
        }

        return false;
    }

    // Nothing but the clients: "which clients did she save money for?" says more.
    private static bool IsAsked(Ask ask)
    {
        var question = ask.Question;
        if (question.Tokens.Count > AskedMax || !ask.Topics.IsEmpty || ask.Dates is not null) return false;
        if (!question.Says("client", "clients", "customers", "clientele")) return false;
        if (question.HasAny(Sense.References, Sense.DoRecommend)) return false;
        if (ask.Order != Order.None || !ask.Excluded.IsEmpty) return false;
        return question.WordAt(0) is "who" or "whos" or "which" or "what" or "how" or "any" or "and" or "has" or "did"
            or "does" or "name" or "list";
    }
}
