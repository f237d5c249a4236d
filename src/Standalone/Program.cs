using ResumeVoice.Hosting;
using ResumeVoice.Standalone.Start;

if (args is ["--help"] or ["-h"] or ["help"])
{
    Console.WriteLine(StandaloneHost.Usage);
    return 0;
}

var (settings, fault) = CommandLine.Read(args, "host", "port", "data", "resume", "TrustedProxies");
if (fault is not null)
{
    Console.Error.WriteLine($"{fault} --help lists what there is.");
    return 2;
}

try
{
    await using var app = StandaloneHost.Build(settings);
    app.Lifetime.ApplicationStarted.Register(
        () => Console.WriteLine($"ResumeVoice answers at {string.Join(", ", app.Urls)}"));
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartFault.Of(exception) is not null)
{
    Console.Error.WriteLine(StartFault.Of(exception));
    return 1;
}
