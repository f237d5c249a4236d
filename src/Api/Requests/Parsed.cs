using System.Diagnostics.CodeAnalysis;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Api.Requests;

/// <summary>What reading a request comes to: the value, or the problem with it.</summary>
internal readonly struct Parsed<T>
    where T : class
{
    private readonly T? _value;
    private readonly Problem? _problem;

    public Parsed(T value) => _value = value;

    public Parsed(Problem problem) => _problem = problem;

    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Problem? problem)
    {
        value = _value;
        problem = _value is null ? _problem ?? new Problem(ProblemKinds.BadRequest, "The request is empty.") : null;
        return _value is not null;
    }
}
