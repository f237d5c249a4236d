using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// "the one with boats", "just the one from her employer", "the mine one": one of a list by what is said of it, more
/// loosely than a topic is looked for in all of a résumé.
/// </summary>
internal static class OneOfShown
{
    private const int WordMin = 4;
    private const int DescriptionMax = 4;

    /// <summary>Those that are described, where that leaves some of the list out; null where nothing tells.</summary>
    public static ImmutableArray<int>? Find(Question question, ImmutableArray<int> shown, ResumeIndex index)
    {
        if (shown.Length < 2 || Described(question) is not { } words) return null;
        for (var at = words.Start; at < words.End; at++)
        {
            if (question.IsCovered(at, Sense.Person)) continue;
            var house = HouseOf(question, at);
            var word = question.Tokens[at].Word;
            var kept = shown.RemoveAll(item => house is { } section
                ? !IsOfHouse(item, section, index)
                : !Says(item, word, index));
            if (kept.IsEmpty) kept = shown.RemoveAll(item => !Means(item, word, index));
            if (!kept.IsEmpty && kept.Length < shown.Length) return kept;
        }

        return null;
    }

    // The words after "the one with" or before "one": where the description stands.
    private static (int Start, int End)? Described(Question question)
    {
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) is not ("one" or "ones")) continue;
            if (question.WordAt(at + 1) is "with" or "from" or "about" or "for" or "at" or "in" or "by" or "where")
                return (at + 2, Math.Min(question.Tokens.Count, at + 2 + DescriptionMax));
            if (question.WordAt(at - 2) is "the" or "that" or "her" or "his" or "their") return (at - 1, at);
        }

        return null;
    }

    // "her employer", "the student one": whose house gave or taught it.
    private static Section? HouseOf(Question question, int at) => question.WordAt(at) switch
    {
        "employer" or "employers" or "company" or "firm" => Section.Work,
        "student" or "university" or "college" or "school" or "uni" => Section.Education,
        _ => null,
    };

    private static bool IsOfHouse(int item, Section section, ResumeIndex index)
    {
        if (index.Items[item].Field(FieldKind.Organization) is not { } house) return false;
        foreach (var lived in index.BySection[(int)section])
            if (index.Items[lived].Field(FieldKind.Organization) is { } own && own.Text == house.Text) return true;
        return false;
    }

    // "the testing one" of a group of skills with pytest.
    private static bool Means(int item, Word word, ResumeIndex index) =>
        Taxonomy.Default.TryFind(word.Light, out var kind) &&
        index.Concepts.TryGetValue(kind.Concept, out var known) && known.Postings.Of(item).Weight > 0;

    // "boats" of a lifeboat station: a word, or a part of one.
    private static bool Says(int item, Word word, ResumeIndex index)
    {
        if (word.Light.Length < WordMin || Lexicon.Default.SaysNothing(word.Text)) return false;
        foreach (var known in index.Words.Values)
            if (known.Word.Light.Contains(word.Light, StringComparison.Ordinal) &&
                known.Postings.Of(item).Weight > 0) return true;
        return false;
    }
}
