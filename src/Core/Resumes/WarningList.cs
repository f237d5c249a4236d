using System.Collections.Immutable;

namespace ResumeVoice.Core.Resumes;

/// <summary>Collects what one import repairs and doubts.</summary>
internal sealed class WarningList
{
    private readonly List<ImportWarning> _warnings = [];
    private int _dropped;

    internal void Add(string code, string pointer, string message)
    {
        // One place is kept free for the warning that counts what no longer fits.
        if (_warnings.Count < ImportLimits.WarningsMax - 1) _warnings.Add(new ImportWarning(code, pointer, message));
        else _dropped++;
    }

    internal ImmutableArray<ImportWarning> ToImmutable()
    {
        if (_dropped == 0) return [.. _warnings];
        var message = $"There is more to repair: {_dropped} further warnings are not listed.";
        return [.. _warnings, new ImportWarning("warnings_cut", "", message)];
    }
}
