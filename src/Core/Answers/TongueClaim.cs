using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Is English her native language?", "is he a native German speaker?": the level of that language says, and which
/// language is the native one.
/// </summary>
internal static class TongueClaim
{
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (!AsksNative(ask.Question) || ask.Question.Says("or", "not", "isnt", "non")) return null;
        if (ask.Topics.FirstOrDefault(static topic => topic.Concept?.File == "tongues") is not { } tongue) return null;
        var all = index.BySection[(int)Section.Languages];
        var named = all.RemoveAll(item => tongue.WeightIn(item) <= 0);
        if (named.IsEmpty) return null;
        var natives = all.RemoveAll(item => !IsNative(index.Items[item]));
        if (natives.Contains(named[0])) return Claimed([named[0]], Verdict.Yes);
        // A language without a level may be any.
        // Where no language is called native, the level alone says what there is to say.
        if (natives.IsEmpty) return Levels.FallsShort(ask, index.Items[named[0]]) ? null
            : Claimed([named[0]], Verdict.Unsaid);
        var isTold = Levels.Of(index.Items[named[0]]) > 0;
        return Claimed([named[0], .. natives], isTold ? Verdict.No : Verdict.Unsaid);
    }

    private static Selection Claimed(ImmutableArray<int> items, Verdict verdict) =>
        new(Finding.Found, [.. items.Select(static item => new Ranked(item, 1f))]) { Claim = new Claim(verdict) };

    private static bool AsksNative(Question question)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            var next = question.WordAt(at + 1);
            if (question.WordAt(at) is "native" or "natively") return true;
            if (question.WordAt(at) is "mother" or "first" && next is "tongue" or "language") return true;
        }

        return false;
    }

    private static bool IsNative(ResumeItem item)
    {
        if (item.Field(FieldKind.Level)?.Text is not { } level) return false;
        foreach (var word in (ReadOnlySpan<string>)["native", "mother tongue", "first language"])
            if (level.Contains(word, StringComparison.OrdinalIgnoreCase) &&
                !level.Contains("near", StringComparison.OrdinalIgnoreCase) &&
                !level.Contains("non", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
