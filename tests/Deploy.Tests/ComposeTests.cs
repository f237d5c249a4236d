using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace ResumeVoice.Deploy.Tests;

/// <summary>docker-compose.yml: what it names is there, and what it sets is known.</summary>
public sealed class ComposeTests
{
    private static readonly YamlNode Compose = Yaml.ReadFile("docker-compose.yml");

    [Fact]
    public void It_has_all_the_parts_of_a_cluster()
    {
        var services = Compose.Members("services").Select(service => service.Name);

        string[] wanted = ["postgres", "redis", "s3", "migrations", "silo", "gateway", "prometheus", "grafana"];
        Assert.Subset(services.ToHashSet(), wanted.ToHashSet());
        Assert.Equal("2", Compose.Text("services", "silo", "deploy", "replicas"));
    }

    [Fact]
    public void What_is_built_and_mounted_is_in_the_repository()
    {
        var dockerfile = File.ReadAllText(Path.Combine(Tool.Root, "deploy", "Dockerfile"));

        foreach (var (name, service) in Compose.Members("services"))
        {
            if (service.Has("build"))
                Assert.Contains($" AS {service.Text("build", "target")}\n", dockerfile, StringComparison.Ordinal);
            if (!service.Has("volumes")) continue;
            foreach (var source in service.List("volumes").Select(volume => volume.ToString().Split(':')[0]))
            {
                var isThere = source.StartsWith("./", StringComparison.Ordinal)
                    ? Path.Exists(Path.Combine(Tool.Root, source))
                    : Compose.Has("volumes", source);
                Assert.True(isThere, $"{name} mounts {source}, which is nowhere.");
            }
        }
    }

    [Fact]
    public void Services_wait_only_for_services_that_are_there()
    {
        foreach (var (name, service) in Compose.Members("services").Where(service => service.Value.Has("depends_on")))
        {
            var wanted = service.At("depends_on") is YamlSequenceNode list
                ? list.Select(item => item.ToString())
                : service.Members("depends_on").Select(item => item.Name);
            Assert.All(wanted, other => Assert.True(Compose.Has("services", other), $"{name} waits for {other}."));
        }
    }

    [Fact]
    public void PostgreSQL_takes_as_many_connections_as_the_parts_may_open()
    {
        // What a pool of Npgsql's holds at most.
        const int aProcess = 100;
        const int besideSilos = 2; // the gateway and the migrations
        var processes = Number(Compose.Text("services", "silo", "deploy", "replicas")) + besideSilos;

        var takes = Compose.List("services", "postgres", "command").Select(word => word.ToString())
            .Single(word => word.StartsWith("max_connections=", StringComparison.Ordinal)).Split('=')[1];

        Assert.InRange(Number(takes), processes * aProcess, 1000);
    }

    [Fact]
    public void What_deployments_set_is_documented()
    {
        var templates = Directory.GetFiles(Path.Combine(Tool.Chart, "templates")).Select(File.ReadAllText);
        var texts = string.Concat(templates.Append(File.ReadAllText(Path.Combine(Tool.Root, "docker-compose.yml"))));

        var set = texts.Split([' ', '\n', '"', '{', '}', ':', ',', '(', ')', '$', '-']).Distinct()
            .Where(word => word.StartsWith("RESUMEVOICE_", StringComparison.Ordinal)).ToList();

        Assert.True(set.Count > 8);
        Assert.All(set, variable => Assert.True(Settings.IsDocumented(variable), $"{variable} is told nowhere."));
    }

    [Fact]
    public void Every_program_that_the_images_start_is_built()
    {
        var dockerfile = File.ReadAllText(Path.Combine(Tool.Root, "deploy", "Dockerfile"));

        foreach (var host in (string[])["Silo", "Gateway", "Standalone"])
        {
            var project = File.ReadAllText(Path.Combine(Tool.Root, "src", host, $"{host}.csproj"));
            Assert.Contains($"<AssemblyName>ResumeVoice.{host}</AssemblyName>", project, StringComparison.Ordinal);
            Assert.Contains($"\"ResumeVoice.{host}.dll\"", dockerfile, StringComparison.Ordinal);
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
