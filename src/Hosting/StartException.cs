namespace ResumeVoice.Hosting;

/// <summary>The server cannot start for a reason that its user can mend; the message says it in plain words.</summary>
public sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
