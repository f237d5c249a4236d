namespace ResumeVoice.Core.Ports;

/// <summary>
/// Short texts that all processes of an edition must agree on, by name: secrets, marks, what is the default. Safe to
/// call concurrently; fails as <see cref="IConversationStore"/> does.
/// </summary>
public interface IAgreedTexts
{
    /// <summary>The text, or null where there is none.</summary>
    Task<string?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Puts the text where there is none yet, and gives back the one that is there then.</summary>
    Task<string> AddAsync(string name, string text, CancellationToken cancellationToken);

    /// <summary>Puts the text in the place of whatever is there.</summary>
    Task ReplaceAsync(string name, string text, CancellationToken cancellationToken);
}
