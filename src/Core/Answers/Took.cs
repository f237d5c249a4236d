using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "How long did the migration take?": the time that its sentence gives, or that of the entry called so; how long
/// the job lasted in which it was done says nothing of it.
/// </summary>
internal static class Took
{
    // What bears the name, and not what mentions it.
    private const float NameWeight = 0.95f;

    private const int ShownMax = 3;

    /// <summary>What tells how long it took; null where that is not asked, or nothing of it is there.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (ask.Intent != Intent.Duration || !ask.Question.Says("take", "took", "taken")) return null;
        var named = ask.Topics.RemoveAll(static topic => !topic.InResume);
        var scope = ask.Scope is { IsDefault: false, Length: 1 } ? ask.Scope[0] : -1;
        if (named.IsEmpty && scope < 0) return null;
        var lasting = named.Any(index, static (topic, index) => topic.Postings.Exists(
            posting => posting.Weight >= NameWeight && Lasts(posting.Item, index)));
        // "how long did the PhD take?" is told by the study, not by the years that the summary counts.
        var told = index.Numbers.Where(mention => mention.IsSpan && (mention.Item > 0 || !lasting) &&
            Numbers.IsAllowed(ask, mention, index) &&
            named.All((ask, mention), static (topic, of) => Numbers.IsSaid(topic, of.ask, of.mention))).ToList();
        // Of a job that tells of several such times, "it" may be any.
        if (told.Count == 1 || (told.Count > 1 && !named.IsEmpty))
            return new Selection(Finding.Found, [new Ranked(told[0].Item, 1f)]) { Number = told[0] };
        var called = scope >= 0 && named.IsEmpty ? [new Posting(scope, 1f, FieldKind.Name)] : named[0].Postings;
        foreach (var posting in called)
            if (posting.Weight >= NameWeight && Lasts(posting.Item, index))
                return new Selection(Finding.Found, [new Ranked(posting.Item, 1f)]);
        var telling = called.Where(static posting => posting.Item != 0).Take(ShownMax)
            .Select(static posting => new Ranked(posting.Item, posting.Weight));
        return new Selection(Finding.Missing, [.. telling]);
    }

    // A job or a study that something was done in went on after it.
    private static bool Lasts(int item, ResumeIndex index) => index.DatesAt(item) is { IsPoint: false } &&
        index.SectionAt(item) is Section.Projects or Section.Volunteer or Section.Education;
}
