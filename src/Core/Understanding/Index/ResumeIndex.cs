using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>
/// What a résumé says and where, ready to be asked: its words by stem, its phrases by squeezed spelling, the concepts
/// that they stand for. Immutable once built, safe to share.
/// </summary>
internal sealed class ResumeIndex
{
    /// <summary>A phrase of a résumé has at most this many words.</summary>
    public const int TermWordsMax = 6;

    private readonly int[] _degrees;
    private readonly float[] _standings;
    private readonly List<Token>?[]?[] _words;
    private List<(int Item, int Field)>? _denying;
    private readonly Dictionary<string, Term>.AlternateLookup<ReadOnlySpan<char>> _termLookup;
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _spellingLookup;

    internal ResumeIndex(
        ImmutableArray<ResumeItem> items, Dictionary<string, IndexedWord> words, Dictionary<string, Word> spellings,
        Dictionary<string, Term> terms, Dictionary<Concept, Term> concepts)
    {
        Items = items;
        Words = words;
        Spellings = spellings;
        Terms = terms;
        Concepts = concepts;
        _termLookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        _spellingLookup = spellings.GetAlternateLookup<ReadOnlySpan<char>>();
        Compounds = new Compounds(words.Values);
        Near = new NearMatches(spellings.Keys.Union(terms.Keys).Union(words.Keys));
        Read = folded => FindSpelling(folded) ?? Lexicon.Default.Find(folded) ?? new Word(folded);
        Everywhere = [.. Enumerable.Range(0, items.Length)];
        _words = new List<Token>?[items.Length][];
        _degrees = [.. items.Select(item => item.Ref.Section == Section.Education ? Degrees.Level(item) : 0)];
        _standings = [.. items.Select(item => JobStanding.Of(item, items[0]))];
        BySection = [.. Enumerable.Range(0, Sections.Count).Select(section => Positions(items, (Section)section))];
    }

    /// <summary>All items, basics first; a posting's item is a position in here.</summary>
    public ImmutableArray<ResumeItem> Items { get; }

    /// <summary>The positions of all items.</summary>
    public ImmutableArray<int> Everywhere { get; }

    /// <summary>Positions of each section's items, in the document's order.</summary>
    public ImmutableArray<ImmutableArray<int>> BySection { get; }

    /// <summary>By stem.</summary>
    public Dictionary<string, IndexedWord> Words { get; }

    /// <summary>All words as spelled, folded.</summary>
    public Dictionary<string, Word> Spellings { get; }

    /// <summary>By squeezed spelling.</summary>
    public Dictionary<string, Term> Terms { get; }

    /// <summary>Concepts that the résumé names, and all that lie above those.</summary>
    public Dictionary<Concept, Term> Concepts { get; }

    /// <summary>How terms begin and end.</summary>
    public required Openings Openings { get; init; }

    public NearMatches Near { get; }

    public Compounds Compounds { get; }

    /// <summary>The word of a question's letters: the shared one where the résumé or the lexicon knows it.</summary>
    public WordSource Read { get; }

    /// <summary>Stems by their first <see cref="ResumeIndexer.CousinsShare"/> letters.</summary>
    internal required Dictionary<string, List<IndexedWord>> Families { get; init; }

    /// <summary>The years that sentences give: "promoted in October 2016".</summary>
    public ImmutableArray<NumberMention> Years { get; init; } = [];

    /// <summary>The numbers that sentences give.</summary>
    public ImmutableArray<NumberMention> Numbers { get; init; } = [];

    /// <summary>The changes that sentences tell in figures: "from 9 seconds to 2".</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>The sentences that give a reason.</summary>
    public ImmutableArray<Reason> Reasons { get; init; } = [];

    /// <summary>The networks that the person is on.</summary>
    public FrozenSet<string> Networks { get; init; } = [];

    public Word? FindSpelling(ReadOnlySpan<char> folded) =>
        _spellingLookup.TryGetValue(folded, out var word) ? word : null;

    public Term? FindTerm(ReadOnlySpan<char> squeezed) =>
        Openings.MayBe(squeezed) && _termLookup.TryGetValue(squeezed, out var term) ? term : null;

    /// <summary>The first stem that is cut from the same root as a word; null where none is.</summary>
    public IndexedWord? CousinOf(Word word)
    {
        var start = word.Text.AsSpan(0, Math.Min(word.Text.Length, ResumeIndexer.CousinsShare));
        if (!Families.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(start, out var family)) return null;
        foreach (var known in family)
        {
            var stem = known.Word.Stem;
            var shares = stem.AsSpan().CommonPrefixLength(word.Stem) >= ResumeIndexer.CousinsShare;
            if (shares && ResumeIndexer.AreCousins(stem, word.Stem) && !ResumeIndexer.AreKnownApart(known.Word, word))
                return known;
        }

        return null;
    }

    /// <summary>
    /// The fields with a word that denies ("no", "without", "never"); found when they are first asked for, and by two
    /// threads at once the same.
    /// </summary>
    public List<(int Item, int Field)> Denying => _denying ??= FindDenying();

    /// <summary>The words of an item's field; read when they are first asked for.</summary>
    public List<Token> WordsOf(int item, int field)
    {
        var fields = _words[item] ??= new List<Token>?[Items[item].Fields.Length];
        return fields[field] ??= Tokenizer.Read(Items[item].Fields[field].Text, static folded => new Word(folded));
    }

    /// <summary>The words of the sentence that a posting stands in, and which; -1 where it stands in none.</summary>
    public (List<Token> Words, int At) WordsAt(Posting posting)
    {
        if (posting.Told < 0) return ([], -1);
        var words = WordsOf(posting.Item, posting.Told);
        return (words, words.FindIndex(word => word.Start == posting.At));
    }

    /// <summary>Whether a field of an item has a word of that stem.</summary>
    public bool SaysStem(int item, int field, string stem) =>
        WordsOf(item, field).Exists(token => token.Word.Stem == stem);

    public bool Has(Section section) => !BySection[(int)section].IsEmpty;

    public Section SectionAt(int position) => Items[position].Ref.Section;

    public DateSpan? DatesAt(int position) => Items[position].Dates;

    /// <summary>The last day of an item; the first day of all for one without dates.</summary>
    public DateOnly LastDayAt(int position) => DatesAt(position)?.Last ?? DateOnly.MinValue;

    /// <summary>How high a degree an item is, see <see cref="Degrees.Level"/>; 0 outside of the studies.</summary>
    public int DegreeAt(int position) => _degrees[position];

    /// <summary>How much a job is the main one, see <see cref="JobStanding.Of"/>.</summary>
    public float StandingAt(int position) => _standings[position];

    private List<(int Item, int Field)> FindDenying()
    {
        var denying = new List<(int Item, int Field)>();
        for (var item = 1; item < Items.Length; item++)
            for (var field = 0; field < Items[item].Fields.Length; field++)
                if (FieldWeight.IsSentence(Items[item].Fields[field].Kind) &&
                    WordsOf(item, field).Exists(static token => IsDenial(token.Word.Text))) denying.Add((item, field));
        return denying;
    }

    /// <summary>Whether a word says that there was none of what follows.</summary>
    public static bool IsDenial(string word) => word is "no" or "zero" or "0" or "without" or "never" or "not" or "nil"
        or "avoid" or "avoided" or "avoiding";

    private static ImmutableArray<int> Positions(ImmutableArray<ResumeItem> items, Section section) =>
        [.. Enumerable.Range(0, items.Length).Where(position => items[position].Ref.Section == section)];
}
