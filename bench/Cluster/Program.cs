using ResumeVoice.Bench.Cluster;
using ResumeVoice.Silo.Start;

if (args is ["silo"])
{
    // A silo as the product's, which knows the bare grain too; its settings are in the environment.
    await using var silo = SiloHost.Build(new Dictionary<string, string?>());
    await silo.RunAsync();
    return 0;
}

try
{
    return await Options.Read(args).RunAsync();
}
catch (FormatException problem)
{
    Console.Error.WriteLine($"{problem.Message} {Options.Usage}");
    return 2;
}
