using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace ResumeVoice.Cli.Commands;

/// <summary><c>ask "What has she built?"</c>: one question; with <c>--session</c> the next one of a talk.</summary>
internal static class AskCommand
{
    public static Command Make(ServerOptions options, Terminal terminal)
    {
        var question = new Argument<string[]>("question")
        {
            Description = "What you want to know.",
            Arity = ArgumentArity.OneOrMore,
        };
        var resume = new Option<string?>("--resume")
        {
            Description = "The résumé's id; where absent, the one of the server's page.",
        };
        var session = new Option<string?>("--session") { Description = "Go on with this session." };
        var json = new Option<bool>("--json") { Description = "Print the whole answer as JSON." };
        var command = new Command("ask", "Ask a résumé a question.") { question, resume, session, json };
        command.SetAction(async (parsed, stopping) =>
        {
            using var server = options.Connect(parsed);
            var text = string.Join(' ', parsed.GetValue(question) ?? []);
            var id = parsed.GetValue(session) ?? await OpenAsync(server, parsed.GetValue(resume), stopping);
            var messages = $"v1/sessions/{Uri.EscapeDataString(id)}/messages";
            var answer = await server.PostAsync(messages, new { text }, stopping);
            if (parsed.GetValue(json)) await terminal.Output.WriteLineAsync(answer.GetRawText());
            else Show(answer, id, terminal);
            return 0;
        });
        return command;
    }

    private static async Task<string> OpenAsync(Server server, string? resumeId, CancellationToken cancellationToken)
    {
        resumeId ??= (await server.GetAsync("page.json", cancellationToken)).Text("resumeId");
        return (await server.PostAsync("v1/sessions", new { resumeId }, cancellationToken)).Text("id");
    }

    private static void Show(JsonElement answer, string session, Terminal terminal)
    {
        terminal.Console.WriteLine(answer.Text("text"));
        var items = answer.List("items").ToList();
        if (items.Count > 0)
        {
            var table = new Table().Border(TableBorder.Simple).AddColumns("", "it stands on", "when");
            foreach (var item in items)
            {
                string[] names = [item.Text("title"), item.Text("subtitle")];
                var title = string.Join(", ", names.Where(name => name.Length > 0));
                table.AddRow(new Text(item.Text("ref")), new Text(title), new Text(item.Text("dates")));
            }

            terminal.Console.Write(table);
        }

        terminal.Notes.MarkupLineInterpolated($"[grey]--session {session} goes on with this talk.[/]");
    }
}
