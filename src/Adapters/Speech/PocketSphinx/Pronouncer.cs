using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using ResumeVoice.Adapters.Speech.Programs;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Speech.PocketSphinx;

/// <summary>How words sound: which ones can be said at all, and those that the dictionary had to be told.</summary>
internal sealed record WordSounds(FrozenSet<string> Known, ImmutableArray<(string Word, string Phones)> Added)
{
    public bool IsKnown(string word) => Known.Contains(word);
}

/// <summary>
/// Finds out how words sound that the dictionary lacks: from a list of technologies, else by <c>flite</c>'s rules for
/// English. Without flite such words stay unknown. Safe to use concurrently.
/// </summary>
internal sealed class Pronouncer : IDisposable
{
    /// <summary>Words of one résumé that flite is asked for.</summary>
    public const int AskedMax = 400;

    /// <summary>Words that are remembered; past it all are asked for again.</summary>
    public const int RememberedMax = 20_000;

    /// <summary>No word of the dictionary has more ways of sounding.</summary>
    private const int WaysInDictionaryMax = 10;

    private const int RunningMax = 2;
    private const int OutputMax = 128 * 1024;
    private const int WordMax = 30;
    private const StringSplitOptions SplitTrimmed =
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static readonly string[] Asking = ["-voice", "kal16", "-f", "/dev/stdin", "-ps", "-o", "none"];

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Listed = SpeechText.Lines("sounds")
        .Select(line => line.Split(" = ")).ToFrozenDictionary(
            parts => parts[0], parts => parts[1].Split(" | ").ToImmutableArray(), StringComparer.Ordinal);

    private readonly OutsideProgram _flite = new("recogniser", "flite", RunningMax);
    private readonly ConcurrentDictionary<string, string> _asked = new(StringComparer.Ordinal);

    public async Task<WordSounds> PronounceAsync(
        ImmutableArray<string> words, CancellationToken cancellationToken)
    {
        var inDictionary = InDictionary(words);
        var known = new HashSet<string>(inDictionary, StringComparer.Ordinal);
        var added = ImmutableArray.CreateBuilder<(string, string)>();
        var missing = words.Where(word => !known.Contains(word)).Take(AskedMax).ToList();
        if (_asked.Count + missing.Count > RememberedMax) _asked.Clear();
        var unheard = missing.Where(word => !Listed.ContainsKey(word) && !_asked.ContainsKey(word));
        await AskAsync(unheard.Where(IsSpeakable).ToArray(), cancellationToken);
        var sounds = missing.Select(SoundsOf);
        foreach (var (word, ways) in missing.Zip(sounds))
        {
            if (ways.IsEmpty) continue;
            known.Add(word);
            Add(word, ways, isNew: true);
        }

        // Those that it has as another word alone: to resume, and not a résumé.
        foreach (var word in inDictionary.Where(Listed.ContainsKey)) Add(word, Listed[word], isNew: false);
        return new WordSounds(known.ToFrozenSet(StringComparer.Ordinal), added.ToImmutable());

        void Add(string word, ImmutableArray<string> ways, bool isNew)
        {
            foreach (var (at, phones) in ways.Index())
                added.Add((at == 0 && isNew ? word : $"{word}({WaysInDictionaryMax + at})", phones));
        }
    }

    public void Dispose() => _flite.Dispose();

    private ImmutableArray<string> SoundsOf(string word)
    {
        if (Listed.TryGetValue(word, out var listed)) return listed;
        return _asked.TryGetValue(word, out var phones) && phones.Length > 0 ? [phones] : [];
    }

    /// <summary>
    /// Asks for all words at once, each a paragraph of its own, which flite answers with a line. Where it has more lines
    /// or fewer, each half is asked for alone.
    /// </summary>
    private async Task AskAsync(ArraySegment<string> words, CancellationToken cancellationToken)
    {
        if (!_flite.IsInstalled || words.Count == 0) return;
        try
        {
            var text = Encoding.ASCII.GetBytes(string.Join("\n\n", words.AsEnumerable()) + "\n");
            var output = await _flite.RunAsync(Asking, text, OutputMax, cancellationToken);
            var lines = Encoding.ASCII.GetString(output.Bytes.Span).Split('\n', SplitTrimmed);
            if (lines.Length == words.Count)
            {
                foreach (var (word, line) in words.Zip(lines)) _asked[word] = PhonesOf(line);
            }
            else if (words.Count == 1)
            {
                _asked[words[0]] = "";
            }
            else
            {
                await AskAsync(words[..(words.Count / 2)], cancellationToken);
                await AskAsync(words[(words.Count / 2)..], cancellationToken);
            }
        }
        catch (DependencyException)
        {
            // A few words less are no reason to hear nothing.
        }
    }

    private static bool IsSpeakable(string word) => word.Length <= WordMax && word.All(IsLetter);

    private static string PhonesOf(string line) => string.Join(
        ' ', line.Split(' ', SplitTrimmed).Where(phone => phone != "pau").Select(InDictionarysAlphabet));

    private static bool IsLetter(char letter) => char.IsAsciiLetterLower(letter) || letter == '\'';

    private static string InDictionarysAlphabet(string phone) => phone switch
    {
        "ax" => "AH",
        "axr" => "ER",
        _ => phone.ToUpperInvariant(),
    };

    /// <summary>The dictionary has 134,000 lines: it is read through for the words wanted, and not kept.</summary>
    private static List<string> InDictionary(ImmutableArray<string> words)
    {
        var wanted = words.ToHashSet(StringComparer.Ordinal);
        var looked = wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<string>(words.Length);
        foreach (var line in File.ReadLines(SphinxLibrary.Dictionary))
        {
            var end = line.IndexOf(' ');
            if (end > 0 && looked.TryGetValue(line.AsSpan(0, end), out var word)) found.Add(word);
        }

        return found;
    }
}
