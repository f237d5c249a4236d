using System.Globalization;

namespace ResumeVoice.Bench.Cluster;

/// <summary>What to run, from the command line.</summary>
internal sealed record Options
{
    public const string Usage =
        "Give 'faults', 'ratio' or 'scale', then: --seconds N --every N --visitors N --rounds N --sessions N "
        + "--logs DIR --record";

    public required string Part { get; init; }

    /// <summary>How long the faults go on (180), or one round of the others (6).</summary>
    public TimeSpan Duration { get; private init; }

    /// <summary>From one killed silo to the next.</summary>
    public TimeSpan Every { get; private init; } = TimeSpan.FromSeconds(20);

    public int Visitors { get; private init; } = 50;

    public int Rounds { get; private init; } = 5;

    /// <summary>Sessions that are asked at once, one question each, in <c>ratio</c> and <c>scale</c>.</summary>
    public int Sessions { get; private init; } = 64;

    /// <summary>Where to keep what the silos and gateways write, and each long stall; null: nowhere.</summary>
    public DirectoryInfo? Logs { get; private init; }

    /// <summary>Whether to keep the result in bench/results.</summary>
    public bool Record { get; private init; }

    /// <summary>Throws <see cref="FormatException"/> on what it does not understand.</summary>
    public static Options Read(ReadOnlySpan<string> arguments)
    {
        if (arguments.Length == 0 || arguments[0] is not ("faults" or "ratio" or "scale"))
            throw new FormatException("What is to be measured?");
        var options = new Options
        {
            Part = arguments[0],
            Duration = TimeSpan.FromSeconds(arguments[0] == "faults" ? 180 : 6),
        };
        for (var rest = arguments[1..]; rest.Length > 0;)
        {
            if (rest[0] == "--record")
            {
                options = options with { Record = true };
                rest = rest[1..];
                continue;
            }

            if (rest.Length < 2) throw new FormatException($"'{rest[0]}' is not understood or wants a value.");
            if (rest[0] == "--logs")
            {
                options = options with { Logs = Directory.CreateDirectory(rest[1]) };
                rest = rest[2..];
                continue;
            }

            var number = int.Parse(rest[1], NumberStyles.None, CultureInfo.InvariantCulture);
            options = rest[0] switch
            {
                "--seconds" => options with { Duration = TimeSpan.FromSeconds(number) },
                "--every" => options with { Every = TimeSpan.FromSeconds(number) },
                "--visitors" => options with { Visitors = number },
                "--rounds" => options with { Rounds = number },
                "--sessions" => options with { Sessions = number },
                _ => throw new FormatException($"'{rest[0]}' is not understood."),
            };
            rest = rest[2..];
        }

        return options;
    }

    public Task<int> RunAsync() => Part switch
    {
        "faults" => Faults.RunAsync(this),
        "ratio" => Ratio.RunAsync(this),
        _ => Scale.RunAsync(this),
    };
}
