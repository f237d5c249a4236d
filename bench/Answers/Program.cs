using System.Globalization;
using ResumeVoice.Bench.Answers;

if (args is ["bare", var port, var bytes])
{
    await BareServer.RunAsync(
        int.Parse(port, CultureInfo.InvariantCulture), int.Parse(bytes, CultureInfo.InvariantCulture));
    return 0;
}

try
{
    return await Comparison.RunAsync(Options.Read(args));
}
catch (FormatException problem)
{
    Console.Error.WriteLine($"{problem.Message} {Options.Usage}");
    return 2;
}
