using ResumeVoice.Api.Problems;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Resumes;

internal static class ResumeProblems
{
    public static Problem NotFound(string id) => new(
        ProblemKinds.ResumeNotFound,
        Requests.TextRules.IsId(id, Ids.Resume)
            ? $"You have no résumé {id}."
            : $"A résumé's id begins with {Ids.Resume}.");

    public static Problem Of(ImportResult.Rejected rejected) => new(Kind(rejected.Code), rejected.Message)
    {
        Pointer = rejected.Pointer.Length == 0 ? null : rejected.Pointer,
        Line = rejected.Line,
        Column = rejected.Column,
    };

    private static ProblemKind Kind(string code) => code switch
    {
        "not_json" => ProblemKinds.NotJson,
        "not_utf8" => ProblemKinds.NotUtf8,
        "too_deep" => ProblemKinds.TooDeep,
        "too_large" => ProblemKinds.TooLarge,
        _ => ProblemKinds.NotAResume,
    };
}
