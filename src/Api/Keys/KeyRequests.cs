using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Keys;

/// <summary>Checks what a new key is asked to be.</summary>
internal static class KeyRequests
{
    public const int KeysMax = 200;
    public const int LabelMax = 100;
    public const int ListedMax = 50;

    private const string Owner = "owner";
    private const string Publishable = "publishable";
    private const string OriginRule = "is an origin as a browser sends it: https://example.org";

    public static string KindName(CallerKind kind) => kind == CallerKind.Owner ? Owner : Publishable;

    public static CallerKind Kind(CreateKeyRequest request) =>
        request.Kind == Owner ? CallerKind.Owner : CallerKind.Publishable;

    /// <summary>The first fault, or null.</summary>
    public static Problem? Fault(CreateKeyRequest request)
    {
        if (request.Kind is not (null or Owner or Publishable))
            return Problem.Field("kind", $"is {Owner} or {Publishable}.");
        if (request.Label is { } label && (label.Length > LabelMax || !TextRules.IsClean(label)))
            return Problem.Field("label", $"has at most {LabelMax} characters.");
        if (request.Kind == Owner && (request.ResumeIds is { Count: > 0 } || request.Origins is { Count: > 0 }))
            return Problem.Field("kind", "owner is for all résumés and origins: leave resumeIds and origins out.");
        return Fault("resumeIds", request.ResumeIds, IsResumeId, "is a résumé's id (res_…)")
            ?? Fault("origins", request.Origins, TextRules.IsOrigin, OriginRule);
    }

    private static Problem? Fault(string field, IReadOnlyList<string>? values, Predicate<string?> isRight, string rule)
    {
        if (values is null) return null;
        if (values.Count > ListedMax) return Problem.Field(field, $"has at most {ListedMax} entries.");
        for (var at = 0; at < values.Count; at++)
            if (!isRight(values[at])) return Problem.Field($"{field}[{at}]", rule + ".");
        return null;
    }

    private static bool IsResumeId(string? text) => text is not null && TextRules.IsId(text, Ids.Resume);
}
