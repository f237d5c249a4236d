using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Vocabulary;

/// <summary>
/// A sense found in a question, over tokens <c>[Start, End)</c>, of which there are <see cref="Tokenizer.TokensMax"/>
/// at most: so six bytes do.
/// </summary>
internal readonly record struct SenseHit
{
    private readonly ushort _start;
    private readonly ushort _end;

    public SenseHit(Sense sense, int start, int end) =>
        (Sense, _start, _end) = (sense, (ushort)start, (ushort)end);

    public Sense Sense { get; init; }

    public int Start
    {
        get => _start;
        init => _start = (ushort)value;
    }

    public int End
    {
        get => _end;
        init => _end = (ushort)value;
    }
}

/// <summary>
/// The phrases of <c>lexicon.txt</c> as a trie over singular forms. Built once for the process, immutable, safe to
/// share.
/// </summary>
internal sealed class Lexicon
{
    public static readonly Lexicon Default = Load(DataFile.Lines("lexicon.txt"));

    /// <summary>What attacks are made of; read beside <see cref="Default"/>, never instead of it.</summary>
    public static readonly Lexicon Guard = Load(DataFile.Lines("guard.txt"));

    private static readonly WordTrait Empty = new(static word => Default.SaysNothing(word.Text));

    // Shorter words are too near to others to be corrected.
    private const int ContentMin = 5;

    private readonly Node _root = new();
    private readonly Dictionary<string, Word> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;
    private readonly HashSet<string> _unlikely = new(StringComparer.Ordinal);
    private readonly HashSet<string> _empty = new(StringComparer.Ordinal);

    private Lexicon() => _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The shared word for a folded text, where the lexicon knows it.</summary>
    public Word? Find(ReadOnlySpan<char> folded) => _wordLookup.TryGetValue(folded, out var word) ? word : null;

    /// <summary>Whether a word is only grammar or says nothing by itself.</summary>
    public bool SaysNothing(string folded) => _empty.Contains(folded);

    /// <summary>The same of <see cref="Default"/>'s words.</summary>
    public static bool IsEmpty(Word word) => Empty.Of(word);

    /// <summary>Whether a phrase begins with a word.</summary>
    public bool Opens(Word word) => _root.Children.ContainsKey(word.Light);

    /// <summary>
    /// The words that may be misspelled with consequence: those of sections and details, long enough to be told
    /// apart.
    /// </summary>
    public IEnumerable<string> ContentWords() =>
        _words.Keys.Where(text => text.Length >= ContentMin && !_unlikely.Contains(text) && !_empty.Contains(text));

    /// <summary>The words that are only grammar or say nothing by themselves.</summary>
    public IEnumerable<string> EmptyWords() => _empty;

    /// <summary>Finds all senses; a phrase inside a longer one is not heard ("first" in "first name").</summary>
    public List<SenseHit> Spot(ReadOnlySpan<Token> tokens)
    {
        // Most words have one sense or none, and a few are noted later.
        var hits = new List<SenseHit>(tokens.Length + 3);
        Spot(tokens, hits);
        return hits;
    }

    /// <summary>The same into a list that is there already.</summary>
    public void Spot(ReadOnlySpan<Token> tokens, List<SenseHit> hits)
    {
        var reach = 0;
        for (var start = 0; start < tokens.Length; start++)
        {
            var longest = Longest(tokens, start, out var node);
            if (node is null || longest <= reach) continue;
            reach = longest;
            foreach (var sense in node.Senses) hits.Add(new SenseHit(sense, start, longest));
        }
    }

    public static Lexicon Load(IEnumerable<string> lines)
    {
        var lexicon = new Lexicon();
        Sense? sense = null;
        foreach (var line in lines)
        {
            if (line[0] == '[')
                sense = SenseOf(line);
            else if (sense is { } known)
                foreach (var phrase in DataFile.Entries(line)) lexicon.Add(phrase, known);
        }

        return lexicon;
    }

    // "[do_work]": names in the file are those of the enum in snake_case.
    private static Sense SenseOf(string heading) =>
        Enum.Parse<Sense>(heading.Trim('[', ']').Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private void Add(string phrase, Sense sense)
    {
        var node = _root;
        if (sense is Sense.World or Sense.Private or Sense.Command) _unlikely.Add(phrase);
        if (sense is Sense.Function or Sense.Generic or Sense.Filler) _empty.Add(phrase);
        foreach (var token in Tokenizer.Read(phrase, Intern))
            node = node.Children.TryGetValue(token.Word.Light, out var child)
                ? child
                : node.Children[token.Word.Light] = new Node();
        if (!node.Senses.Contains(sense)) node.Senses.Add(sense);
    }

    private Word Intern(ReadOnlySpan<char> folded)
    {
        if (_wordLookup.TryGetValue(folded, out var known)) return known;
        var word = new Word(folded) { IsKnown = true };
        return _words[word.Text] = word;
    }

    private int Longest(ReadOnlySpan<Token> tokens, int start, out Node? found)
    {
        found = null;
        var end = start;
        var node = _root;
        for (var at = start; at < tokens.Length; at++)
        {
            if (!node.Children.TryGetValue(tokens[at].Word.Light, out var child)) break;
            node = child;
            if (node.Senses.Count > 0) (found, end) = (node, at + 1);
            if (tokens[at].EndsSentence) break;
        }

        return end;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Children { get; } = new(StringComparer.Ordinal);

        public List<Sense> Senses { get; } = [];
    }
}
