using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Does she speak French?" of somebody whose languages are listed, and French is none of them.</summary>
internal static class Tongues
{
    private const int ListedMax = 6;

    // The tongues of countries that have several.
    private static readonly FrozenDictionary<string, string[]> Spoken = new Dictionary<string, string[]>
    {
        ["Belgium"] = ["Dutch", "French", "German"], ["Switzerland"] = ["German", "French", "Italian", "Romansh"],
        ["Luxembourg"] = ["Luxembourgish", "French", "German"], ["Canada"] = ["English", "French"],
        ["Finland"] = ["Finnish", "Swedish"], ["Ireland"] = ["English", "Irish"], ["Malta"] = ["Maltese", "English"],
        ["Cyprus"] = ["Greek", "Turkish"], ["Singapore"] = ["English", "Malay", "Mandarin", "Tamil"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// "the three languages of Belgium": those of the country that the languages list; null where none is asked for.
    /// </summary>
    public static Selection? OfCountry(Ask ask, ResumeIndex index)
    {
        var question = ask.Question;
        if (ask is not { Intent: Intent.YesNo, IsScoped: false, Sections: [Section.Languages] }) return null;
        if (!index.Has(Section.Languages)) return null;
        var place = question.Topics.Find(static topic => topic is { Concept.File: "places", IsExcluded: false });
        if (place is null || !IsOwner(question, place)) return null;
        ImmutableArray<Ranked> listed =
            [.. index.BySection[(int)Section.Languages].Select(static item => new Ranked(item, 1f))];
        if (place.Concept is not { } country || !Spoken.TryGetValue(country.Name, out var tongues))
            return new Selection(Finding.Found, listed) { Claim = new Claim(Verdict.Unsaid) };
        var known = listed.RemoveAll(ranked => !tongues.Any(
            tongue => index.Items[ranked.Item].Title.Contains(tongue, StringComparison.OrdinalIgnoreCase)));
        if (known.IsEmpty)
            return new Selection(Finding.Missing, listed) { Missing = string.Join(" or ", tongues) };
        var isEnough = known.Length >= Wanted(question, tongues.Length);
        var lead = $"Of {string.Join(", ", tongues[..^1])} and {tongues[^1]} the résumé lists";
        return new Selection(Finding.Found, known)
        { Claim = new Claim(isEnough ? Verdict.Yes : Verdict.No) { Lead = lead } };
    }

    // "of Belgium", "Switzerland's official languages"
    private static bool IsOwner(Question question, Topic place) => question.WordAt(place.Start - 1) is "of" or "in" ||
        question.HasAnyAt(place.End, Sense.Tongues) || question.HasAnyAt(place.End + 1, Sense.Tongues) ||
        question.WordAt(place.End) == "official";

    // "two of", "any of"; all where nothing is said.
    private static int Wanted(Question question, int all)
    {
        foreach (var token in question.Tokens)
        {
            if (token.Word.Text is "any" or "one") return 1;
            if (NumberWords.Value(token.Word) is { } number && number > 1) return (int)Math.Min(number, all);
        }

        return all;
    }

    /// <summary>That the languages lack it, with those that there are; null where that is not so.</summary>
    public static Selection? Lacking(Ask ask, ResumeIndex index)
    {
        if (ask is not { Sections: [Section.Languages], AreSectionsNamed: true, Topics: [var tongue] }) return null;
        if (ask.Intent != Intent.YesNo || tongue.Concept?.File != "tongues") return null;
        if (!index.Has(Section.Languages)) return null;
        if (AskedSubject.IsOf(tongue, Section.Languages, index)) return null;
        return new Selection(Finding.Missing, Listed(index)) { Missing = tongue.Name };
    }

    /// <summary>The languages that there are, to be told beside one that is not.</summary>
    public static ImmutableArray<Ranked> Listed(ResumeIndex index) =>
        [.. index.BySection[(int)Section.Languages].Take(ListedMax).Select(static item => new Ranked(item, 0.5f))];
}
