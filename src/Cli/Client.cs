using System.CommandLine;
using ResumeVoice.Cli.Commands;
using Spectre.Console;

namespace ResumeVoice.Cli;

/// <summary>The command line: reads what is asked for and does it. 0: done; 1: not done, and why; 2: not understood.</summary>
internal static class Client
{
    private const int Failed = 1;
    private const int NotUnderstood = 2;

    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken)
    {
        var server = new ServerOptions();
        var root = new RootCommand("Ask a résumé questions, and look after a ResumeVoice server.")
        {
            AskCommand.Make(server, terminal),
            ImportCommand.Make(server, terminal),
            KeysCommand.Make(server, terminal),
            ExportCommand.Make(server, terminal),
        };
        server.AddTo(root);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors) terminal.Notes.MarkupLineInterpolated($"[red]{fault.Message}[/]");
            terminal.Notes.WriteLine("--help lists what there is.");
            return NotUnderstood;
        }

        try
        {
            var settings = new InvocationConfiguration
            {
                Output = terminal.Output,
                EnableDefaultExceptionHandler = false,
            };
            return await parsed.InvokeAsync(settings, cancellationToken);
        }
        catch (ClientException exception)
        {
            terminal.Notes.MarkupLineInterpolated($"[red]{exception.Message}[/]");
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
    }
}
