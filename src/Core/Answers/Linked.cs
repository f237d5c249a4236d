using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Just the ones with a GitHub repo": keeps of a shown list what gives a link.</summary>
internal static class Linked
{
    private const int SiteMin = 5;

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
        ? OfSite(ask, items.Without(index, static (ranked, index) => index.Items[ranked.Item].Url is null), index)
        : items;

    // "with a GitHub repo": those whose link says so, where some do.
    private static ImmutableArray<Ranked> OfSite(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        foreach (var token in ask.Question.Tokens)
        {
            if (token.Word.Text.Length < SiteMin) continue;
            var own = items.Without((index, token.Word.Text), static (ranked, of) =>
                !of.index.Items[ranked.Item].Url!.Contains(of.Text, StringComparison.OrdinalIgnoreCase));
            if (!own.IsEmpty && own.Length < items.Length) return own;
        }

        return items;
    }
}
