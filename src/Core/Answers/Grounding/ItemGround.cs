using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>A word as an item has it: what it stands for, and where it stands first.</summary>
internal readonly record struct Grounded(GroundKind Kind, string Pointer);

/// <summary>A number of an item with the words after it.</summary>
internal readonly record struct NumberFound(GroundNumber Number, ImmutableArray<string> After);

/// <summary>
/// All that one item, or one sentence of the composer's, says: its words by stem, its neighbours, its numbers with what
/// they count, its dates. Immutable once made.
/// </summary>
internal sealed class ItemGround
{
    // How far behind its number a word may stand and still be what is counted: "12 brave young engineers".
    private const int UnitReach = 4;

    /// <summary>The unit of people.</summary>
    public const string Person = "person";

    private const string DegreesFile = "degrees";
    private const string PlacesFile = "places";

    private readonly Dictionary<string, Grounded> _words = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<Concept> _concepts = [];
    private readonly List<NumberFound> _numbers = [];

    // Whoever had a course in machine learning has not studied data science.
    private readonly bool _isStudy;

    private ItemGround(DateSpan? dates, string pointer, bool isStudy)
    {
        Dates = dates;
        Pointer = pointer;
        _isStudy = isStudy;
    }

    public DateSpan? Dates { get; }

    /// <summary>The item's own place in the document; empty for a sentence of the composer's.</summary>
    public string Pointer { get; }

    public static ItemGround Of(ResumeItem item)
    {
        var ground = new ItemGround(item.Dates, item.Pointer, item.Ref.Section == Section.Education);
        foreach (var field in item.Fields) ground.Add(field.Text, KindOf(field.Kind, item.Ref.Section), field.Pointer);
        foreach (var stem in SectionGround.Stems(item, ground._words.ContainsKey))
            ground._words.TryAdd(stem, new Grounded(GroundKind.Text, item.Pointer));
        return ground;
    }

    /// <summary>A sentence of the composer's: what it counts, and the words that items have too.</summary>
    public static ItemGround Of(string sentence, Func<string, bool> isKnown)
    {
        var ground = new ItemGround(null, "", isStudy: false);
        ground.Add(sentence, GroundKind.Text, "");
        var counted = ground._numbers.SelectMany(number => number.After.Take(1)).ToHashSet(StringComparer.Ordinal);
        foreach (var stem in ground._words.Keys.Where(stem => !counted.Contains(stem) && !isKnown(stem)).ToList())
            ground._words.Remove(stem);
        ground._concepts.Clear();
        return ground;
    }

    public bool TryFind(string stem, out Grounded found) => _words.TryGetValue(stem, out found);

    public bool HasPair(string stem, string next) => _pairs.Contains((stem, next));

    /// <summary>Whether it has a plain word with a capital, and not at a sentence's beginning.</summary>
    public bool HasName(string stem) => _names.Contains(stem);

    public bool Has(Concept concept) => _concepts.Contains(concept);

    public bool Has(GroundNumber number, string? unit)
    {
        foreach (var (known, after) in _numbers)
        {
            if (known.Value != number.Value || known.Mark != number.Mark) continue;
            if (number.IsOpen && !known.IsOpen) continue;
            // "A team of four" are four people.
            if (unit is null || after.Contains(unit) || (unit == Person && after.IsEmpty)) return true;
        }

        return false;
    }

    private void Add(string text, GroundKind kind, string pointer)
    {
        var tokens = Tokenizer.Read(text, static folded => new Word(folded));
        for (var at = 0; at < tokens.Count; at++)
        {
            var stem = tokens[at].Word.Stem;
            var known = _words.GetValueOrDefault(stem);
            _words[stem] = new Grounded(known.Kind | kind, known.Pointer ?? pointer);
            if (at > 0 && tokens[at].Start - tokens[at - 1].End <= 1) _pairs.Add((tokens[at - 1].Word.Stem, stem));
            var isWithin = at > 0 && !tokens[at - 1].EndsSentence;
            if (tokens[at].IsCapital && (isWithin || kind != GroundKind.Text)) _names.Add(stem);
            if (GroundNumber.Read(tokens, at, LetterAt) is not { } number) continue;
            _numbers.Add(new NumberFound(number, [.. After(tokens, at + number.Length)]));
        }

        FindConcepts(tokens, kind);

        char LetterAt(int place) => place >= 0 && place < text.Length ? text[place] : '\0';
    }

    // What follows a number in its sentence.
    private static IEnumerable<string> After(List<Token> tokens, int first)
    {
        for (var at = first; at < tokens.Count && at < first + UnitReach && !tokens[at - 1].EndsSentence; at++)
            yield return Unit(tokens[at].Word);
    }

    /// <summary>What is counted, by its stem; short forms of units are their long ones.</summary>
    public static string Unit(Word word) => word.Text switch
    {
        "yr" or "yrs" => "year",
        "mo" or "mos" => "month",
        "people" or "person" or "persons" => Person,
        _ => word.Stem,
    };

    private void FindConcepts(List<Token> tokens, GroundKind kind)
    {
        Span<char> key = stackalloc char[Squeezer.KeyMax];
        for (var start = 0; start < tokens.Count; start++)
            for (var count = Math.Min(Taxonomy.WordsMax, tokens.Count - start); count > 0; count--)
            {
                var squeezed = key[..Squeezer.Write(tokens, start, count, key)];
                if (!Taxonomy.Default.TryFind(squeezed, out var spelling)) continue;
                if (spelling.IsAmbiguous && !(kind == GroundKind.Technology && count == tokens.Count)) continue;
                _concepts.Add(spelling.Concept);
                if (_isStudy && spelling.Concept.File is not (DegreesFile or PlacesFile)) continue;
                foreach (var ancestor in spelling.Concept.Ancestors) _concepts.Add(ancestor);
            }
    }

    private static GroundKind KindOf(FieldKind kind, Section section) => kind switch
    {
        FieldKind.Organization or FieldKind.Entity => GroundKind.Organization,
        FieldKind.Position or FieldKind.StudyType => GroundKind.Title,
        FieldKind.Keyword => GroundKind.Technology,
        FieldKind.Name => section is Section.Skills or Section.Interests or Section.Languages
            ? GroundKind.Technology
            : GroundKind.Name,
        _ => GroundKind.Text,
    };
}
