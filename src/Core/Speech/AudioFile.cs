namespace ResumeVoice.Core.Speech;

/// <summary>Whose voice a file holds.</summary>
public enum AudioKind
{
    /// <summary>What the visitor said, as it was recognised.</summary>
    Transcription,

    /// <summary>An answer, spoken.</summary>
    Response,
}

/// <summary>A kept sound: whose session it belongs to is part of its name, so that it can be erased with it.</summary>
/// <param name="Kind">Whose voice.</param>
/// <param name="SessionId">The session: <c>ses_</c>, then letters, digits and <c>-</c>.</param>
/// <param name="Id">Letters, digits, <c>_</c> and <c>-</c>, unguessable.</param>
public readonly record struct AudioFile(AudioKind Kind, string SessionId, string Id)
{
    public const string ContentType = "audio/wav";

    private const string Prefix = "aud_";
    private const string SessionPrefix = "ses_";
    private const int IdMax = 64;

    /// <summary>Where it lies: <c>responses/{session}/{id}.wav</c>.</summary>
    public string Path => $"{Folder(Kind)}/{SessionId}/{Id}.wav";

    /// <summary>Its id on the wire, from which it is found again: <c>aud_r{session}_{id}</c>.</summary>
    public string WireId =>
        $"{Prefix}{(Kind == AudioKind.Response ? 'r' : 't')}{SessionId.AsSpan(SessionPrefix.Length)}_{Id}";

    public static string Folder(AudioKind kind) => kind == AudioKind.Response ? "responses" : "transcriptions";

    /// <summary>Reads a <see cref="WireId"/>; false for anything else, so that no path is ever made of it.</summary>
    public static bool TryParse(string wireId, out AudioFile file)
    {
        file = default;
        if (wireId.Length is < 8 or > IdMax * 2 || !wireId.StartsWith(Prefix, StringComparison.Ordinal)) return false;
        foreach (var letter in wireId)
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '-')) return false;
        var kind = wireId[Prefix.Length];
        var end = wireId.IndexOf('_', Prefix.Length);
        if (kind is not ('r' or 't') || end <= Prefix.Length + 1 || end == wireId.Length - 1) return false;
        file = new AudioFile(
            kind == 'r' ? AudioKind.Response : AudioKind.Transcription,
            SessionPrefix + wireId[(Prefix.Length + 1)..end], wireId[(end + 1)..]);
        return true;
    }
}
