using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Just the ones with a GitHub repo": keeps of a shown list what gives a link.</summary>
internal static class Linked
{
    public static bool IsAsked(Ask ask)
    {
        if (ask.Follow != FollowKind.List || !ask.IsScoped) return false;
        foreach (var hit in ask.Question.Hits)
        {
            if (hit.Sense is not (Sense.Link or Sense.Website or Sense.Networks)) continue;
            var before = ask.Question.WordAt(hit.Start - 1);
            if (before is "a" or "an" or "the" or "any") before = ask.Question.WordAt(hit.Start - 2);
            if (before is "with" or "have" or "has" or "on" or "without") return true;
        }

        return false;
    }

    public static ImmutableArray<Ranked> Keep(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index) => IsAsked(ask)
        ? items.RemoveAll(ranked => index.Items[ranked.Item].Url is null)
        : items;
}
