using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>When something of the résumé happened, with its items and the token after its name.</summary>
internal sealed record Happening(
    DateOnly First, DateOnly Last, DateOnly LastFirst, ImmutableArray<int> Items, string Name, int End)
{
    private const int JobReach = 2;

    public static Happening Of(DateSpan span, int item, string name, int end) =>
        new(span.First, span.Last, span.End?.First ?? span.Last, [item], name, end);

    public Happening With(Happening other) => this with
    {
        First = First < other.First ? First : other.First,
        Last = Last > other.Last ? Last : other.Last,
        LastFirst = LastFirst > other.LastFirst ? LastFirst : other.LastFirst,
        Items = Items.AddRange(other.Items),
    };

    /// <summary>"… fall into her time at Nordlys": the words that a stay somewhere is said with begin at the token.</summary>
    public static bool IsStay(Question question, int at) =>
        question.WordAt(at) is "from" or "of" or "in" or "into" or "within" &&
        question.WordAt(at + 1) is "his" or "her" or "their" or "the" &&
        question.WordAt(at + 2) is "time" or "years" or "days" or "stint" or "spell" or "tenure" &&
        question.WordAt(at + 3) is "at" or "with";

    /// <summary>"before her current role", "after his first job": the job, where one is meant so.</summary>
    public static Happening? OfJob(Question question, int from, ResumeIndex index)
    {
        foreach (var hit in question.Hits)
        {
            if (hit.Sense is not (Sense.Latest or Sense.Now or Sense.Earliest)) continue;
            if (hit.Start < from || hit.Start - from > JobReach || !question.IsCovered(hit.End, Sense.Work)) continue;
            Happening? found = null;
            foreach (var item in index.BySection[(int)Section.Work])
            {
                if (index.DatesAt(item) is not { } span) continue;
                var isBetter = found is not { } known || (hit.Sense == Sense.Earliest
                    ? span.First < known.First
                    : (span.Last, span.First).CompareTo((known.Last, known.First)) > 0);
                if (isBetter)
                    found = Of(span, item, NameOf(index.Items[item]), hit.End + 1);
            }

            return found;
        }

        return null;
    }

    private static string NameOf(ResumeItem job) =>
        (job.Field(FieldKind.Organization) ?? job.Field(FieldKind.Position))?.Text ?? "that job";
}
