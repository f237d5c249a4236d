using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ResumeVoice.Repo.Tests.Rules;

/// <summary>Who may know whom, read from the project files. Tests and benches may know everything.</summary>
internal static partial class DependencyRules
{
    private static readonly string[] Hosts = ["src/Standalone", "src/Silo", "src/Gateway"];

    private static readonly string[] ClusterPackages =
        ["Microsoft.Orleans.", "StackExchange.Redis", "Whisper.net", "NAudio"];

    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["src/Core"] = [],
        ["src/Api"] = ["src/Core"],
        ["src/Hosting"] = ["src/Core", "src/Api"],
        ["src/Grains.Interfaces"] = [],
        ["src/Grains.Ports"] = ["src/Core", "src/Grains.Interfaces"],
        ["src/Grains"] = ["src/Core", "src/Grains.Interfaces", "src/Grains.Ports"],
    };

    public static IEnumerable<string> WrongReferences(IEnumerable<SourceFile> projects) =>
        from project in projects
        let folder = Folder(project)
        where project.IsUnder("src")
        from known in References(project)
        where !IsAllowed(folder, known)
        select $"{folder} may not know {known}.";

    /// <summary>The core runs on the base library alone, so that nothing outside decides what an answer says.</summary>
    public static IEnumerable<string> CorePackages(IEnumerable<SourceFile> projects) =>
        from project in projects
        where Folder(project) == "src/Core"
        from element in XDocument.Parse(project.Text).Descendants()
        where element.Name.LocalName is "PackageReference" or "FrameworkReference"
        select $"src/Core may use the base library only, not {element.Attribute("Include")?.Value}.";

    public static IEnumerable<string> Versions(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Extension is ".csproj" or ".props" && file.Path != "Directory.Packages.props"
        from package in XDocument.Parse(file.Text).Descendants("PackageReference")
        where package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null
        let name = package.Attribute("Include")?.Value
        select $"{file.Path} gives {name} a version; Directory.Packages.props has them all.";

    public static IEnumerable<string> SolutionGaps(SourceFile solution, IEnumerable<SourceFile> projects) =>
        Differences(solution.Path, Listed(solution), projects.Select(project => project.Path));

    /// <summary>The standalone edition builds where the cluster's packages cannot be had, and its filter leaves nothing else out.</summary>
    public static IEnumerable<string> FilterGaps(SourceFile filter, IReadOnlyCollection<SourceFile> projects)
    {
        var byFolder = projects.ToDictionary(Folder);
        var standalone = projects.Where(project => !NeedsCluster(project, byFolder)).Select(project => project.Path);
        return Differences(filter.Path, Listed(filter), standalone);
    }

    private static bool IsAllowed(string folder, string known)
    {
        if (Hosts.Contains(known)) return false;
        if (Hosts.Contains(folder)) return true;
        if (folder.StartsWith("src/Adapters/", StringComparison.Ordinal)) return known == "src/Core";
        return MayKnow.TryGetValue(folder, out var allowed) && allowed.Contains(known);
    }

    private static bool NeedsCluster(SourceFile project, Dictionary<string, SourceFile> byFolder) =>
        Packages(project).Any(IsOfCluster)
        || References(project, alsoOptional: false).Any(
            known => byFolder.TryGetValue(known, out var other) && NeedsCluster(other, byFolder));

    private static bool IsOfCluster(string package) =>
        ClusterPackages.Any(name => package.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Packages(SourceFile project) =>
        XDocument.Parse(project.Text).Descendants("PackageReference")
            .Select(package => package.Attribute("Include")?.Value ?? "");

    /// <summary>
    /// The folders of the projects referenced, from the root. An optional one is there under a condition, so that the
    /// project builds without it.
    /// </summary>
    private static IEnumerable<string> References(SourceFile project, bool alsoOptional = true) =>
        from reference in XDocument.Parse(project.Text).Descendants("ProjectReference")
        where alsoOptional || reference.AncestorsAndSelf().All(element => element.Attribute("Condition") is null)
        let path = reference.Attribute("Include")?.Value.Replace('\\', '/') ?? ""
        let full = Path.GetFullPath(Path.Combine("/", Folder(project), path))
        select Path.GetDirectoryName(full)![1..];

    private static string Folder(SourceFile project) => Path.GetDirectoryName(project.Path)!.Replace('\\', '/');

    private static IEnumerable<string> Listed(SourceFile solution) =>
        ProjectPath().Matches(solution.Text).Select(match => match.Value.Replace(@"\\", "/").Replace('\\', '/'));

    private static IEnumerable<string> Differences(string where, IEnumerable<string> listed, IEnumerable<string> wanted)
    {
        var (has, should) = (listed.ToHashSet(), wanted.ToHashSet());
        return should.Except(has).Select(path => $"{where} lacks {path}.")
            .Concat(has.Except(should).Select(path => $"{where} must not list {path}."));
    }

    [GeneratedRegex(@"[\w.\\/]+\.csproj")]
    private static partial Regex ProjectPath();
}
