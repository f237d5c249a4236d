using ResumeVoice.Repo.Tests.Rules;

namespace ResumeVoice.Repo.Tests;

public sealed class DependencyTests
{
    private static readonly SourceFile Core = Project("src/Core/Core.csproj");

    [Fact]
    public void No_project_knows_what_it_may_not() => Rule.Holds(DependencyRules.WrongReferences(Repository.Projects));

    [Fact]
    public void The_core_uses_the_base_library_only() => Rule.Holds(DependencyRules.CorePackages(Repository.Projects));

    [Fact]
    public void Versions_stand_in_one_place() => Rule.Holds(DependencyRules.Versions(Repository.Files));

    [Fact]
    public void The_solution_lists_every_project() =>
        Rule.Holds(DependencyRules.SolutionGaps(Repository.File("ResumeVoice.sln"), Repository.Projects));

    [Fact]
    public void The_standalone_filter_lists_every_project_without_cluster_packages() =>
        Rule.Holds(DependencyRules.FilterGaps(Filter, [.. Repository.Projects]));

    [Theory]
    [InlineData("src/Core/Core.csproj", "../Api/Api.csproj")]
    [InlineData("src/Api/Api.csproj", "../Adapters/Storage/Storage.csproj")]
    [InlineData("src/Api/Api.csproj", "../Standalone/Standalone.csproj")]
    [InlineData("src/Adapters/Speech/Speech.csproj", "../Storage/Storage.csproj")]
    [InlineData("src/Grains/Grains.csproj", "../Api/Api.csproj")]
    [InlineData("src/Silo/Silo.csproj", "../Gateway/Gateway.csproj")]
    [InlineData("src/Brandnew/Brandnew.csproj", "../Core/Core.csproj")]
    public void A_wrong_reference_is_found(string path, string reference) =>
        Rule.Finds("may not know", DependencyRules.WrongReferences([Project(path, References(reference))]));

    [Theory]
    [InlineData("src/Standalone/Standalone.csproj", "../Adapters/Storage/Storage.csproj")]
    [InlineData("src/Adapters/Storage/Storage.csproj", "../../Core/Core.csproj")]
    [InlineData("tests/Standalone.Tests/Standalone.Tests.csproj", "../../src/Standalone/Standalone.csproj")]
    public void A_right_reference_is_no_offence(string path, string reference) =>
        Assert.Empty(DependencyRules.WrongReferences([Project(path, References(reference))]));

    [Theory]
    [InlineData("<PackageReference Include=\"Dapper\" />", "Dapper")]
    [InlineData("<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />", "Microsoft.AspNetCore.App")]
    public void A_package_in_the_core_is_found(string reference, string package) =>
        Rule.Finds(package, DependencyRules.CorePackages([Project(Core.Path, reference)]));

    [Theory]
    [InlineData("Version")]
    [InlineData("VersionOverride")]
    public void A_version_in_a_project_is_found(string attribute) =>
        Rule.Finds("Dapper", DependencyRules.Versions(
            [Project(Core.Path, $"<PackageReference Include=\"Dapper\" {attribute}=\"2.1.86\" />")]));

    [Fact]
    public void A_project_that_the_solution_lacks_is_found() =>
        Rule.Finds("lacks src/Core/Core.csproj", DependencyRules.SolutionGaps(new SourceFile("a.sln", ""), [Core]));

    [Theory]
    [InlineData("Microsoft.Orleans.Sdk")]
    [InlineData("StackExchange.Redis")]
    [InlineData("Whisper.net")]
    [InlineData("NAudio")]
    public void A_project_that_reaches_a_cluster_package_must_not_be_in_the_filter(string package)
    {
        var grains = Project("src/Grains/Grains.csproj", $"<PackageReference Include=\"{package}\" />");
        var tests = Project("tests/Grains.Tests/Grains.Tests.csproj", References("../../src/Grains/Grains.csproj"));
        var filter = new SourceFile("a.slnf", """
            "src\\Core\\Core.csproj", "tests\\Grains.Tests\\Grains.Tests.csproj"
            """);

        Rule.Finds("must not list tests/Grains.Tests", DependencyRules.FilterGaps(filter, [Core, grains, tests]));
    }

    [Fact]
    public void A_cluster_package_that_is_reached_on_a_condition_alone_is_no_offence()
    {
        var whisper = Project("src/Whisper/Whisper.csproj", "<PackageReference Include=\"Whisper.net\" />");
        var host = new SourceFile(
            "src/Host/Host.csproj",
            $"<Project><ItemGroup Condition=\"'$(Whisper)' == 'true'\">{References("../Whisper/Whisper.csproj")}"
                + "</ItemGroup></Project>");
        var filter = new SourceFile("a.slnf", "\"src\\\\Host\\\\Host.csproj\"");

        Assert.Empty(DependencyRules.FilterGaps(filter, [host, whisper]));
    }

    [Fact]
    public void A_project_that_the_filter_lacks_is_found() =>
        Rule.Finds("lacks src/Core/Core.csproj", DependencyRules.FilterGaps(new SourceFile("a.slnf", ""), [Core]));

    private static SourceFile Filter => Repository.File("ResumeVoice.Standalone.slnf");

    private static string References(string path) => $"<ProjectReference Include=\"{path}\" />";

    private static SourceFile Project(string path, string items = "") =>
        new(path, $"<Project><ItemGroup>{items}</ItemGroup></Project>");
}
