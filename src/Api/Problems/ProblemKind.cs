namespace ResumeVoice.Api.Problems;

/// <summary>
/// One kind of error that the API answers with. <c>Code</c> is stable and listed in docs/problems.md.
/// </summary>
public sealed record ProblemKind(int Status, string Code, string Title);
