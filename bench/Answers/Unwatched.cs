namespace ResumeVoice.Bench.Answers;

/// <summary>A server to measure against that does not look on while the product is measured.</summary>
internal static class Unwatched
{
    /// <summary>
    /// By default a server watches its folder for changed settings, and with it the files that the product writes below
    /// it: each of these writes then wakes the watcher, which the product would pay for.
    /// </summary>
    public static readonly WebApplicationOptions Options = new()
    {
        Args = ["--hostBuilder:reloadConfigOnChange=false"],
    };
}
