using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>"Which of them are already finished?": keeps what is over.</summary>
internal static class Finished
{
    public static ImmutableArray<Ranked> Keep(
        Ask ask, ImmutableArray<Ranked> items, ResumeIndex index, DateOnly today)
    {
        if (items.Length < 2 || ask.Dates is not null || !Statuses.AsksOver(ask.Question)) return items;
        var over = items.Without((index, today), static (ranked, of) =>
            of.index.DatesAt(ranked.Item) is not { IsOngoing: false } span || span.Last > of.today);
        return over.IsEmpty ? items : over;
    }
}
