using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Did she found a company?", "has he ever started a business?": what says that it was founded.</summary>
internal static class FounderClaim
{
    private static readonly string[] Said =
    [
        "i founded", "we founded", "i co-founded", "we co-founded", "and founded", "and co-founded", "set up my own",
        "started my own", "my own company", "my own business", "my own studio", "my own firm", "my own shop",
        "own business", "started a company", "started a business",
    ];

    private static readonly string[] Titles = ["founder", "cofounder", "owner", "proprietor", "entrepreneur"];

    // Who works for themselves has a business, and founded no company.
    private static readonly string[] OnOnesOwn = ["self-employed", "sole trader"];

    /// <summary>What says so; null where that is not asked.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (!IsMade(ask)) return null;
        var founded = ImmutableArray.CreateBuilder<Ranked>();
        foreach (var section in (ReadOnlySpan<Section>)[Section.Work, Section.Volunteer, Section.Projects])
            foreach (var item in index.BySection[(int)section])
                if (SaysSo(index.Items[item]) || (ask.Question.Says("business") &&
                    Array.Exists(OnOnesOwn, index.Items[item].Says))) founded.Add(new Ranked(item, 1f));
        if (founded.Count == 0 && SaysSo(index.Items[0])) founded.Add(new Ranked(0, 1f));
        if (founded.Count > 0)
            return new Selection(Finding.Found, founded.ToImmutable()) { Claim = new Claim(Verdict.Yes) };
        var jobs = index.BySection[(int)Section.Work];
        return jobs.IsEmpty ? null : new Selection(Finding.Found, [new Ranked(jobs[0], 1f)])
        {
            Claim = new Claim(Verdict.Unsaid) { Lead = "The job that it lists first", IsListed = true },
        };
    }

    /// <summary>"Has she worked at startups other than her own?", where what was found is her own.</summary>
    public static Selection? Others(Ask ask, Selection found, ResumeIndex index)
    {
        for (var at = 1; at < ask.Question.Tokens.Count; at++)
        {
            if (ask.Question.WordAt(at) != "own" || !ask.Question.IsCovered(at - 1, Sense.Person)) continue;
            if (ask.Question.WordAt(at - 2) is not ("than" or "besides" or "except" or "beside" or "from")) continue;
            var others = found.Items.RemoveAll(ranked => SaysSo(index.Items[ranked.Item]));
            return others.IsEmpty
                ? new Selection(Finding.Missing, found.Items) { Missing = "any other" }
                : found.Of(others) with { Claim = new Claim(Verdict.Yes) { IsListed = true } };
        }

        return null;
    }

    // "did she ever start her own company": a house of no name, and nothing else.
    private static bool IsMade(Ask ask)
    {
        var question = ask.Question;
        if (ask.IsScoped || ask.Dates is not null || question.IsRambling || question.Says("or", "not", "never", "no"))
            return false;
        var at = 0;
        while (question.WordAt(at) is "has" or "have" or "did" or "so" or "and" or "ever" ||
            question.IsCovered(at, Sense.Person)) at++;
        if (at == 0 || question.WordAt(at) is not ("found" or "founded" or "cofound" or "cofounded" or "start" or
            "started" or "launch" or "launched" or "set" or "establish" or "established" or "create" or "created"))
            return false;
        at++;
        while (question.WordAt(at) is "up" or "a" or "an" or "any" or "his" or "her" or "their" or "own" or "of") at++;
        return at == question.Tokens.Count - 1 && question.Tokens[at].Word.Light is "company" or "business" or "startup"
            or "firm" or "enterprise" or "venture";
    }

    // "Founder and Head Baker", "Founded it with a friend"; clients who are founders found nothing of the person's.
    private static bool SaysSo(ResumeItem item)
    {
        foreach (var field in item.Fields)
        {
            if (field.Kind is FieldKind.Position or FieldKind.Role && IsTitle(field.Text)) return true;
            foreach (var verb in (ReadOnlySpan<string>)["Founded", "Co-founded", "Cofounded"])
                if (field.Kind is FieldKind.Summary or FieldKind.Highlight or FieldKind.Description &&
                    field.Text.StartsWith(verb, StringComparison.Ordinal) && !IsOfHouse(field.Text)) return true;
        }

        return Array.Exists(Said, item.Says);
    }

    private static bool IsTitle(string text)
    {
        foreach (var word in text.Split(' ', '-', ',', '/', '&'))
            if (Titles.Contains(word, StringComparer.OrdinalIgnoreCase)) return true;
        return false;
    }

    // "Founded in 1911, the yard builds ferries": it was, and by others.
    private static bool IsOfHouse(string text) => text.StartsWith("Founded in ", StringComparison.Ordinal) ||
        text.StartsWith("Founded by ", StringComparison.Ordinal);
}
