using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage;

/// <summary>What both engines call a failure of theirs.</summary>
internal static class Failures
{
    public const string Store = "store";

    public static DependencyException Of(DependencyFailure failure, string message, Exception inner) =>
        new(Store, failure, message, inner);
}
