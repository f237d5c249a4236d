using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Speech.PocketSphinx;

/// <summary>
/// Makes a <see cref="DomainModel"/> of each résumé's hints, once, and keeps the latest ones. Safe to use concurrently.
/// </summary>
internal sealed class DomainModels(Pronouncer pronouncer)
{
    /// <summary>Models that are kept; each is about 300 KB.</summary>
    public const int KeptMax = 64;

    /// <summary>A phrase of a prompt counts like so many of the résumé's terms.</summary>
    private const int PhraseTimes = 20;

    /// <summary>Characters of a prompt that are heeded, from its end.</summary>
    private const int PromptMax = 4096;

    private static readonly char[] PhraseEnds = ['.', ',', ';', ':', '!', '?', '\n'];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<DomainModel>> _made = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>The model; several that want the same one wait for the same work.</summary>
    public Task<DomainModel> FindAsync(RecognitionHints hints)
    {
        var key = KeyOf(hints);
        lock (_gate)
        {
            if (_made.TryGetValue(key, out var made) && !made.IsFaulted) return made;
            if (made is null) _order.Enqueue(key);
            while (_order.Count > KeptMax) _made.Remove(_order.Dequeue());
            // Not cancellable: it is there for the next one, whoever waits for it now.
            return _made[key] = Task.Run(() => MakeAsync(key, hints));
        }
    }

    private static string KeyOf(RecognitionHints hints) => hints.Prompt is { Length: > 0 } prompt
        ? $"{hints.Key}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(prompt)).AsSpan(0, 8))}"
        : hints.Key;

    private async Task<DomainModel> MakeAsync(string key, RecognitionHints hints)
    {
        var phrases = Phrases(hints.Prompt ?? "");
        var spoken = hints.Terms.Select(term => (Term: term, Forms: SpokenForms.Of(term))).ToList();
        var words = spoken.SelectMany(one => one.Forms).SelectMany(form => form.Split(' '));
        var all = words.Concat(phrases.SelectMany(phrase => phrase)).Append("resume");
        var whose = spoken.Take(1).SelectMany(one => one.Forms).SelectMany(QuestionSentences.Possessives)
            .SelectMany(name => name.Split(' '));
        var sounds = await pronouncer.PronounceAsync([.. whose.Concat(all).Distinct()], CancellationToken.None);
        var known = spoken
            .Select(one => one with { Forms = [.. one.Forms.Where(form => form.Split(' ').All(sounds.IsKnown))] })
            .Where(one => !one.Forms.IsEmpty).ToList();
        var person = known.FirstOrDefault(one => one.Term == hints.Terms.FirstOrDefault()).Forms;
        var terms = known.Where(one => one.Term != hints.Terms.FirstOrDefault()).SelectMany(one => one.Forms);
        // Who sends a prompt knows better what will be said than that it is a question.
        var sentences = phrases.Count == 0
            ? QuestionSentences.Of(person.IsDefault ? [] : person, [.. terms])
            : phrases.Select(phrase => string.Join(' ', phrase.Where(sounds.IsKnown)))
                .SelectMany(phrase => Enumerable.Repeat(phrase, PhraseTimes)).Concat(terms);
        return new DomainModel
        {
            Key = key,
            Language = TrigramModel.Write(sentences),
            Pronunciations = sounds.Added,
            Written = Differing(known),
        };
    }

    /// <summary>What stands between the stops of a prompt, in words as they are said.</summary>
    private static List<List<string>> Phrases(string prompt)
    {
        if (prompt.Length > PromptMax) prompt = prompt[^PromptMax..];
        return [.. prompt.Split(PhraseEnds).Select(SpokenForms.Words).Where(words => words.Count > 0)];
    }

    private static FrozenDictionary<string, string> Differing(
        IEnumerable<(string Term, ImmutableArray<string> Forms)> known) =>
        known.SelectMany(one => one.Forms, (one, form) => (Form: form, one.Term))
            .Where(pair => !pair.Form.Equals(pair.Term, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(pair => pair.Form).ToFrozenDictionary(pair => pair.Form, pair => pair.Term);
}
