using System.Text.Json;
using ResumeVoice.Cli;
using ResumeVoice.Contract;
using ResumeVoice.Standalone.Tests.Http;

namespace ResumeVoice.Standalone.Tests.Cli;

/// <summary>The command line against the running server.</summary>
public sealed class CliTests(StandaloneServer server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resumevoice-cli-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_is_answered_with_what_it_stands_on_and_the_talk_goes_on()
    {
        var (code, output, notes) = await RunAsync("ask", "What", "has she built", "with Python?");

        Assert.Equal(0, code);
        Assert.Contains("Harbor", output, StringComparison.Ordinal);
        Assert.Contains("projects/0", output, StringComparison.Ordinal);
        var session = notes.Split(' ').First(word => word.StartsWith("ses_", StringComparison.Ordinal));
        var (_, json, _) = await RunAsync("ask", "--json", "--session", session, "Tell me about the second one");
        var answer = JsonDocument.Parse(json).RootElement;
        Assert.Equal((session, 2), (answer.GetProperty("sessionId").GetString(), answer.GetProperty("seq").GetInt32()));
    }

    [Fact]
    public async Task A_document_is_imported_and_replaced()
    {
        var file = await FileAsync("resume.json", Some.Document("Cleo Importer"));

        var (code, output, notes) = await RunAsync("import", file, "--public");
        var id = output.Trim();

        Assert.Equal(0, code);
        Assert.StartsWith("res_", id, StringComparison.Ordinal);
        Assert.Contains("Cleo Importer", notes, StringComparison.Ordinal);
        using var anyone = server.Client(null);
        var page = await anyone.GetStringAsync($"/r/{id}", Cancellation);
        Assert.Contains("Cleo Importer", page, StringComparison.Ordinal);
        var newer = await FileAsync("newer.json", Some.Document("Cleo Newer"));
        var (again, replaced, _) = await RunAsync("import", newer, "--replace", id);
        Assert.Equal((0, id), (again, replaced.Trim()));
        page = await anyone.GetStringAsync($"/r/{id}", Cancellation);
        Assert.Contains("Cleo Newer", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_document_is_shown_with_its_doubts_and_saved_when_its_owner_says_so()
    {
        var file = await FileAsync("europass.xml", """
            <SkillsPassport><LearnerInfo><FirstName>Una</FirstName><Surname>Foreign</Surname>
            <WorkExperience><Period><From year="soon"/></Period><Position><Label>Cook</Label></Position>
            </WorkExperience>
            </LearnerInfo></SkillsPassport>
            """u8.ToArray());

        var (refused, nothing, shown) = await RunAsync("import", file);
        var (code, output, _) = await RunAsync("import", file, "--yes");

        Assert.Equal((1, ""), (refused, nothing));
        Assert.Contains("Una Foreign", shown, StringComparison.Ordinal);
        Assert.Contains("soon", shown, StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.StartsWith("res_", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_are_made_listed_and_revoked()
    {
        var (_, key, notes) = await RunAsync("keys", "add", "--label", "cli", "--origin", "https://cli.example");
        var id = notes.Split(';')[0].Trim();

        var (_, listed, _) = await RunAsync("keys");
        var (code, _, _) = await RunAsync("keys", "revoke", id);
        var (_, after, _) = await RunAsync("keys");

        Assert.StartsWith("rv_pk_", key, StringComparison.Ordinal);
        var line = listed.Split('\n').Single(line => line.Contains(id, StringComparison.Ordinal));
        Assert.Contains("https://cli.example", line, StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.DoesNotContain(id, after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_is_written_to_a_file()
    {
        var file = Path.Combine(_folder.FullName, "all.json");

        var (code, _, _) = await RunAsync("export", "--output", file);

        Assert.Equal(0, code);
        var export = JsonDocument.Parse(await File.ReadAllTextAsync(file, Cancellation)).RootElement;
        Assert.NotEqual(0, export.GetProperty("resumes").GetArrayLength());
        Assert.Empty(_folder.GetFiles("*.part"));
    }

    [Fact]
    public async Task What_cannot_be_done_is_told_in_plain_words()
    {
        var (unknown, _, fault) = await RunAsync("dance");
        var (missing, _, reason) = await RunAsync("import", "/nowhere/resume.json");
        var (refused, _, problem) = await RunAsync("ask", "--resume", "res_none", "Anything?");
        var (gone, _, silent) = await RunRawAsync(
            "ask", "--base", "http://127.0.0.1:9", "--key", server.OwnerKey, "Hi");
        var (keyless, _, hint) = await RunRawAsync(
            "keys", "--base", server.Address.ToString(), "--data", _folder.FullName);

        Assert.Equal((2, 1, 1, 1, 1), (unknown, missing, refused, gone, keyless));
        Assert.Contains("dance", fault, StringComparison.Ordinal);
        Assert.Contains("/nowhere/resume.json", reason, StringComparison.Ordinal);
        Assert.Contains("no such résumé", problem, StringComparison.Ordinal);
        Assert.Contains("does not answer", silent, StringComparison.Ordinal);
        Assert.Contains("--key", hint, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> FileAsync(string name, byte[] content)
    {
        var file = Path.Combine(_folder.FullName, name);
        await File.WriteAllBytesAsync(file, content, Cancellation);
        return file;
    }

    /// <summary>With the server's address, and its key from its data folder.</summary>
    private Task<(int Code, string Output, string Notes)> RunAsync(params string[] args) =>
        RunRawAsync([.. args, "--base", server.Address.ToString(), "--data", Path.Combine(server.Folder, "data")]);

    private static async Task<(int Code, string Output, string Notes)> RunRawAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var notes = new StringWriter();
        using var input = new StringReader("");
        var code = await Client.RunAsync(args, new Terminal(output, notes, input), Cancellation);
        return (code, output.ToString(), notes.ToString());
    }
}
