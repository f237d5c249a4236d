using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Was she promoted?", "any promotions at Brisk?": told by a sentence that says so, otherwise by the titles that
/// somebody held one after the other in one house.
/// </summary>
internal static class Promotions
{
    private const StringComparison Same = StringComparison.OrdinalIgnoreCase;

    private static readonly string[] Told = ["was promoted", "been promoted", "got promoted", "my promotion"];

    /// <summary>The jobs that show it, or those of one house that do not; null where it is not asked.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (!IsAsked(ask)) return null;
        var house = ask.Topics.FirstOrDefault(topic => topic.Postings.Any(index, IsOfHouse));
        // "promoted at Google", of somebody who never was there
        if (house is null && ask.Topics.Any(static topic => topic.Kind is TopicKind.Unknown)) return null;
        var jobs = index.BySection[(int)Section.Work].Without(house, static (job, house) =>
            house is not null && house.WeightIn(job) <= 0);
        var told = jobs.Without(index, static (job, index) => !IsTold(index.Items[job]));
        if (!told.IsEmpty) return null;
        var stays = jobs.Where(job => index.DatesAt(job) is { Start: not null } && House(index.Items[job]) is not null)
            .GroupBy(job => House(index.Items[job])).Where(static stay => stay.Count() > 1)
            .Select(stay => stay.OrderBy(job => index.DatesAt(job)!.First).ToImmutableArray()).ToList();
        ImmutableArray<int> risen = [.. stays.Where(stay => Rises(stay, index)).SelectMany(static stay => stay)];
        if (!risen.IsEmpty) return Claimed(risen, Verdict.Yes, "By the titles, one after the other");
        ImmutableArray<int> held = [.. stays.SelectMany(static stay => stay)];
        if (!held.IsEmpty) return Claimed(held, Verdict.Unsaid, "It lists, one after the other");
        return house is null
            ? new Selection(Finding.Missing, []) { Missing = "a promotion" }
            : Claimed(jobs, Verdict.Unsaid, "It lists");
    }

    private static bool IsAsked(Ask ask)
    {
        if (ask.IsScoped || ask.Question.IsRambling || ask.Dates is not null) return false;
        if (ask.Intent is not (Intent.YesNo or Intent.Detail or Intent.List)) return false;
        for (var at = 0; at < ask.Question.Tokens.Count; at++)
        {
            // "was he ever promoted?"; not "did he promote anyone?", "were her mentees promoted?"
            if (ask.Question.WordAt(at) == "promoted") return IsOfPerson(ask.Question, at);
            if (ask.Question.WordAt(at) is "promotion" or "promotions") return IsOfCareer(ask.Question, at);
        }

        return false;
    }

    private static bool IsOfPerson(Question question, int at)
    {
        if (question.WordAt(0) is not ("was" or "has" or "did" or "is")) return false;
        for (var before = Math.Max(0, at - 3); before < at; before++)
            if (question.IsCovered(before, Sense.Person) &&
                question.WordAt(before) is not ("her" or "his" or "their")) return true;
        return false;
    }

    // "any promotions?", "did he get a promotion?"; not "any sales promotions?"
    private static bool IsOfCareer(Question question, int at) =>
        question.WordAt(at - 1) is "any" or "a" or "internal" or "" &&
        question.WordAt(at + 1) is not ("of" or "budget") &&
        (question.Tokens.Count <= 3 || question.Has(Sense.Person));

    private static bool IsOfHouse(Posting posting, ResumeIndex index) =>
        posting.Field == FieldKind.Organization && index.SectionAt(posting.Item) == Section.Work;

    private static bool IsTold(ResumeItem job)
    {
        foreach (var field in job.Fields)
        {
            if (!FieldWeight.IsSentence(field.Kind)) continue;
            if (field.Text.StartsWith("Promoted", Same) || Told.Any(words => field.Text.Contains(words, Same)))
                return true;
        }

        return false;
    }

    private static bool Rises(ImmutableArray<int> stay, ResumeIndex index)
    {
        for (var at = 1; at < stay.Length; at++)
            if (Seniority.Of(index.Items[stay[at]]) > Seniority.Of(index.Items[stay[at - 1]])) return true;
        return false;
    }

    private static string? House(ResumeItem job) => job.Field(FieldKind.Organization)?.Text;

    private static Selection Claimed(ImmutableArray<int> jobs, Verdict verdict, string lead) =>
        new(Finding.Found, [.. jobs.Select(static job => new Ranked(job, 1f))])
        {
            Claim = new Claim(verdict) { Lead = lead, IsListed = true },
        };
}
