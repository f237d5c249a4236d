using System.Globalization;

namespace ResumeVoice.Bench.Cluster;

/// <summary>Processor time as Linux counts it, in all parts of a cluster on this machine.</summary>
/// <param name="Silos">Of the silos.</param>
/// <param name="Client">Of this process.</param>
/// <param name="Database">Of PostgreSQL.</param>
internal readonly record struct CpuTime(TimeSpan Silos, TimeSpan Client, TimeSpan Database)
{
    /// <summary>A tick of /proc is a hundredth of a second wherever .NET runs.</summary>
    private const double TicksASecond = 100;

    public TimeSpan All => Silos + Client + Database;

    public static async Task<CpuTime> NowAsync(Machines machines) => new(
        machines.Cluster.Silos.Aggregate(TimeSpan.Zero, (sum, silo) => sum + silo.ProcessorTime),
        Environment.CpuUsage.TotalTime, OfFamily(await machines.Postgres.ProcessIdAsync()));

    public static CpuTime operator -(CpuTime one, CpuTime other) =>
        new(one.Silos - other.Silos, one.Client - other.Client, one.Database - other.Database);

    public static CpuTime operator +(CpuTime one, CpuTime other) =>
        new(one.Silos + other.Silos, one.Client + other.Client, one.Database + other.Database);

    /// <summary>A process with its children, those that have ended too.</summary>
    private static TimeSpan OfFamily(int id)
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var one))
                continue;
            // After the name, which may hold spaces: state, parent, … and from the 12th on the times in ticks.
            if (Stat(folder) is not { } stat || (one != id && stat[1] != $"{id}")) continue;
            ticks += stat[11..(one == id ? 15 : 13)].Sum(time => long.Parse(time, CultureInfo.InvariantCulture));
        }

        return TimeSpan.FromSeconds(ticks / TicksASecond);
    }

    private static string[]? Stat(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
