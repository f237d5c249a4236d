using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>A question as read so far: its words, what they do, what they name.</summary>
internal sealed class Question
{
    private const int RamblingFrom = 22;

    private UInt128 _senses;
    private UInt128[]? _byToken;
    private ulong _words;

    public required string Text { get; init; }

    public required List<Token> Tokens { get; init; }

    public List<SenseHit> Hits { get => field ??= []; private set; }

    public List<Topic> Topics { get => field ??= []; set; }

    public DateFilter? Dates { get; set; }

    public OrdinalPick? Ordinal { get; set; }

    /// <summary>The two things compared; null where none are.</summary>
    public Sides? Sides { get; set; }

    /// <summary>True where it names something of what the talk narrowed it to.</summary>
    public bool TouchesScope { get; set; }

    /// <summary>True where the talk has just been on the résumé.</summary>
    public bool IsInTalk { get; set; }

    /// <summary>Which matter it asks that only the person can tell, see <see cref="Personal"/>; null for any other.</summary>
    public Detail? Matter { get; set; }

    /// <summary>True for a statement that asks by its end: "she left in 2019, right?", see <see cref="Tags"/>.</summary>
    public bool IsTagged { get; init; }

    /// <summary>What an example is asked of, where one is.</summary>
    public Behaviour? Behaviour { get; set; }

    /// <summary>The time between two things, where that is asked for.</summary>
    public Interval? Interval { get; set; }

    /// <summary>True where a few words ask something of what was told: "how early?"</summary>
    public bool IsBareDetail { get; set; }

    /// <summary>True where the same was answered before, and at too great a length.</summary>
    public bool IsShortened { get; set; }

    /// <summary>True for a long talk, where most unknown words are just words.</summary>
    public bool IsRambling => Tokens.Count >= RamblingFrom;

    public bool Has(Sense sense) => (_senses & (UInt128.One << (int)sense)) != 0;

    public bool HasAny(params ReadOnlySpan<Sense> any)
    {
        foreach (var sense in any)
            if (Has(sense)) return true;
        return false;
    }

    public bool HasAny(UInt128 senses) => (_senses & senses) != 0;

    /// <summary>Takes a list of hits for its own: the first that are noted.</summary>
    public void NoteAll(List<SenseHit> hits)
    {
        Hits = hits;
        foreach (var hit in hits) Mark(hit);
    }

    public void Note(SenseHit hit)
    {
        Hits.Add(hit);
        Mark(hit);
    }

    /// <summary>Takes away what the words <c>[start, end)</c> do: they turned out to name something.</summary>
    public void Forget(int start, int end)
    {
        if (Hits.RemoveAll(hit => hit.Start < end && hit.End > start) == 0) return;
        (_senses, _byToken) = (0, null);
        foreach (var hit in Hits) Mark(hit);
    }

    /// <summary>Takes away one of the things that a word does: it turned out to do another.</summary>
    public void Forget(Sense sense, int at)
    {
        if (Hits.RemoveAll(hit => hit.Sense == sense && hit.Start <= at && hit.End > at) == 0) return;
        (_senses, _byToken) = (0, null);
        foreach (var hit in Hits) Mark(hit);
    }

    private void Mark(SenseHit hit)
    {
        var bit = UInt128.One << (int)hit.Sense;
        _senses |= bit;
        _byToken ??= new UInt128[Tokens.Count];
        for (var at = hit.Start; at < hit.End; at++) _byToken[at] |= bit;
    }

    /// <summary>The first hit of a sense; its End is 0 where there is none.</summary>
    public SenseHit First(Sense sense)
    {
        foreach (var hit in Hits)
            if (hit.Sense == sense) return hit;
        return default;
    }

    /// <summary>Whether a token stands in a hit of that sense.</summary>
    public bool IsCovered(int token, Sense sense)
    {
        return (SensesAt(token) & (UInt128.One << (int)sense)) != 0;
    }

    /// <summary>The senses at a token, a bit each; none outside of the question.</summary>
    public UInt128 SensesAt(int token) =>
        _byToken is null || (uint)token >= (uint)_byToken.Length ? 0 : _byToken[token];

    /// <summary>Whether a hit of that sense ends right before a token.</summary>
    public bool Ends(Sense sense, int token)
    {
        foreach (var hit in Hits)
            if (hit.Sense == sense && hit.End == token) return true;
        return false;
    }

    /// <summary>Whether one of the words stands anywhere in the question, as folded.</summary>
    public bool Says(params ReadOnlySpan<string> words)
    {
        if (_words == 0)
            foreach (var token in Tokens) _words |= BitOf(token.Word.Text);
        foreach (var word in words)
            if ((_words & BitOf(word)) != 0 && Stands(word)) return true;
        return false;
    }

    private bool Stands(string word)
    {
        foreach (var token in Tokens)
            if (token.Word.Text == word) return true;
        return false;
    }

    // Most words asked for stand nowhere, which their ends and their length tell.
    private static ulong BitOf(string word) => 1UL << ((word[0] + (3 * word[^1]) + (5 * word.Length)) & 63);

    public string WordAt(int token) => token >= 0 && token < Tokens.Count ? Tokens[token].Word.Text : "";

    /// <summary>Topics to look for.</summary>
    public ImmutableArray<Topic> Wanted => Topics.Exists(static topic => topic.IsExcluded)
        ? [.. Topics.Where(static topic => !topic.IsExcluded)]
        : [.. Topics];
}
