using Microsoft.Extensions.Options;

namespace ResumeVoice.Adapters.Storage;

/// <summary>Names every mistake in the storage settings at once, before anything is opened.</summary>
public sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> mistakes = [];
        if (options.Engine is not (StorageOptions.Sqlite or StorageOptions.Postgres))
            mistakes.Add("Storage:Engine is \"sqlite\" or \"postgres\".");
        if (options.Engine == StorageOptions.Sqlite && string.IsNullOrWhiteSpace(options.Path))
            mistakes.Add("Storage:Path names SQLite's file.");
        if (options.Engine == StorageOptions.Postgres && string.IsNullOrWhiteSpace(options.ConnectionString))
            mistakes.Add("Storage:ConnectionString names the PostgreSQL database.");
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }
}
