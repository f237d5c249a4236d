using System.Text.Json;

namespace ResumeVoice.Deploy.Tests;

/// <summary>The chart, rendered with each file of helm/resumevoice/ci and checked by Kubernetes' own models.</summary>
public sealed class ChartTests
{
    private static readonly string[] OfTheOperator = ["ServiceMonitor", "PrometheusRule"];

    public static TheoryData<string> Variants { get; } = [.. Directory.GetFiles(Path.Combine(Tool.Chart, "ci"))
        .Select(file => Path.GetFileName(file)!).Order()];

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Every_variant_passes_lint_and_the_models(string variant)
    {
        var values = Path.Combine(Tool.Chart, "ci", variant);

        var lint = await Tool.HelmAsync("lint", Tool.Chart, "--strict", "-f", values);
        var checks = await CheckAsync(await RenderAsync("-f", values));

        Assert.True(lint.Code == 0, lint.Output + lint.Errors);
        Assert.All(checks, check => Assert.True(check.Fault is null, $"{check.Kind} {check.Name}: {check.Fault}"));
        Assert.All(
            checks.Where(check => !check.Checked),
            check => Assert.Contains(check.Kind, OfTheOperator));
    }

    [Fact]
    public async Task The_models_find_a_wrong_object()
    {
        var rendered = await RenderAsync();

        var wrong = rendered.Replace("maxReplicas: 10", "maxReplicas: ten", StringComparison.Ordinal);
        var checks = await CheckAsync(wrong);

        Assert.Equal(2, checks.Count(check => check.Fault is not null));
    }

    [Fact]
    public async Task By_default_two_to_ten_silos_and_gateways_scale_drain_and_spread()
    {
        var objects = Yaml.ReadAll(await RenderAsync());

        foreach (var part in (string[])["silo", "gateway"])
        {
            var scaling = objects.Single(found => found.Is("HorizontalPodAutoscaler", $"rv-{part}")).At("spec");
            Assert.Equal(("2", "10"), (scaling.Text("minReplicas"), scaling.Text("maxReplicas")));
            var spec = objects.Single(found => found.Is("Deployment", $"rv-{part}")).At("spec");
            Assert.Equal("0", spec.Text("strategy", "rollingUpdate", "maxUnavailable"));
            var pod = spec.At("template", "spec");
            Assert.NotEmpty(pod.List("topologySpreadConstraints"));
            Assert.Equal("true", pod.Text("securityContext", "runAsNonRoot"));
            var container = pod.List("containers").Single();
            Assert.Equal("true", container.Text("securityContext", "readOnlyRootFilesystem"));
            foreach (var probe in (string[])["startupProbe", "livenessProbe", "readinessProbe"])
                Assert.StartsWith("/", container.Text(probe, "httpGet", "path"), StringComparison.Ordinal);
            Assert.True(container.Has("resources", "requests", "cpu"));
            Assert.True(container.Has("resources", "limits", "memory"));
            Assert.Contains(objects, found => found.Is("PodDisruptionBudget", $"rv-{part}"));
            Assert.Contains(objects, found => found.Is("NetworkPolicy", $"rv-{part}"));
        }
    }

    [Fact]
    public async Task A_silo_is_given_longer_to_stop_than_it_takes_to_drain()
    {
        var rendered = Yaml.ReadAll(await RenderAsync("--set", "silo.drainWithin=2m"));

        var pod = rendered.Single(found => found.Is("Deployment", "rv-silo")).At("spec", "template", "spec");

        Assert.Equal("135", pod.Text("terminationGracePeriodSeconds"));
        var drain = pod.List("containers").Single().List("env")
            .Single(variable => variable.Text("name") == "RESUMEVOICE_Silo__DrainWithin");
        Assert.Equal("00:02:00", drain.Text("value"));
    }

    [Fact]
    public async Task Gateways_trust_the_proxies_that_are_named_and_none_by_default()
    {
        Assert.DoesNotContain("TrustedProxies", await RenderAsync(), StringComparison.Ordinal);

        var rendered = Yaml.ReadAll(await RenderAsync("--set", "gateway.trustedProxies={10.244.0.0/16,192.0.2.7}"));

        var trusted = rendered.Single(found => found.Is("Deployment", "rv-gateway")).At("spec", "template", "spec")
            .List("containers").Single().List("env")
            .Single(variable => variable.Text("name") == "RESUMEVOICE_TrustedProxies");
        Assert.Equal("10.244.0.0/16,192.0.2.7", trusted.Text("value"));
    }

    [Fact]
    public async Task No_secret_is_a_value()
    {
        var rendered = Yaml.ReadAll(await RenderAsync("-f", Path.Combine(Tool.Chart, "ci", "full-values.yaml")));

        Assert.DoesNotContain(rendered, found => found.Text("kind") == "Secret");
        var variables = rendered.Where(found => found.Text("kind") is "Deployment" or "Job")
            .SelectMany(found => found.At("spec", "template", "spec").List("containers").Single().List("env")).ToList();
        var secret = variables.Where(variable => Settings.IsSecret(variable.Text("name"))).ToList();
        Assert.NotEmpty(secret);
        Assert.All(secret, variable => Assert.True(variable.Has("valueFrom", "secretKeyRef", "name")));
    }

    [Fact]
    public async Task What_visitors_reach_shows_no_measurements_and_Prometheus_finds_them()
    {
        var objects = Yaml.ReadAll(await RenderAsync(
            "--set", "service.type=LoadBalancer", "--set", "monitoring.serviceMonitor=true"));

        var open = objects.Single(found => found.Is("Service", "rv-gateway"));
        var inside = objects.Single(found => found.Is("Service", "rv-metrics-gateway"));
        var watched = objects.Single(found => found.Is("ServiceMonitor", "rv-gateway"));

        Assert.Equal(["http"], open.List("spec", "ports").Select(port => port.Text("name")));
        Assert.Equal("ClusterIP", inside.Text("spec", "type"));
        Assert.Equal(["metrics"], inside.List("spec", "ports").Select(port => port.Text("name")));
        Assert.Equal(["metrics"], watched.List("spec", "endpoints").Select(endpoint => endpoint.Text("port")));
        Assert.All(
            watched.Members("spec", "selector", "matchLabels"),
            label => Assert.Equal(label.Value.ToString(), inside.Text("metadata", "labels", label.Name)));
    }

    [Theory]
    [InlineData("silo.drainWithin=soon", "drainWithin")]
    [InlineData("silo.autoscaling.max=many", "max")]
    [InlineData("secrets.database.name=", "database")]
    [InlineData("silos=3", "silos")]
    [InlineData("gateway.trustedProxies={everyone}", "trustedProxies")]
    [InlineData("environment.PASSWORD=x", "PASSWORD")]
    public async Task A_wrong_value_is_refused_by_its_name(string value, string named)
    {
        var said = await Tool.HelmAsync("template", "rv", Tool.Chart, "--set", value);

        Assert.NotEqual(0, said.Code);
        Assert.Contains(named, said.Errors, StringComparison.Ordinal);
    }

    private static async Task<string> RenderAsync(params string[] arguments)
    {
        var said = await Tool.HelmAsync(["template", "rv", Tool.Chart, .. arguments]);
        Assert.True(said.Code == 0, said.Errors);
        return said.Output;
    }

    private static async Task<List<ObjectCheck>> CheckAsync(string objects)
    {
        var said = await Tool.NodeAsync("objects.mjs", objects);
        Assert.True(said.Code == 0, said.Errors);
        var checks = said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<ObjectCheck>(line, JsonSerializerOptions.Web)!).ToList();
        Assert.NotEmpty(checks);
        return checks;
    }

    private sealed record ObjectCheck(string Kind, string Name, bool Checked, string? Fault);
}
