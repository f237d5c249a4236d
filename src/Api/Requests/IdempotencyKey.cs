using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Problems;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Requests;

/// <summary>The header by which a client makes repeating a question safe.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    /// <summary>The key, null where none was sent; false where what was sent is none.</summary>
    public static bool TryRead(HttpRequest request, out string? key, [NotNullWhen(false)] out Problem? problem)
    {
        var keys = request.Headers[Header];
        key = keys.Count == 1 ? keys[0] : null;
        var isKey = keys.Count == 0 || (key is { Length: > 0 and <= AskQuestion.IdempotencyKeyMax }
            && !key.AsSpan().ContainsAnyExceptInRange('!', '~'));
        problem = isKey
            ? null
            : Problem.Field(Header, $"has 1 to {AskQuestion.IdempotencyKeyMax} visible ASCII characters.");
        return isKey;
    }
}
