using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage.Postgres;

/// <summary>The texts that the processes of a cluster share.</summary>
internal sealed class PostgresTexts(PostgresDatabase database) : IAgreedTexts
{
    private const string Find = "SELECT text FROM agreed_texts WHERE name = @name";

    private const string Add =
        "INSERT INTO agreed_texts (name, text) VALUES (@name, @text) ON CONFLICT (name) DO NOTHING";

    private const string Replace = """
        INSERT INTO agreed_texts (name, text) VALUES (@name, @text)
        ON CONFLICT (name) DO UPDATE SET text = excluded.text
        """;

    public Task<string?> FindAsync(string name, CancellationToken cancellationToken) =>
        database.ReadAsync(
            (connection, token) => connection.FirstAsync(Find, new { name }, reader => reader.GetString(0), token),
            cancellationToken);

    public async Task<string> AddAsync(string name, string text, CancellationToken cancellationToken)
    {
        await WriteAsync(Add, name, text, cancellationToken);
        return await FindAsync(name, cancellationToken) ?? text;
    }

    public Task ReplaceAsync(string name, string text, CancellationToken cancellationToken) =>
        WriteAsync(Replace, name, text, cancellationToken);

    private Task<int> WriteAsync(string sql, string name, string text, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (connection, token) => connection.ExecuteAsync(sql, new { name, text }, token), cancellationToken);
}
