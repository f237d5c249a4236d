namespace ResumeVoice.Core.Ports;

/// <summary>What failed outside the process.</summary>
public enum DependencyFailure
{
    Unavailable,
    Timeout,
    Refused,
    Corrupt,
}

/// <summary>A dependency failed. Thrown by adapters only; hosts turn it into an answer that says so.</summary>
public sealed class DependencyException : Exception
{
    public DependencyException(string dependency, DependencyFailure failure, string message, Exception? inner = null)
        : base(message, inner)
    {
        Dependency = dependency;
        Failure = failure;
    }

    /// <summary>The dependency's short name: <c>store</c>, <c>model</c>, <c>recogniser</c>.</summary>
    public string Dependency { get; }

    public DependencyFailure Failure { get; }

    /// <summary>Whether the same call may succeed a moment later.</summary>
    public bool IsTransient => Failure is DependencyFailure.Unavailable or DependencyFailure.Timeout;
}
