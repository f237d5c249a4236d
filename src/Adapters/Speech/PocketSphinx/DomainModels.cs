using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Speech.PocketSphinx;

/// <summary>
/// Makes a <see cref="DomainModel"/> of each résumé's hints, once, and keeps the latest ones. Safe to use concurrently.
/// </summary>
internal sealed class DomainModels(Pronouncer pronouncer)
{
    /// <summary>Models that are kept; each is about 300 KB.</summary>
    public const int KeptMax = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<DomainModel>> _made = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>The model; several that want the same one wait for the same work.</summary>
    public Task<DomainModel> FindAsync(RecognitionHints hints)
    {
        lock (_gate)
        {
            if (_made.TryGetValue(hints.Key, out var made) && !made.IsFaulted) return made;
            if (made is null) _order.Enqueue(hints.Key);
            while (_order.Count > KeptMax) _made.Remove(_order.Dequeue());
            // Not cancellable: it is there for the next one, whoever waits for it now.
            return _made[hints.Key] = Task.Run(() => MakeAsync(hints));
        }
    }

    private async Task<DomainModel> MakeAsync(RecognitionHints hints)
    {
        var spoken = hints.Terms.Select(term => (Term: term, Forms: SpokenForms.Of(term))).ToList();
        var words = spoken.SelectMany(one => one.Forms).SelectMany(form => form.Split(' '));
        var sounds = await pronouncer.PronounceAsync([.. words.Distinct()], CancellationToken.None);
        var known = spoken
            .Select(one => one with { Forms = [.. one.Forms.Where(form => form.Split(' ').All(sounds.IsKnown))] })
            .Where(one => !one.Forms.IsEmpty).ToList();
        var person = known.FirstOrDefault(one => one.Term == hints.Terms.FirstOrDefault()).Forms;
        var terms = known.Where(one => one.Term != hints.Terms.FirstOrDefault()).SelectMany(one => one.Forms);
        var sentences = QuestionSentences.Of(person.IsDefault ? [] : person, [.. terms]);
        return new DomainModel
        {
            Key = hints.Key,
            Language = TrigramModel.Write(sentences),
            Pronunciations = sounds.Added,
            Written = Differing(known),
        };
    }

    private static FrozenDictionary<string, string> Differing(
        IEnumerable<(string Term, ImmutableArray<string> Forms)> known) =>
        known.SelectMany(one => one.Forms, (one, form) => (Form: form, one.Term))
            .Where(pair => !pair.Form.Equals(pair.Term, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(pair => pair.Form).ToFrozenDictionary(pair => pair.Form, pair => pair.Term);
}
