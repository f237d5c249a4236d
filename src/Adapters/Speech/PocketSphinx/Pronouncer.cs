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

    private const int RunningMax = 2;
    private const int OutputMax = 4096;
    private const int WordMax = 30;

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
        var sounds = await Task.WhenAll(missing.Select(word => SoundsAsync(word, cancellationToken)));
        foreach (var (word, ways) in missing.Zip(sounds))
        {
            if (ways.IsEmpty) continue;
            known.Add(word);
            for (var way = 0; way < ways.Length; way++)
                added.Add((way == 0 ? word : $"{word}({way + 1})", ways[way]));
        }

        return new WordSounds(known.ToFrozenSet(StringComparer.Ordinal), added.ToImmutable());
    }

    public void Dispose() => _flite.Dispose();

    private async Task<ImmutableArray<string>> SoundsAsync(string word, CancellationToken cancellationToken)
    {
        if (Listed.TryGetValue(word, out var listed)) return listed;
        if (!_asked.TryGetValue(word, out var phones))
        {
            phones = await AskAsync(word, cancellationToken);
            if (_asked.Count >= RememberedMax) _asked.Clear();
            _asked[word] = phones;
        }

        return phones.Length == 0 ? [] : [phones];
    }

    private async Task<string> AskAsync(string word, CancellationToken cancellationToken)
    {
        if (!_flite.IsInstalled || word.Length > WordMax || !word.All(IsLetter)) return "";
        try
        {
            string[] arguments = ["-voice", "kal16", "-t", word, "-ps", "-o", "none"];
            var output = await _flite.RunAsync(arguments, ReadOnlyMemory<byte>.Empty, OutputMax, cancellationToken);
            var phones = Encoding.ASCII.GetString(output.Bytes.Span).Split(
                (char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            return string.Join(' ', phones.Where(phone => phone != "pau").Select(InDictionarysAlphabet));
        }
        catch (DependencyException)
        {
            // A word less is no reason to hear nothing.
            return "";
        }
    }

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
