using ResumeVoice.Hosting;
using ResumeVoice.Silo.Start;

if (args is ["--help"] or ["-h"] or ["help"])
{
    Console.WriteLine(SiloHost.Usage);
    return 0;
}

var isMigration = args is ["migrate", ..];
var (settings, fault) = CommandLine.Read(isMigration ? args[1..] : args, "host", "port");
if (fault is not null)
{
    Console.Error.WriteLine($"{fault} --help lists what there is.");
    return 2;
}

try
{
    if (isMigration)
    {
        await Migration.RunAsync(settings, Console.Out);
        return 0;
    }

    await using var app = SiloHost.Build(settings);
    app.Lifetime.ApplicationStarted.Register(
        () => Console.WriteLine($"The silo is in the cluster; its health is at {string.Join(", ", app.Urls)}"));
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartFault.Of(exception) is not null)
{
    Console.Error.WriteLine(StartFault.Of(exception));
    return 1;
}
