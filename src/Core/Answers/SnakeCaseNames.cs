using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Puts an enum's members on the wire by name, in snake_case. Named at the enum itself, so that whoever describes the
/// wire, the OpenAPI document for one, sees it too.
/// </summary>
public sealed class SnakeCaseNames<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower)
    where T : struct, Enum;
