using System.Text.RegularExpressions;

namespace ResumeVoice.Repo.Tests.Rules;

/// <summary>What others build on is explained: every public type of the core and of the grains' contracts.</summary>
internal static partial class SummaryRules
{
    private static readonly string[] Explained = ["src/Core", "src/Grains.Interfaces"];

    /// <summary>Types at the top of a file only: a union's cases are explained by their union.</summary>
    public static IEnumerable<string> MissingSummaries(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Extension == ".cs" && Explained.Any(file.IsUnder)
        let lines = file.Lines
        from line in lines.Index()
        let type = PublicType().Match(line.Item)
        where type.Success && !HasSummary(lines, line.Index)
        select $"{file.Path}:{line.Index + 1}: {type.Groups[1].Value} has no summary.";

    private static bool HasSummary(string[] lines, int type)
    {
        for (var at = type - 1; at >= 0; at--)
        {
            if (lines[at].Contains("<summary>", StringComparison.Ordinal)) return true;
            if (!lines[at].StartsWith("///", StringComparison.Ordinal) && !lines[at].StartsWith('[')) return false;
        }

        return false;
    }

    [GeneratedRegex(@"^public (?:[a-z]+ )*(?:class|struct|record|interface|enum) (\w+)")]
    private static partial Regex PublicType();
}
