using System.Globalization;
using ResumeVoice.Bench.Models;

var seconds = 8;
for (var at = 0; at < args.Length; at++)
{
    if (args[at] == "--record") continue;
    if (args[at] == "--seconds" && at + 1 < args.Length
        && int.TryParse(args[++at], NumberStyles.None, CultureInfo.InvariantCulture, out seconds)) continue;
    Console.Error.WriteLine("Options: --seconds N --record");
    return 2;
}

return await Comparison.RunAsync(TimeSpan.FromSeconds(seconds), args.Contains("--record"));
