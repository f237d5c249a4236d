using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Index;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Adds up what speaks for each item of a pool; the items stand in the order in which they were first spoken for. One
/// a thread, used again: ranking is on the way of every turn.
/// </summary>
internal sealed class Tally
{
    [ThreadStatic]
    private static Tally? s_own;

    private bool[] _isInPool = [];
    private float[] _scores = [];
    private int[] _times = [];
    private int[] _order = [];
    private int _count;

    private Tally()
    {
    }

    /// <summary>The items spoken for, by position.</summary>
    public ReadOnlySpan<int> Items => _order.AsSpan(0, _count);

    public bool IsEmpty => _count == 0;

    /// <summary>The thread's own tally, empty; good until the next call on the same thread.</summary>
    public static Tally Of(ImmutableArray<int> pool, ResumeIndex index)
    {
        var tally = s_own ??= new Tally();
        tally.Clear(index.Items.Length);
        foreach (var item in pool) tally._isInPool[item] = true;
        return tally;
    }

    public bool IsInPool(int item) => _isInPool[item];

    public float ScoreOf(int item) => _scores[item];

    /// <summary>How many times an item was spoken for.</summary>
    public int TimesOf(int item) => _times[item];

    public void Add(int item, float score)
    {
        if (_times[item]++ == 0) _order[_count++] = item;
        _scores[item] += score;
    }

    public float Best()
    {
        var best = float.MinValue;
        foreach (var item in Items) best = Math.Max(best, _scores[item]);
        return best;
    }

    public int MostTimes()
    {
        var most = 0;
        foreach (var item in Items) most = Math.Max(most, _times[item]);
        return most;
    }

    private void Clear(int items)
    {
        _count = 0;
        if (_scores.Length < items)
        {
            _isInPool = new bool[items];
            _scores = new float[items];
            _times = new int[items];
            _order = new int[items];
            return;
        }

        _isInPool.AsSpan(0, items).Clear();
        _scores.AsSpan(0, items).Clear();
        _times.AsSpan(0, items).Clear();
    }
}
