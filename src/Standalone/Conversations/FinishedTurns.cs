namespace ResumeVoice.Standalone.Conversations;

/// <summary>
/// Says to analytics that turns were stored. Only that: the turns themselves are in the store, and are copied from
/// there.
/// </summary>
internal sealed class FinishedTurns
{
    private int _any;

    /// <summary>A turn was stored.</summary>
    public void Add()
    {
        // Looked at first: the turns of all cores come by, and a line that is only read stays in each one's cache.
        if (Volatile.Read(ref _any) == 0) Volatile.Write(ref _any, 1);
    }

    /// <summary>Whether turns were stored since this was last asked.</summary>
    public bool TakeAny() => Interlocked.Exchange(ref _any, 0) == 1;
}
