using System.Data.Common;
using System.Text.Json;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage;

/// <summary>Owners and their keys.</summary>
internal sealed class KeyStore(IDatabase database) : IKeyStore
{
    // Users are what versions of before migration 8 write, which may run beside this one.
    private static readonly string[] TracesOfOwner = ["users", "jobs", "model_use"];

    private const string Columns = "id, owner_id, kind, hash, hint, label, resume_ids, origins, created_at";

    private const string AddKey = $"""
        INSERT INTO keys ({Columns})
        VALUES (@Id, @OwnerId, @Kind, @Hash, @Hint, @Label, @ResumeIds, @Origins, @CreatedAt)
        ON CONFLICT (hash) DO NOTHING
        """;

    private const string RevokeKey = """
        DELETE FROM keys WHERE id = @keyId AND owner_id = @ownerId AND (kind <> @ownerKind OR EXISTS (
            SELECT 1 FROM keys AS other
            WHERE other.owner_id = @ownerId AND other.kind = @ownerKind AND other.id <> @keyId))
        """;

    public Task EnsureOwnerAsync(string ownerId, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (connection, token) => OwnerRows.EnsureAsync(connection, ownerId, now, token), cancellationToken);

    public Task AddKeyAsync(StoredKey key, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (connection, token) =>
            {
                var row = new
                {
                    key.Id,
                    key.OwnerId,
                    Kind = WireNames.Of(key.Kind),
                    Hash = key.Hash.ToArray(),
                    key.Hint,
                    Label = key.Label is null ? null : StoredText.Of(key.Label),
                    ResumeIds = JsonSerializer.Serialize(key.ResumeIds),
                    Origins = JsonSerializer.Serialize(key.Origins),
                    CreatedAt = key.CreatedAt.UtcTicks,
                };
                await OwnerRows.EnsureAsync(connection, key.OwnerId, key.CreatedAt, token);
                return await connection.ExecuteAsync(AddKey, row, token);
            },
            cancellationToken);

    public Task<StoredKey?> FindKeyAsync(ReadOnlyMemory<byte> hash, CancellationToken cancellationToken) =>
        database.ReadAsync(
            (connection, token) => connection.FirstAsync(
                $"SELECT {Columns} FROM keys WHERE hash = @hash", new { hash = hash.ToArray() }, ReadKey, token),
            cancellationToken);

    public async Task<IReadOnlyList<StoredKey>> ListKeysAsync(string ownerId, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (connection, token) => connection.ListAsync(
                $"SELECT {Columns} FROM keys WHERE owner_id = @ownerId ORDER BY created_at, id",
                new { ownerId }, ReadKey, token),
            cancellationToken);

    public Task<KeyRevocation> RevokeKeyAsync(string ownerId, string keyId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (connection, token) =>
            {
                var key = new { keyId, ownerId, ownerKind = WireNames.Of(CallerKind.Owner) };
                // One at a time for an owner: two at once would each take the other's key for the one that stays.
                await connection.ExecuteAsync("UPDATE owners SET id = id WHERE id = @ownerId", key, token);
                if (await connection.ExecuteAsync(RevokeKey, key, token) == 1) return KeyRevocation.Revoked;
                return await connection.NumberAsync(
                    "SELECT 1 FROM keys WHERE id = @keyId AND owner_id = @ownerId", key, token) is null
                    ? KeyRevocation.NotFound
                    : KeyRevocation.LastOwnerKey;
            },
            cancellationToken);

    public Task EraseTracesAsync(string ownerId, CancellationToken cancellationToken) => database.EraseAsync(
        async (connection, token) =>
        {
            var erased = 0;
            foreach (var table in TracesOfOwner)
            {
                erased += await connection.ExecuteAsync(
                    $"DELETE FROM {table} WHERE owner_id = @ownerId", new { ownerId }, token);
            }

            return erased;
        },
        cancellationToken);

    private static StoredKey ReadKey(DbDataReader reader) => new()
    {
        Id = reader.GetString(0),
        OwnerId = reader.GetString(1),
        Kind = WireNames.Parse<CallerKind>(reader.GetString(2)),
        Hash = reader.Bytes(3),
        Hint = reader.GetString(4),
        Label = reader.TextOrNull(5),
        ResumeIds = [.. JsonSerializer.Deserialize<string[]>(reader.GetString(6)) ?? []],
        Origins = [.. JsonSerializer.Deserialize<string[]>(reader.GetString(7)) ?? []],
        CreatedAt = reader.Time(8),
    };
}
