using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Was she first author?", "which papers is he lead author of?": told by what the entries say.</summary>
internal static class AuthorClaim
{
    private static readonly List<string> Ranks =
        ["first", "lead", "sole", "only", "single", "senior", "last", "corresponding", "co", "joint", "second"];

    /// <summary>Keeps the publications that say so; all where no rank is asked for, or none says so.</summary>
    public static ImmutableArray<Ranked> Keep(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        if (Asked(ask.Question) is not { } rank) return items;
        var kept = items.RemoveAll(ranked => !Says(index.Items[ranked.Item], rank));
        return kept.IsEmpty ? items : kept;
    }

    /// <summary>Whether the publications found say of the author what is claimed; null where nothing is.</summary>
    public static Selection? Of(Ask ask, Selection found, ResumeIndex index)
    {
        if (Asked(ask.Question) is not { } rank) return null;
        if (AsksAlone(ask.Question)) return Alone(found, index);
        var verdict = Verdict.Unsaid;
        if (!IsNamed(ask.Question) && !found.Items.Any(index, static (ranked, index) =>
            index.SectionAt(ranked.Item) == Section.Publications)) return null;
        foreach (var ranked in found.Items)
        {
            var item = index.Items[ranked.Item];
            if (item.Ref.Section is not (Section.Publications or Section.Blog)) continue;
            if (Says(item, rank)) verdict = Verdict.Yes;
            // "Co-author", of which she was to be the first.
            // "is it her own?", of which she was the first of several, is for the reader to tell.
            else if (!IsNamed(ask.Question) && (Says(item, "first") || Says(item, "lead"))) continue;
            else if (verdict == Verdict.Unsaid && Ranks.Exists(other => other != rank && Says(item, other)))
                verdict = Verdict.No;
        }

        return found with { Claim = new Claim(verdict) };
    }

    // "did he write it alone?": "Co-written with two cryptographers" says no, "first author" neither.
    private static Selection? Alone(Selection found, ResumeIndex index)
    {
        var verdict = default(Verdict?);
        foreach (var ranked in found.Items)
        {
            var item = index.Items[ranked.Item];
            if (item.Ref.Section is not (Section.Publications or Section.Blog)) continue;
            if (Shared.Exists(item.Says)) verdict = Verdict.No;
            else if (item.Says("sole ")) verdict ??= Verdict.Yes;
            else verdict ??= Verdict.Unsaid;
        }

        return verdict is { } said ? found with { Claim = new Claim(said) } : null;
    }

    private static readonly List<string> Shared =
    [
        "co-w", "cowritten", "coauthor", "co-author", "co-invent", "second author", "joint", "together with",
        "written with", "author, with", "author with", "et al",
    ];

    private static bool AsksAlone(Question question)
    {
        if (question.Says("alone", "singlehandedly")) return true;
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at - 1) == "by" && question.WordAt(at) is "himself" or "herself" or "themselves")
                return true;
            if (question.WordAt(at - 1) is "his" or "her" or "their" && question.WordAt(at) == "own" &&
                question.WordAt(at - 2) == "on") return true;
        }

        return false;
    }

    // "first author", "first-authored", "co-author".
    private static string? Asked(Question question)
    {
        if (AsksAlone(question)) return "sole";
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            var word = question.Tokens[at].Word.Light;
            if (word == "coauthor") return "co";
            if (word == "coinventor") return "co";
            if (IsOwn(question, at)) return "sole";
            if (word is not ("author" or "authored" or "authorship" or "inventor")) continue;
            foreach (var rank in Ranks)
                if (question.WordAt(at - 1) == rank) return rank;
        }

        return null;
    }

    // "is the paper her own?", "is the patent hers alone?"
    private static bool IsOwn(Question question, int at) => at == question.Tokens.Count - 1 &&
        question.WordAt(0) is "is" or "was" or "are" or "were" && !question.IsCovered(1, Sense.Person) &&
        question.WordAt(at) switch
        {
            "own" => question.WordAt(at - 1) is "her" or "his" or "their",
            "alone" => question.WordAt(at - 1) is "hers" or "his" or "theirs",
            _ => false,
        };

    private static bool IsNamed(Question question) => question.Tokens.Exists(static token => token.Word.Light
        is "author" or "coauthor" or "authored" or "authorship" or "inventor" or "coinventor");

    // Who is the only one is the sole one.
    private static bool Says(ResumeItem item, string rank) => rank is "sole" or "only" or "single"
        ? SaysSo(item, "sole") || SaysSo(item, "only") || SaysSo(item, "single")
        : SaysSo(item, rank);

    private static bool SaysSo(ResumeItem item, string rank) => item.Says(rank + " author") ||
        item.Says(rank + "-author") || item.Says(rank + "author") || item.Says(rank + " inventor") ||
        item.Says(rank + "-inventor");
}
