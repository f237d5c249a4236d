namespace ResumeVoice.Api.Mcp;

/// <summary>The versions of the protocol that are spoken.</summary>
internal static class McpVersions
{
    public const string Latest = "2025-11-25";

    private const string WithBatches = "2025-03-26";

    public static readonly string[] All = [Latest, "2025-06-18", WithBatches, "2024-11-05"];

    /// <summary>One version alone has them; it is also the one that is meant where none is named.</summary>
    public static bool HasBatches(string? version) => version is null or WithBatches;
}
