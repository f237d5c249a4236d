namespace ResumeVoice.Hosting;

/// <summary>Reads a command line strictly: a mistyped option is an error and not silently something else.</summary>
public static class CommandLine
{
    /// <summary>The settings named, or what is wrong with the command line.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="known">The options there are; any <c>--Section:Name</c> is one besides.</param>
    public static (Dictionary<string, string?> Settings, string? Fault) Read(string[] args, params string[] known)
    {
        ArgumentNullException.ThrowIfNull(args);
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < args.Length; at++)
        {
            if (!args[at].StartsWith("--", StringComparison.Ordinal))
                return (settings, $"'{args[at]}' is not an option.");
            var (name, value) = Split(args[at][2..]);
            if (!known.Contains(name) && !name.Contains(':', StringComparison.Ordinal))
                return (settings, $"There is no option --{name}.");
            if (value is null && at + 1 == args.Length) return (settings, $"--{name} needs a value.");
            settings[name] = value ?? args[++at];
        }

        return (settings, null);
    }

    private static (string Name, string? Value) Split(string option)
    {
        var sign = option.IndexOf('=', StringComparison.Ordinal);
        return sign < 0 ? (option, null) : (option[..sign], option[(sign + 1)..]);
    }
}
