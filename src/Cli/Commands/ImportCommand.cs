using System.CommandLine;
using System.Text;
using System.Text.Json;
using Spectre.Console;

namespace ResumeVoice.Cli.Commands;

/// <summary>
/// <c>import FILE</c>: a JSON document goes in as it is; a PDF, LinkedIn's export or Europass is converted first and
/// shown, and goes in once its owner says so.
/// </summary>
internal static class ImportCommand
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static Command Make(ServerOptions options, Terminal terminal)
    {
        var file = new Argument<string>("file")
        {
            Description = "JSON Resume, the earlier resume_data.json, a PDF, LinkedIn's export (zip), Europass.",
        };
        var replace = new Option<string?>("--replace")
        {
            Description = "Put it in the place of the résumé with this id.",
        };
        var isPublic = new Option<bool>("--public") { Description = "Give it a page for everybody." };
        var yes = new Option<bool>("--yes") { Description = "Save a converted document without asking." };
        var command = new Command("import", "Import a résumé.") { file, replace, isPublic, yes };
        command.SetAction(async (parsed, stopping) =>
        {
            using var server = options.Connect(parsed);
            ReadOnlyMemory<byte> document = await ReadAsync(parsed.GetValue(file) ?? "", stopping);
            if (!IsJson(document.Span))
            {
                document = await ConvertAsync(server, document, terminal, stopping);
                if (!parsed.GetValue(yes) && !await IsWantedAsync(terminal, stopping)) return 1;
            }

            var replaced = parsed.GetValue(replace);
            var path = parsed.GetValue(isPublic) ? "v1/resumes?public=true" : "v1/resumes";
            var imported = replaced is null
                ? await server.SendAsync(HttpMethod.Post, path, document, stopping)
                : await server.SendAsync(
                    HttpMethod.Put, $"v1/resumes/{Uri.EscapeDataString(replaced)}", document, stopping);
            ShowWarnings(imported, terminal);
            terminal.Notes.MarkupLineInterpolated($"{imported.Text("name")}: {imported.Text("items")} items.");
            await terminal.Output.WriteLineAsync(imported.Text("id"));
            return 0;
        });
        return command;
    }

    private static async Task<byte[]> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(file, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ClientException($"{file} cannot be read: {exception.Message}", exception);
        }
    }

    private static bool IsJson(ReadOnlySpan<byte> document)
    {
        if (document.StartsWith(ByteOrderMark)) document = document[ByteOrderMark.Length..];
        return document.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
    }

    private static async Task<ReadOnlyMemory<byte>> ConvertAsync(
        Server server, ReadOnlyMemory<byte> file, Terminal terminal, CancellationToken cancellationToken)
    {
        var converted = await server.SendAsync(HttpMethod.Post, "v1/resumes/convert", file, cancellationToken);
        var document = converted.GetProperty("document").GetRawText();
        terminal.Notes.WriteLine(document);
        ShowWarnings(converted, terminal);
        return Encoding.UTF8.GetBytes(document);
    }

    private static async Task<bool> IsWantedAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        terminal.Notes.Write("Save this? [y/N] ");
        var reply = await terminal.Input.ReadLineAsync(cancellationToken);
        if (reply?.Trim().StartsWith("y", StringComparison.OrdinalIgnoreCase) == true) return true;
        terminal.Notes.WriteLine("Nothing was saved; --yes saves without asking.");
        return false;
    }

    private static void ShowWarnings(JsonElement answer, Terminal terminal)
    {
        var warnings = answer.List("warnings").ToList();
        if (warnings.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple).AddColumns("where", "what");
        foreach (var warning in warnings)
        {
            string[] places = [warning.Text("source"), warning.Text("line"), warning.Text("pointer")];
            table.AddRow(
                new Text(string.Join(' ', places.Where(place => place.Length > 0))), new Text(warning.Text("message")));
        }

        terminal.Notes.Write(table);
    }
}
