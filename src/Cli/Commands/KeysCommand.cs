using System.CommandLine;
using Spectre.Console;

namespace ResumeVoice.Cli.Commands;

/// <summary><c>keys</c>, <c>keys add</c>, <c>keys revoke ID</c>.</summary>
internal static class KeysCommand
{
    public static Command Make(ServerOptions options, Terminal terminal)
    {
        var command = new Command("keys", "List your keys; add and revoke them.")
        {
            MakeAdd(options, terminal),
            MakeRevoke(options, terminal),
        };
        command.SetAction(async (parsed, stopping) =>
        {
            using var server = options.Connect(parsed);
            var keys = await server.GetAsync("v1/keys", stopping);
            var table = new Table().Border(TableBorder.Simple).AddColumns("id", "kind", "begins", "label", "origins");
            foreach (var key in keys.List("keys"))
            {
                var origins = string.Join(' ', key.List("origins").Select(origin => origin.GetString()));
                string[] cells = [key.Text("id"), key.Text("kind"), key.Text("hint"), key.Text("label"), origins];
                table.AddRow(cells.Select(cell => new Text(cell)));
            }

            terminal.Console.Write(table);
            return 0;
        });
        return command;
    }

    private static Command MakeAdd(ServerOptions options, Terminal terminal)
    {
        var label = new Option<string?>("--label") { Description = "What it is for." };
        var origins = new Option<string[]>("--origin")
        {
            Description = "A page's origin that it is good from, as https://example.org; any where absent.",
        };
        var resumes = new Option<string[]>("--resume")
        {
            Description = "A résumé that it may talk to, also a private one; all public ones where absent.",
        };
        var owner = new Option<bool>("--owner") { Description = "An owner key instead of a publishable one." };
        var command = new Command("add", "Make a key. It is shown this once.") { label, origins, resumes, owner };
        command.SetAction(async (parsed, stopping) =>
        {
            using var server = options.Connect(parsed);
            var made = await server.PostAsync("v1/keys", new
            {
                kind = parsed.GetValue(owner) ? "owner" : "publishable",
                label = parsed.GetValue(label),
                origins = parsed.GetValue(origins),
                resumeIds = parsed.GetValue(resumes),
            }, stopping);
            terminal.Notes.MarkupLineInterpolated($"[grey]{made.Text("id")}; keep the key, it is not shown again.[/]");
            await terminal.Output.WriteLineAsync(made.Text("key"));
            return 0;
        });
        return command;
    }

    private static Command MakeRevoke(ServerOptions options, Terminal terminal)
    {
        var id = new Argument<string>("id") { Description = "The key's id (key_…)." };
        var command = new Command("revoke", "Revoke a key.") { id };
        command.SetAction(async (parsed, stopping) =>
        {
            using var server = options.Connect(parsed);
            await server.DeleteAsync($"v1/keys/{Uri.EscapeDataString(parsed.GetValue(id) ?? "")}", stopping);
            terminal.Notes.WriteLine("Revoked.");
            return 0;
        });
        return command;
    }
}
