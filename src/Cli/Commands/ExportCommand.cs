using System.CommandLine;
using System.Text;
using Spectre.Console;

namespace ResumeVoice.Cli.Commands;

/// <summary><c>export</c>: all that is kept for the owner, as one JSON document.</summary>
internal static class ExportCommand
{
    private const string Path = "v1/export";

    public static Command Make(ServerOptions options, Terminal terminal)
    {
        var file = new Option<string?>("--output", "-o")
        {
            Description = "The file to write; the output where absent.",
        };
        var command = new Command("export", "Write out all that is kept for you, as JSON.") { file };
        command.SetAction(async (parsed, stopping) =>
        {
            using var server = options.Connect(parsed);
            if (parsed.GetValue(file) is not { } name)
            {
                using var all = new MemoryStream();
                await server.CopyAsync(Path, all, stopping);
                await terminal.Output.WriteLineAsync(Encoding.UTF8.GetString(all.ToArray()));
                return 0;
            }

            await WriteAsync(server, name, stopping);
            terminal.Notes.WriteLine($"Written to {name}.");
            return 0;
        });
        return command;
    }

    /// <summary>Under another name first: a file that is there is whole.</summary>
    private static async Task WriteAsync(Server server, string name, CancellationToken cancellationToken)
    {
        try
        {
            await using (var target = File.Create(name + ".part"))
                await server.CopyAsync(Path, target, cancellationToken);
            File.Move(name + ".part", name, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ClientException($"{name} cannot be written: {exception.Message}", exception);
        }
    }
}
