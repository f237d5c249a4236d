using System.Text.Json;
using System.Text.RegularExpressions;

namespace ResumeVoice.Deploy.Tests;

/// <summary>Alerts and dashboards ask for what silos and gateways really export, and every alert has its advice.</summary>
public sealed partial class MonitoringTests
{
    private static readonly string Alerts = Path.Combine(Tool.Chart, "files", "alerts.yaml");

    // As a silo and a gateway showed them under /metrics, with those of language models.
    private static readonly HashSet<string> Exported =
    [
        .. File.ReadAllLines(Path.Combine(Tool.Root, "tests", "Deploy.Tests", "Fixtures", "metrics.txt"))
            .Select(line => line.Split(' ')).SelectMany(line => line[1] == "histogram"
                ? new[] { $"{line[0]}_bucket", $"{line[0]}_count", $"{line[0]}_sum" }
                : [line[0]]),
    ];

    [Fact]
    public void Alerts_and_dashboards_ask_for_what_is_exported()
    {
        var alerts = Rules().Select(rule => rule.Text("expr"));
        var panels = DashboardPanels().SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!);
        var adapter = Yaml.ReadFile("deploy", "prometheus", "adapter-values.yaml").List("rules", "custom")
            .Select(rule => rule.Text("seriesQuery"));

        var asked = alerts.Concat(panels).Concat(adapter)
            .SelectMany(query => Metric().Matches(Selector().Replace(query, "")).Select(match => match.Value))
            .Where(word => word.Contains('_', StringComparison.Ordinal) || word == "up").Except(["histogram_quantile"])
            .Distinct().ToList();

        Assert.True(asked.Count > 15);
        Assert.All(asked, metric => Assert.Contains(metric, Exported));
    }

    [Fact]
    public void Every_alert_says_how_bad_it_is_and_where_the_advice_stands()
    {
        var operations = File.ReadAllText(Path.Combine(Tool.Root, "docs", "operations.md"));
        var headings = operations.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)
            || line.StartsWith("### ", StringComparison.Ordinal)).Select(Anchor).ToHashSet();

        foreach (var rule in Rules())
        {
            Assert.Contains(rule.Text("labels", "severity"), (string[])["page", "ticket"]);
            var runbook = rule.Text("annotations", "runbook").Split('#');
            Assert.Equal("docs/operations.md", runbook[0]);
            Assert.Contains(runbook[1], headings);
        }
    }

    [Fact]
    public async Task Prometheus_accepts_the_alerts()
    {
        var said = await Tool.RunAsync("promtool", ["check", "rules", Alerts], "");

        Assert.True(said.Code == 0, said.Output + said.Errors);
        Assert.Contains($"{Rules().Count} rules found", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alerts_fire_where_they_should()
    {
        var played = Path.Combine(Tool.Root, "tests", "Deploy.Tests", "Fixtures", "alerts-tests.yaml");

        var said = await Tool.RunAsync("promtool", ["test", "rules", played], "");

        Assert.True(said.Code == 0, said.Output + said.Errors);
    }

    [Fact]
    public async Task Prometheus_accepts_what_compose_gives_it()
    {
        var config = Path.Combine(Tool.Root, "deploy", "prometheus", "prometheus.yml");

        var said = await Tool.RunAsync("promtool", ["check", "config", "--syntax-only", config], "");

        Assert.True(said.Code == 0, said.Output + said.Errors);
    }

    [Fact]
    public void Panels_do_not_lie_on_each_other()
    {
        var taken = new HashSet<(int, int)>();
        foreach (var panel in DashboardPanels())
        {
            var place = panel.GetProperty("gridPos");
            int x = place.GetProperty("x").GetInt32(), y = place.GetProperty("y").GetInt32();
            for (var right = x; right < x + place.GetProperty("w").GetInt32(); right++)
                for (var down = y; down < y + place.GetProperty("h").GetInt32(); down++)
                    Assert.True(right < 24 && taken.Add((right, down)), panel.GetProperty("title").GetString());
        }
    }

    private static List<YamlDotNet.RepresentationModel.YamlNode> Rules() =>
        [.. Yaml.ReadAll(File.ReadAllText(Alerts)).Single().List("groups").SelectMany(group => group.List("rules"))];

    private static List<JsonElement> DashboardPanels() =>
    [
        .. Directory.GetFiles(Path.Combine(Tool.Chart, "files", "dashboards"), "*.json")
            .SelectMany(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("panels")
                .EnumerateArray()),
    ];

    private static string Anchor(string heading) => Punctuation()
        .Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\{[^}]*\}|\[[^\]]*\]|\([a-z_, ]*\)|\b(le|by)\b")]
    private static partial Regex Selector();

    [GeneratedRegex("[a-z][a-z_]+")]
    private static partial Regex Metric();

    [GeneratedRegex("[^a-z0-9 -]")]
    private static partial Regex Punctuation();
}
