namespace ResumeVoice.Cli;

/// <summary>The command cannot be done, for a reason that its user can mend; the message says it in plain words.</summary>
internal sealed class ClientException(string message, Exception? inner = null) : Exception(message, inner);
