using System.Globalization;

namespace ResumeVoice.Bench.Answers;

/// <summary>What to run, from the command line.</summary>
internal sealed record Options
{
    public const string Usage = "Options: --rounds N --seconds N --connections N --sessions N --record";

    public int Rounds { get; private init; } = 5;

    public TimeSpan Duration { get; private init; } = TimeSpan.FromSeconds(6);

    public int Connections { get; private init; } = 256;

    public int Sessions { get; private init; } = 2_000;

    /// <summary>Whether to keep the result in bench/results.</summary>
    public bool Record { get; private init; }

    /// <summary>Throws <see cref="FormatException"/> on what it does not understand.</summary>
    public static Options Read(ReadOnlySpan<string> arguments)
    {
        var options = new Options();
        for (var rest = arguments; rest.Length > 0;)
        {
            if (rest[0] == "--record")
            {
                options = options with { Record = true };
                rest = rest[1..];
                continue;
            }

            if (rest.Length < 2) throw new FormatException($"'{rest[0]}' is not understood or wants a number.");
            var number = int.Parse(rest[1], NumberStyles.None, CultureInfo.InvariantCulture);
            options = rest[0] switch
            {
                "--rounds" => options with { Rounds = number },
                "--seconds" => options with { Duration = TimeSpan.FromSeconds(number) },
                "--connections" => options with { Connections = number },
                "--sessions" => options with { Sessions = number },
                _ => throw new FormatException($"'{rest[0]}' is not understood."),
            };
            rest = rest[2..];
        }

        return options;
    }
}
