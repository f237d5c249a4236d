using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Her best known project", "the most popular thing he made": the one for which the text counts most users, stars,
/// listeners.
/// </summary>
internal static class Popularity
{
    private const int Reach = 2;

    private static readonly FrozenSet<string> Audience = new[]
    {
        "user", "star", "download", "listener", "visitor", "subscriber", "customer", "reader", "member", "follower",
        "player", "viewer", "view", "install", "installation", "contributor", "visit", "listen", "spectator", "guest",
        "citation", "cite", "read", "play", "stream",
    }.Select(static word => new Word(word).Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The most popular of the items; null where that is not asked, or no text counts users.</summary>
    public static Ranked? Most(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        if (items.Length < 2 || !IsAsked(ask.Question)) return null;
        NumberMention? best = null;
        Ranked? most = null;
        foreach (var mention in index.Numbers)
        {
            if (mention.IsMoney || !CountsAudience(mention)) continue;
            if (best is not null && mention.Value <= best.Value) continue;
            foreach (var ranked in items)
                if (ranked.Item == mention.Item) (best, most) = (mention, ranked);
        }

        return most;
    }

    private static bool CountsAudience(NumberMention mention)
    {
        for (var at = 0; at < Math.Min(Reach, mention.After.Length); at++)
            if (Audience.Contains(mention.After[at])) return true;
        return false;
    }

    // "best known", "most popular", "most widely used", "most successful"
    private static bool IsAsked(Question question)
    {
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at - 1) == "highest" && question.WordAt(at) is "cited" or "ranked") return true;
            var isWidely = question.WordAt(at - 1) is "widely" or "well" or "highly" or "often" or "frequently";
            if (question.WordAt(isWidely ? at - 2 : at - 1) is not ("most" or "best")) continue;
            if (question.WordAt(at) is "known" or "popular" or "used" or "successful" or "downloaded" or "famous" or
                "starred" or "adopted" or "visited" or "cited" or "read" or "viewed" or "watched" or "installed" or
                "played" or "quoted" or "influential") return true;
        }

        return false;
    }
}
