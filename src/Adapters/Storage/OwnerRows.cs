using System.Data.Common;

namespace ResumeVoice.Adapters.Storage;

/// <summary>Owners come into being with the first thing they own.</summary>
internal static class OwnerRows
{
    private const string Add =
        "INSERT INTO owners (id, created_at) VALUES (@ownerId, @createdAt) ON CONFLICT (id) DO NOTHING";

    public static Task<int> EnsureAsync(
        DbConnection connection, string ownerId, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(Add, new { ownerId, createdAt = now.UtcTicks }, cancellationToken);
}
