using ResumeVoice.Core.Answers.Prompts;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>What a provider's answer took: tokens as it says, or else as estimated.</summary>
internal sealed class Metered
{
    // A token of common text, on the average.
    private const int LettersEach = 4;

    private long? _tokensIn;
    private long? _tokensOut;
    private long _letters;

    /// <summary>The request, once it is on its way.</summary>
    public ModelRequest? Sent { get; set; }

    public long TokensIn => _tokensIn ?? (Sent is null ? 0 : Estimate(Sent));

    public long TokensOut => _tokensOut ?? ((_letters + LettersEach - 1) / LettersEach);

    /// <summary>Counts a piece, and takes what the provider says in it; the last word holds.</summary>
    public void Take(in ChatChunk chunk)
    {
        _letters += chunk.Words?.Length ?? 0;
        if (chunk.Tokens is not { } tokens) return;
        if (tokens.In > 0) _tokensIn = tokens.In;
        if (tokens.Out > 0) _tokensOut = tokens.Out;
    }

    private static long Estimate(ModelRequest request) => TokenCount.Of(request.Instructions)
        + request.Messages.Sum(static message => (long)TokenCount.Of(message.Text));
}
