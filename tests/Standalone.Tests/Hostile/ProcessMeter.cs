using System.Globalization;

namespace ResumeVoice.Standalone.Tests.Hostile;

/// <summary>What another process of this machine holds, as Linux tells it.</summary>
internal sealed class ProcessMeter(int id)
{
    /// <summary>Memory that it has now, MiB.</summary>
    public double Memory => Status("VmRSS");

    /// <summary>The most that it had since <see cref="ForgetPeak"/>, MiB.</summary>
    public double Peak => Status("VmHWM");

    public void ForgetPeak() => File.WriteAllText($"/proc/{id}/clear_refs", "5");

    /// <summary>Programs that it has started and that have not ended.</summary>
    public IReadOnlyList<string> Children() =>
    [
        .. Directory.GetDirectories("/proc").Select(Stat).Where(stat => stat is not null && stat.Value.Parent == id)
            .Select(stat => stat!.Value.Name),
    ];

    private double Status(string name)
    {
        var line = File.ReadLines($"/proc/{id}/status").First(text => text.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line.Split(':')[1].Replace("kB", ""), CultureInfo.InvariantCulture) / 1024;
    }

    private static (string Name, int Parent)? Stat(string folder)
    {
        if (!int.TryParse(Path.GetFileName(folder), out _)) return null;
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            var (open, close) = (text.IndexOf('('), text.LastIndexOf(')'));
            var parent = text[(close + 2)..].Split(' ')[1];
            return (text[(open + 1)..close], int.Parse(parent, CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // It ended between the list and the look.
            return null;
        }
    }
}
