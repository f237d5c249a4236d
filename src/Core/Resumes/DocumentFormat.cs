using System.Text.Json;

namespace ResumeVoice.Core.Resumes;

/// <summary>The formats that we read.</summary>
internal enum DocumentFormat
{
    /// <summary>JSON Resume: the person under <c>basics</c>, one kind of object in each section.</summary>
    JsonResume,

    /// <summary>
    /// The earlier server's <c>resume_data.json</c>: the person at the top level and under <c>contact</c>.
    /// </summary>
    Earlier,
}

/// <summary>Tells the formats apart.</summary>
internal static class DocumentFormats
{
    internal static DocumentFormat Detect(JsonElement root)
    {
        var isJsonResume = Has(root, "basics", JsonValueKind.Object) || Has(root, "work", JsonValueKind.Array);
        var isEarlier = Has(root, "name", JsonValueKind.String) || Has(root, "contact", JsonValueKind.Object)
            || Has(root, "experience", JsonValueKind.Array);
        return isEarlier && !isJsonResume ? DocumentFormat.Earlier : DocumentFormat.JsonResume;
    }

    private static bool Has(JsonElement root, string name, JsonValueKind kind) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == kind;
}
