using System.Globalization;
using System.Text.RegularExpressions;

namespace ResumeVoice.Bench.Cluster;

/// <summary>What the runtimes of the silos spend on compiling, by their own measurements.</summary>
internal static partial class Compiling
{
    /// <summary>In all silos, since each began.</summary>
    public static async Task<TimeSpan> TimeAsync(Machines machines)
    {
        var sum = TimeSpan.Zero;
        foreach (var silo in machines.Cluster.Silos)
        {
            var found = CompilationTime().Match(await machines.Http.GetStringAsync(silo.Metrics));
            if (!found.Success) throw new InvalidOperationException($"{silo.Name} does not say how long it compiled.");
            sum += TimeSpan.FromSeconds(double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture));
        }

        return sum;
    }

    [GeneratedRegex(@"^dotnet_jit_compilation_time[a-z_]*(?:\{[^}]*\})? ([0-9.eE+-]+)", RegexOptions.Multiline)]
    private static partial Regex CompilationTime();
}
