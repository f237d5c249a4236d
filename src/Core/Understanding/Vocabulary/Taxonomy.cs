using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Vocabulary;

/// <summary>
/// The concepts of <c>Taxonomy/*.txt</c> (<c>name | aliases | parents</c>), found by any spelling with case, accents,
/// spaces, hyphens and a plural s taken off. Built once, immutable, safe to share.
/// </summary>
internal sealed class Taxonomy
{
    /// <summary>A spelling has at most this many words.</summary>
    public const int WordsMax = 5;

    public static readonly Taxonomy Default = Load();

    private readonly Dictionary<string, Concept> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Spelling> _bySpelling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Spelling>.AlternateLookup<ReadOnlySpan<char>> _spellingLookup;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly List<(string Spelling, Concept Concept)> _spelled = [];

    private Taxonomy() => _spellingLookup = _bySpelling.GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyDictionary<string, Spelling> Spellings => _bySpelling;

    /// <summary>How spellings begin and end.</summary>
    public Openings Openings { get; } = new();

    public IEnumerable<Concept> Concepts => _byName.Values;

    /// <summary>The concept of a squeezed spelling (see <see cref="Squeeze"/>).</summary>
    public bool TryFind(ReadOnlySpan<char> squeezed, out Spelling spelling)
    {
        spelling = default;
        return Openings.MayBe(squeezed) && _spellingLookup.TryGetValue(squeezed, out spelling);
    }

    /// <summary>Whether a word, as folded, is part of a name of several: the "workspace" of Google's.</summary>
    public bool HasWord(string word) => _words.Contains(word);

    public Concept? Named(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Letters, digits, + and # only, folded; a plural s of the last word taken off.</summary>
    public static string Squeeze(string text)
    {
        var tokens = Tokenizer.Read(text, static folded => new Word(folded));
        if (tokens.Count == 0) return "";
        if (tokens is [var only]) return only.Word.Light;
        var words = new string[tokens.Count];
        for (var at = 0; at < words.Length; at++) words[at] = tokens[at].Word.Text;
        words[^1] = tokens[^1].Word.Light;
        return string.Concat(words);
    }

    private static Taxonomy Load()
    {
        var taxonomy = new Taxonomy();
        var parents = new List<(Concept Child, string Parents)>();
        foreach (var file in DataFile.TaxonomyFiles())
        {
            foreach (var line in DataFile.Lines(file))
            {
                var parts = line.Split('|', StringSplitOptions.TrimEntries);
                var concept = taxonomy.Add(parts, Path.GetFileNameWithoutExtension(file));
                if (parts.Length > 2) parents.Add((concept, parts[2]));
            }
        }

        foreach (var (child, names) in parents)
            foreach (var name in DataFile.Entries(names))
                if (taxonomy._byName.TryGetValue(name.TrimEnd('?'), out var parent) && parent != child)
                {
                    child.Parents.Add(parent);
                    parent.Children.Add(child);
                }

        taxonomy.SpellOtherwise();
        return taxonomy;
    }

    // "optimisation" beside "optimization", where no concept has that spelling of its own.
    private void SpellOtherwise()
    {
        foreach (var (spelling, concept) in _spelled)
        {
            var phrase = spelling.ToLowerInvariant();
            if (OtherSpelling.Of(phrase) is var other && other != phrase) Spell(other, concept);
        }

        _spelled.Clear();
    }

    private Concept Add(string[] parts, string file)
    {
        var name = parts[0].TrimEnd('?');
        if (!_byName.TryGetValue(name, out var concept)) _byName[name] = concept = new Concept(name, file);
        Spell(parts[0], concept);
        if (parts.Length > 1)
            foreach (var alias in DataFile.Entries(parts[1])) Spell(alias, concept);
        _spelled.Add((parts[0], concept));
        if (parts.Length > 1) _spelled.AddRange(DataFile.Entries(parts[1]).Select(alias => (alias, concept)));
        return concept;
    }

    private void Spell(string spelling, Concept concept)
    {
        var squeezed = Squeeze(spelling.TrimEnd('?'));
        if (squeezed.Length == 0) return;
        Openings.Add(squeezed);
        foreach (var token in Tokenizer.Read(spelling, static folded => new Word(folded))) _words.Add(token.Word.Text);
        _bySpelling.TryAdd(squeezed, new Spelling(concept, spelling.EndsWith('?'))
        {
            IsCut = concept.File == "technology" && spelling.EndsWith('s') && squeezed[^1] != 's',
        });
    }
}
