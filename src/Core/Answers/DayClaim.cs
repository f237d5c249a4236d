using System.Collections.Frozen;
using System.Globalization;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Did she launch the app in 2022?" of a job since 2020 whose sentence says "Launched the app in March 2023": that
/// sentence decides before the days of the job.
/// </summary>
internal static class DayClaim
{
    private const int VerbMax = 4;

    private static readonly FrozenSet<string> Lasting = Stemmer.Stems(
        "use", "used", "work", "worked", "run", "lead", "led", "manage", "managed", "teach", "taught", "live", "lived",
        "study", "studied", "know", "have", "be", "been", "do", "done");

    /// <summary>The entry whose sentence gives other days; null where it gives these, or none does.</summary>
    public static Selection? Of(Ask ask, Selection found, ResumeIndex index)
    {
        if (ask.Dates is not { IsEvent: false, IsOfTalk: false, Edge: DateEdge.Any } dates || ask.Question.IsRambling)
            return null;
        if (ask.Topics.IsEmpty || Deed(ask.Question, dates.Start) is not { } deed) return null;
        NumberMention? other = null;
        foreach (var year in index.Years)
        {
            if (!found.Items.Any(year.Item, static (ranked, item) => ranked.Item == item)) continue;
            if (!year.Stems.Contains(deed) || !ask.Topics.All(
                (ask.Question, year), static (topic, of) => IsSaid(of.Question, topic, of.year))) continue;
            if (Overlaps(year, dates, index)) return null;
            other ??= year;
        }

        return other is not { } told ? null : found.Of([new Ranked(told.Item, 1f)]) with
        {
            Claim = new Claim(Verdict.No) { Sentence = index.Items[told.Item].Fields[told.Field] },
        };
    }

    // What is done once: "did she launch …", "was it launched in …"; who used something did so on many days.
    private static string? Deed(Question question, int datesAt)
    {
        for (var at = 1; at < Math.Min(VerbMax, datesAt); at++)
            if (question.IsCovered(at - 1, Sense.Person) && !Lasting.Contains(question.Tokens[at].Word.Stem) &&
                question.WordAt(0) is "did" or "has" or "had") return question.Tokens[at].Word.Stem;
        var last = question.Tokens[datesAt - 1].Word;
        return question.WordAt(0) is "was" or "were" && last.Text.EndsWith("ed", StringComparison.Ordinal)
            ? last.Stem
            : null;
    }

    private static bool IsSaid(Question question, Topic topic, NumberMention year) =>
        topic.Kind == TopicKind.Entity && topic.Start > 0
            ? topic.WeightIn(year.Item) > 0
            : year.Stems.Contains(question.Tokens[topic.End - 1].Word.Stem);

    private static bool Overlaps(NumberMention year, DateFilter dates, ResumeIndex index)
    {
        var before = index.Items[year.Item].Fields[year.Field].Text.AsSpan()[..year.Start].TrimEnd();
        var month = MonthAtEnd(before);
        var first = new DateOnly((int)year.Value, Math.Max(month, 1), 1);
        var last = first.AddMonths(month > 0 ? 1 : 12).AddDays(-1);
        return first <= dates.To && last >= dates.From;
    }

    // 1 to 12 for "… in March"; 0 where no month stands there.
    private static int MonthAtEnd(ReadOnlySpan<char> text)
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        for (var month = 1; month <= 12; month++)
            if (text.EndsWith(names[month - 1], StringComparison.OrdinalIgnoreCase)) return month;
        return 0;
    }
}
