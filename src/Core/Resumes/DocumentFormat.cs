using System.Text.Json;

namespace ResumeVoice.Core.Resumes;

/// <summary>The formats that we read.</summary>
internal enum DocumentFormat
{
    /// <summary>JSON Resume: the person under <c>basics</c>, one kind of object in each section.</summary>
    JsonResume,

    /// <summary>The earlier server's <c>resume_data.json</c>: the person at the top level and under <c>contact</c>.</summary>
    Earlier,
}

/// <summary>Tells the formats apart.</summary>
internal static class DocumentFormats
{
    internal static DocumentFormat Detect(JsonElement root)
    {
        if (root.TryGetProperty("basics", out var basics) && basics.ValueKind == JsonValueKind.Object) return DocumentFormat.JsonResume;
        if (root.TryGetProperty("work", out _)) return DocumentFormat.JsonResume;
        return HasText(root, "name") || root.TryGetProperty("contact", out _) || root.TryGetProperty("experience", out _)
            ? DocumentFormat.Earlier
            : DocumentFormat.JsonResume;
    }

    private static bool HasText(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String;
}
