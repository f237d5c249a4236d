namespace ResumeVoice.Standalone.Start;

/// <summary>Reads the command line strictly: a mistyped option is an error and not silently something else.</summary>
internal static class CommandLine
{
    public const string Usage =
        """
        resumevoice: people ask your résumé questions.

          --host ADDRESS   where to listen (127.0.0.1)
          --port PORT      (8080; 0 takes a free one)
          --data FOLDER    where everything is kept (data)
          --resume FILE    the résumé of the page; imported, or put in the place of the present one
          --Section:Name VALUE   any other setting, e.g. --Quotas:VisitorQuestionsPerMinute 60

        The same in the environment: RESUMEVOICE_HOST, RESUMEVOICE_Quotas__VisitorQuestionsPerMinute, ...
        RESUMEVOICE_OWNER_KEY sets the owner key instead of a generated one.
        """;

    private static readonly string[] Known = ["host", "port", "data", "resume"];

    /// <summary>The settings named, or what is wrong with the command line.</summary>
    public static (Dictionary<string, string?> Settings, string? Fault) Read(string[] args)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < args.Length; at++)
        {
            if (!args[at].StartsWith("--", StringComparison.Ordinal))
                return (settings, $"'{args[at]}' is not an option.");
            var (name, value) = Split(args[at][2..]);
            if (!Known.Contains(name) && !name.Contains(':', StringComparison.Ordinal))
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
