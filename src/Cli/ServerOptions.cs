using System.CommandLine;

namespace ResumeVoice.Cli;

/// <summary>
/// Which server and which key: from the options, else from the environment, else from the data folder that
/// <c>./rv up</c> made.
/// </summary>
internal sealed class ServerOptions
{
    private const string UrlVariable = "RESUMEVOICE_URL";
    private const string KeyVariable = "RESUMEVOICE_OWNER_KEY";
    private const string FolderVariable = "RESUMEVOICE_DATA";
    private const string DefaultUrl = "http://127.0.0.1:8080";
    private const string KeyFile = "owner.key";

    private readonly Option<string?> _url = new("--base")
    {
        Description = $"The server ({UrlVariable}, else {DefaultUrl}).",
        Recursive = true,
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description = $"The owner key ({KeyVariable}, else {KeyFile} in the data folder).",
        Recursive = true,
    };

    private readonly Option<string?> _folder = new("--data")
    {
        Description = $"The server's data folder ({FolderVariable}, else data).",
        Recursive = true,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_url);
        command.Options.Add(_key);
        command.Options.Add(_folder);
    }

    public Server Connect(ParseResult parsed)
    {
        var text = parsed.GetValue(_url) ?? Environment.GetEnvironmentVariable(UrlVariable) ?? DefaultUrl;
        var isUrl = Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var url);
        if (!isUrl || url is not { Scheme: "http" or "https" })
            throw new ClientException($"{text} is no address of a server, as {DefaultUrl}.");
        var key = parsed.GetValue(_key) ?? Environment.GetEnvironmentVariable(KeyVariable);
        return new Server(url, key ?? Kept(parsed));
    }

    private string Kept(ParseResult parsed)
    {
        var folder = parsed.GetValue(_folder) ?? Environment.GetEnvironmentVariable(FolderVariable) ?? "data";
        var file = Path.Combine(folder, KeyFile);
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ClientException(
                $"There is no owner key: give --key, set {KeyVariable}, or name the server's folder with --data "
                + $"({file} cannot be read).", exception);
        }
    }
}
