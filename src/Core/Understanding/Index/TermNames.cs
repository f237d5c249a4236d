using System.Buffers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>
/// Finds the phrases that a résumé names things by: keywords, names and their short forms, names in running text.
/// </summary>
internal static class TermNames
{
    // A longer name is a sentence.
    private const int InnerMax = 8;

    // What a name is cut to has so many letters.
    private const int ShortMin = 5;

    private const string Separators = ",()|;:\u2013\u2014";
    private static readonly SearchValues<char> AnySeparator = SearchValues.Create(Separators);

    public static void Collect(FieldText field, Action<string, string, TermKind> declare)
    {
        switch (field.Field.Kind)
        {
            case FieldKind.Keyword:
                Parts(field.Field.Text, TermKind.Keyword, declare);
                Pieces(field.Field.Text, declare);
                if (AcronymOf(field) is { Length: > 0 } letters) declare(letters, field.Field.Text, TermKind.Keyword);
                break;
            case FieldKind.Name or FieldKind.Organization or FieldKind.Entity:
                var lists = field.Section is Section.Skills or Section.Interests or Section.Languages;
                var kind = lists ? TermKind.Keyword : TermKind.Name;
                Parts(field.Field.Text, kind, declare);
                if (kind != TermKind.Name) break;
                if (AcronymOf(field) is { Length: > 0 } initials) declare(initials, field.Field.Text, TermKind.Name);
                if (ShortOf(field) is { Length: > 0 } cut) Whole(cut, TermKind.Name, declare);
                Inner(field, declare);
                break;
            case FieldKind.Position or FieldKind.StudyType or FieldKind.Area or FieldKind.Course:
                Parts(field.Field.Text, TermKind.Mention, declare);
                break;
            case FieldKind.Highlight or FieldKind.Summary or FieldKind.Description or FieldKind.Score
                or FieldKind.Metric:
                Mentions(field, declare);
                Hyphenated(field, declare);
                break;
        }
    }

    // "R/Python" are two; "A/B testing" is one, for no "A" is a name.
    private static void Pieces(string text, Action<string, string, TermKind> declare)
    {
        var pieces = text.Split('/');
        if (pieces.Length < 2 || !Array.TrueForAll(pieces, IsName)) return;
        foreach (var piece in pieces) Whole(piece, TermKind.Keyword, declare);
    }

    private static bool IsName(string piece)
    {
        var key = Taxonomy.Squeeze(piece.Trim());
        return key.Length > 1 || Taxonomy.Default.TryFind(key, out _);
    }

    // "Solar Energy Research Center (CIESOL)": the whole, and each part between separators.
    private static void Parts(string text, TermKind kind, Action<string, string, TermKind> declare)
    {
        Whole(text, kind, declare);
        var parted = text.Replace(" - ", ",", StringComparison.Ordinal).Replace(" / ", ",", StringComparison.Ordinal);
        if (!parted.AsSpan().ContainsAny(AnySeparator)) return;
        var parts = parted.Split(Separators.ToCharArray());
        foreach (var part in parts)
            if (part == parts[0] || !IsKindOf(Taxonomy.Squeeze(part), Taxonomy.Squeeze(parts[0])))
                Whole(part, kind, declare);
    }

    /// <summary>"Fortran (programming language)": what kind a thing is of is no second name of it.</summary>
    internal static bool IsKindOf(string kind, string thing) => Taxonomy.Default.TryFind(kind, out var of) &&
        Taxonomy.Default.TryFind(thing, out var known) && known.Concept != of.Concept && known.Concept.IsA(of.Concept);

    private static void Whole(string text, TermKind kind, Action<string, string, TermKind> declare)
    {
        var display = text.Trim();
        if (display.Count(letter => letter == ' ') >= ResumeIndex.TermWordsMax) return;
        var key = Taxonomy.Squeeze(display);
        if (key.Length is > 0 and <= Squeezer.KeyMax) declare(key, display, kind);
    }

    /// <summary>The key of a name with its "&amp;" or "and" spelled the other way; null where it has none.</summary>
    internal static string? OtherSpelling(string display)
    {
        if (display.Contains(" & ", StringComparison.Ordinal))
            return Taxonomy.Squeeze(display.Replace(" & ", " and ", StringComparison.Ordinal));
        return display.Contains(" and ", StringComparison.Ordinal)
            ? Taxonomy.Squeeze(display.Replace(" and ", " ", StringComparison.Ordinal))
            : null;
    }

    // "University of Texas at Austin" is also asked for as "UTA" and the like: initials of three capitals and more.
    internal static string AcronymOf(FieldText field)
    {
        if (field.Field.Kind == FieldKind.Keyword) return InitialsOf(field);
        if (field.Field.Kind is not (FieldKind.Name or FieldKind.Organization or FieldKind.Entity)) return "";
        if (field.Section is Section.Skills or Section.Interests or Section.Languages) return "";
        var capitals = field.Tokens.Where(token => token.IsCapital).ToList();
        if (capitals.Count is < 3 or > ResumeIndex.TermWordsMax) return "";
        return string.Concat(capitals.Select(token => token.Word.Text[0]));
    }

    // "SkylineUK" is also asked for as "Skyline"; what comes before the capitals is no word of English.
    internal static string ShortOf(FieldText field)
    {
        if (field.Field.Kind is not (FieldKind.Name or FieldKind.Organization)) return "";
        if (field.Section is not (Section.Work or Section.Education or Section.Volunteer or Section.Projects))
            return "";
        var text = field.Field.Text;
        foreach (var token in field.Tokens)
        {
            var end = token.End;
            while (end > token.Start && char.IsUpper(text[end - 1])) end--;
            if (end == token.End || end - token.Start < ShortMin || !token.IsCapital) continue;
            var cut = text[token.Start..end];
            if (!EnglishWords.Contains(new Word(TextFold.Fold(cut))) &&
                !Taxonomy.Default.TryFind(Taxonomy.Squeeze(cut), out _)) return cut;
        }

        return "";
    }

    // "X-ray fluorescence" is XRF, "integrated pest management" IPM, whatever is written small; no word is initials.
    private static string InitialsOf(FieldText field)
    {
        if (field.Tokens.Count is < 3 or > ResumeIndex.TermWordsMax) return "";
        var initials = string.Concat(field.Tokens.Select(static token => token.Word.Text[0]));
        return initials.All(char.IsAsciiLetter) && Lexicon.Default.Find(initials) is null &&
            !EnglishWords.Contains(new Word(initials)) ? initials : "";
    }

    // "Leeds Teaching Hospitals NHS Trust" is also asked for by two and more of its words in a row.
    private static void Inner(FieldText field, Action<string, string, TermKind> declare)
    {
        if (field.Section is Section.Publications or Section.References or Section.Blog or Section.Basics) return;
        var count = field.Tokens.Count;
        if (count is < 3 or > InnerMax) return;
        for (var start = 0; start < count; start++)
            for (var end = start + 2; end <= Math.Min(count, start + ResumeIndex.TermWordsMax); end++)
            {
                var areNames = field.Tokens[start].IsCapital && field.Tokens[end - 1].IsCapital && end - start < count;
                if (areNames && IsUnbroken(field, start, end))
                    Whole(Slice(field.Field.Text, field, start, end), TermKind.Mention, declare);
            }
    }

    private static bool IsUnbroken(FieldText field, int start, int end)
    {
        var text = field.Field.Text.AsSpan(field.Tokens[start].Start..field.Tokens[end - 1].End);
        return !text.ContainsAny(AnySeparator);
    }

    // "on-call", "low-power": what is written with a hyphen is one thing, also where its parts are grammar.
    private static void Hyphenated(FieldText field, Action<string, string, TermKind> declare)
    {
        for (var at = 1; at < field.Tokens.Count; at++)
        {
            var (first, second) = (field.Tokens[at - 1], field.Tokens[at]);
            if (!IsTied(field, at) || IsTied(field, at - 1) || IsTied(field, at + 1)) continue;
            if (char.IsLetter(field.Field.Text[first.Start]) && char.IsLetter(field.Field.Text[second.Start]))
                Whole(Slice(field.Field.Text, field, at - 1, at + 1), TermKind.Mention, declare);
        }
    }

    private static bool IsTied(FieldText field, int at) => at > 0 && at < field.Tokens.Count &&
        field.Tokens[at].Start == field.Tokens[at - 1].End + 1 && field.Field.Text[field.Tokens[at - 1].End] == '-';

    // Two capitalised words in a row inside a sentence, or one with a capital within ("OpenStack", "SLAM").
    private static void Mentions(FieldText field, Action<string, string, TermKind> declare)
    {
        var text = field.Field.Text;
        for (var start = 0; start < field.Tokens.Count; start++)
        {
            var end = CapitalsEnd(field, start);
            var opens = start == 0 || field.Tokens[start - 1].EndsSentence;
            var first = opens && end - start > 1 ? start + 1 : start;
            if (end - start > 1)
            {
                Whole(Slice(text, field, start, end), TermKind.Mention, declare);
                if (first > start && end - first > 1) Whole(Slice(text, field, first, end), TermKind.Mention, declare);
            }
            else if (end > start && HasInnerCapital(text, field.Tokens[start]))
            {
                Whole(Slice(text, field, start, end), TermKind.Mention, declare);
            }

            if (end > start) start = end - 1;
        }
    }

    private static int CapitalsEnd(FieldText field, int start)
    {
        var end = start;
        while (end < field.Tokens.Count && field.Tokens[end].IsCapital && (end == start || Touches(field, end))) end++;
        return end;
    }

    private static bool Touches(FieldText field, int at) =>
        !field.Tokens[at - 1].EndsSentence && field.Tokens[at].Start - field.Tokens[at - 1].End == 1 &&
        field.Field.Text[field.Tokens[at - 1].End] is ' ' or '-';

    private static string Slice(string text, FieldText field, int start, int end) =>
        text[field.Tokens[start].Start..field.Tokens[end - 1].End];

    private static bool HasInnerCapital(string text, Token token)
    {
        for (var at = token.Start + 1; at < token.End; at++)
            if (char.IsUpper(text[at])) return true;
        return false;
    }
}
