using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using ResumeVoice.Api.Auth;
using ResumeVoice.Core.Ports;
using ResumeVoice.Hosting;

namespace ResumeVoice.Standalone.Start;

/// <summary>
/// The folder where everything is kept, readable by its user alone. One process at a time uses it: two would each
/// believe to be the owner of a conversation.
/// </summary>
internal sealed class HomeFolder : IAgreedTexts, IDisposable
{
    public const string DatabaseFile = "resumevoice.db";
    public const string AudioFolder = "audio";
    public const string ModelsFolder = "models";
    public const string OwnerKeyFile = "owner.key";

    private const string TokenSecretFile = "token.secret";
    private const string LockFile = "lock";
    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _path;
    private readonly FileStream _lock;

    public HomeFolder(IOptions<StandaloneOptions> options)
    {
        _path = Path.GetFullPath(options.Value.Data);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(_path);
        else Directory.CreateDirectory(_path, OwnFolder);
        try
        {
            _lock = new FileStream(PathOf(LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new StartException($"Another ResumeVoice uses {_path}, or it cannot be written.", exception);
        }
    }

    public string PathOf(string file) => Path.Combine(_path, file);

    /// <summary>The file's text, or null where there is none.</summary>
    public string? Read(string file) => File.Exists(PathOf(file)) ? File.ReadAllText(PathOf(file)).Trim() : null;

    /// <summary>
    /// Writes a whole file or, where the process ends meanwhile, none: readable by this user alone from the first byte
    /// on.
    /// </summary>
    public void Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text + "\n"));

    /// <summary>The secret that signs tokens; made on the first start.</summary>
    public TokenSecret TokenSecret()
    {
        var path = PathOf(TokenSecretFile);
        if (!File.Exists(path)) Write(TokenSecretFile, RandomNumberGenerator.GetBytes(Api.Auth.TokenSecret.BytesMin));
        return new TokenSecret(File.ReadAllBytes(path));
    }

    Task<string?> IAgreedTexts.FindAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(Read(name));

    Task<string> IAgreedTexts.AddAsync(string name, string text, CancellationToken cancellationToken)
    {
        if (Read(name) is { } present) return Task.FromResult(present);
        Write(name, text);
        return Task.FromResult(text);
    }

    Task IAgreedTexts.ReplaceAsync(string name, string text, CancellationToken cancellationToken)
    {
        Write(name, text);
        return Task.CompletedTask;
    }

    public void Dispose() => _lock.Dispose();

    private void Write(string file, byte[] content)
    {
        var temporary = PathOf(file + ".new");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnFile;
        using (var stream = new FileStream(temporary, options))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, PathOf(file), overwrite: true);
    }
}
