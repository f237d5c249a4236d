using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ResumeVoice.Bench.Understanding;

Console.WriteLine("Measuring; this takes about a minute …");

// In this process, since building a project for each benchmark would take longer than running it; and of the many
// lines that are written on the way only the table at the end.
var config = ManualConfig.CreateEmpty()
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(NullLogger.Instance)
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile);
var summaries = BenchmarkRunner.Run([typeof(ImportBenchmarks), typeof(TurnBenchmarks)], config, args);
foreach (var summary in summaries) MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);

Console.WriteLine();
Percentiles.Print();
