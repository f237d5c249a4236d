using System.Text.RegularExpressions;

namespace ResumeVoice.Deploy.Tests;

/// <summary>The settings that the documentation knows; whatever a deployment sets has to be one of them.</summary>
internal static partial class Settings
{
    private static readonly string[] Documents = ["cluster.md", "operations.md", "language-models.md", "voice.md"];

    public static string Documented { get; } = string.Concat(Documents
        .Select(name => Path.Combine(Tool.Root, "docs", name)).Where(File.Exists).Select(File.ReadAllText));

    /// <summary><c>RESUMEVOICE_Silo__DrainWithin</c> as the documentation writes it: <c>Silo:DrainWithin</c>.</summary>
    public static bool IsDocumented(string variable)
    {
        var name = variable["RESUMEVOICE_".Length..].Replace("__", ":", StringComparison.Ordinal);
        return variable == "RESUMEVOICE_HOST"
            || Documented.Contains(variable, StringComparison.Ordinal)
            || Documented.Contains(name, StringComparison.Ordinal)
            || Documented.Contains(name.Split(':')[0] + ":*", StringComparison.Ordinal);
    }

    public static bool IsSecret(string variable) => Secret().IsMatch(variable);

    [GeneratedRegex("ConnectionString|Redis|OWNER_KEY|OperatorKey|TokenSecret|ApiKey|AccessKey|SecretKey|Password")]
    private static partial Regex Secret();
}
