using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>A word as an item has it: what it stands for, and where it stands first.</summary>
internal readonly record struct Grounded(GroundKind Kind, string Pointer);

/// <summary>
/// All that one item, or one sentence of the composer's, says: its words by stem, its neighbours, its numbers with what
/// they count, its dates. Immutable once made.
/// </summary>
internal sealed class ItemGround
{
    // What a text calls somebody stands at its beginning: "First data engineer of …".
    private const int OpenersMax = 4;

    private const string DegreesFile = "degrees";
    private const string PlacesFile = "places";

    private readonly Dictionary<string, Grounded> _words = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<Concept> _concepts = [];
    private readonly HashSet<Concept> _courses = [];
    private readonly HashSet<string> _ofReferee = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openers = new(StringComparer.Ordinal);
    private readonly ItemNumbers _numbers = new();

    private ItemGround(ResumeItem? item) => Item = item;

    /// <summary>The item; null for a sentence of the composer's, and for all jobs together.</summary>
    public ResumeItem? Item { get; }

    public DateSpan? Dates => Item?.Dates;

    /// <summary>The item's own place in the document; empty for a sentence of the composer's.</summary>
    public string Pointer => Item?.Pointer ?? "";

    /// <summary>Whether it has words that not every sentence may take from it.</summary>
    public bool IsGuarded => _ofReferee.Count > 0 || Item?.Field(FieldKind.Course) is not null;

    // Whoever had a course in machine learning has not studied data science.
    private bool IsStudy => Item?.Ref.Section == Section.Education;

    private bool IsReference => Item?.Ref.Section == Section.References;

    public static ItemGround Of(ResumeItem item)
    {
        var ground = new ItemGround(item);
        foreach (var field in item.Fields)
        {
            ground.Add(field.Text, KindOf(field.Kind, item.Ref.Section), field.Pointer);
            if (field.Kind == FieldKind.Level) ground.AddManner(field);
        }

        // What stands elsewhere too is no referee's alone.
        foreach (var field in item.Fields.Where(field => field.Kind is not (FieldKind.Name or FieldKind.Url)))
            ground.Free(field);
        foreach (var stem in SectionGround.Stems(item, ground._words.ContainsKey))
            ground._words.TryAdd(stem, new Grounded(GroundKind.Text, item.Pointer));
        return ground;
    }

    /// <summary>A sentence of the composer's: what it counts, and the words that items have too.</summary>
    public static ItemGround Of(string sentence, Func<string, bool> isKnown)
    {
        var ground = new ItemGround(item: null);
        ground.Add(sentence, GroundKind.Text, "");
        var counted = ground._numbers.Counted();
        foreach (var stem in ground._words.Keys.Where(stem => !counted.Contains(stem) && !isKnown(stem)).ToList())
            ground._words.Remove(stem);
        ground._concepts.Clear();
        return ground;
    }

    /// <summary>Whether a sentence stands in the item as it is.</summary>
    public bool Quotes(string sentence)
    {
        var bare = sentence.AsSpan().Trim(" .");
        foreach (var field in Item?.Fields ?? [])
            if (field.Text.AsSpan().Contains(bare, StringComparison.Ordinal)) return true;
        return false;
    }

    public bool TryFind(string stem, out Grounded found) => _words.TryGetValue(stem, out found);

    public bool HasPair(string stem, string next) => _pairs.Contains((stem, next));

    /// <summary>Whether it has a plain word with a capital, and not at a sentence's beginning.</summary>
    public bool HasName(string stem) => _names.Contains(stem);

    public bool Has(Concept concept, bool orInCourses) =>
        _concepts.Contains(concept) || (orInCourses && _courses.Contains(concept));

    /// <summary>Whether it has the word only as what somebody else is: a referee's job and employer.</summary>
    public bool IsOfReferee(string stem) => _ofReferee.Contains(stem);

    /// <summary>
    /// Whether it may call somebody so: in this form, as a title or name or where one of its texts begins.
    /// </summary>
    public bool Calls(Word word) => _openers.Contains(word.Light);

    /// <summary>The numbers, with what they count.</summary>
    public ItemNumbers Numbers => _numbers;

    private void Add(string text, GroundKind kind, string pointer)
    {
        var tokens = Tokenizer.Read(text, static folded => new Word(folded));
        if (IsReference && kind == GroundKind.Name) NoteReferee(tokens, LetterAt);
        for (var at = 0; at < tokens.Count; at++)
        {
            var stem = tokens[at].Word.Stem;
            if (at < OpenersMax || kind is not GroundKind.Text) _openers.Add(tokens[at].Word.Light);
            var known = _words.GetValueOrDefault(stem);
            _words[stem] = new Grounded(known.Kind | kind, known.Pointer ?? pointer);
            if (at > 0 && tokens[at].Start - tokens[at - 1].End <= 1) _pairs.Add((tokens[at - 1].Word.Stem, stem));
            var isWithin = at > 0 && !tokens[at - 1].EndsSentence;
            if (tokens[at].IsCapital && (isWithin || kind != GroundKind.Text)) _names.Add(stem);
            _numbers.Add(tokens, at, LetterAt);
        }

        FindConcepts(tokens, kind);

        char LetterAt(int place) => place >= 0 && place < text.Length ? text[place] : '\0';
    }

    // Who is "fluent" speaks it fluently.
    private void AddManner(ItemField level)
    {
        foreach (var token in Tokenizer.Read(level.Text, static folded => new Word(folded)))
            _words.TryAdd(Stemmer.Stem(token.Word.Text + "ly"), new Grounded(GroundKind.Text, level.Pointer));
    }

    private void Free(ItemField field)
    {
        if (_ofReferee.Count == 0) return;
        foreach (var token in Tokenizer.Read(field.Text, static folded => new Word(folded)))
            _ofReferee.Remove(token.Word.Stem);
    }

    // "Sigrid Aune, Head of Operations at …": behind the name stands what the referee is.
    private void NoteReferee(List<Token> tokens, Func<int, char> letterAt)
    {
        var isName = true;
        for (var at = 0; at < tokens.Count; at++)
        {
            isName &= at == 0 || (tokens[at].Start - tokens[at - 1].End == 1 && letterAt(tokens[at - 1].End) == ' '
                && tokens[at].IsCapital);
            if (!isName) _ofReferee.Add(tokens[at].Word.Stem);
        }
    }

    private void FindConcepts(List<Token> tokens, GroundKind kind)
    {
        Span<char> key = stackalloc char[Squeezer.KeyMax];
        for (var start = 0; start < tokens.Count; start++)
            for (var count = Math.Min(Taxonomy.WordsMax, tokens.Count - start); count > 0; count--)
            {
                var squeezed = key[..Squeezer.Write(tokens, start, count, key)];
                if (!Taxonomy.Default.TryFind(squeezed, out var spelling)) continue;
                if (spelling.IsAmbiguous && !(kind == GroundKind.Technology && count == tokens.Count)) continue;
                if (kind == GroundKind.Course)
                {
                    _courses.Add(spelling.Concept);
                    continue;
                }

                _concepts.Add(spelling.Concept);
                if (IsStudy && spelling.Concept.File is not (DegreesFile or PlacesFile)) continue;
                foreach (var ancestor in spelling.Concept.Ancestors) _concepts.Add(ancestor);
            }
    }

    private static GroundKind KindOf(FieldKind kind, Section section) => kind switch
    {
        FieldKind.Organization or FieldKind.Entity => GroundKind.Organization,
        FieldKind.Position or FieldKind.StudyType => GroundKind.Title,
        FieldKind.Keyword => GroundKind.Technology,
        FieldKind.Course => GroundKind.Course,
        FieldKind.Name => section is Section.Skills or Section.Interests ? GroundKind.Technology : GroundKind.Name,
        _ => GroundKind.Text,
    };
}
