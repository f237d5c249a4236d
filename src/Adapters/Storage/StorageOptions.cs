namespace ResumeVoice.Adapters.Storage;

/// <summary>Where the store keeps what it is given.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    /// <summary><c>sqlite</c> (the default) or <c>postgres</c>.</summary>
    public string Engine { get; set; } = Sqlite;

    /// <summary>SQLite's file; its folder is made where there is none. Default <c>data/resumevoice.db</c>.</summary>
    public string Path { get; set; } = "data/resumevoice.db";

    /// <summary>PostgreSQL's connection string in Npgsql's form; needed for <c>postgres</c> and no default.</summary>
    public string? ConnectionString { get; set; }
}
