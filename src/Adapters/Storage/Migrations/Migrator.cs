using System.Data.Common;
using System.Globalization;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage.Migrations;

/// <summary>
/// Brings a database's tables up to date, all missing steps in one transaction. Whoever starts at the same moment waits
/// for the lock that the engine takes and then finds nothing left to do.
/// </summary>
internal static class Migrator
{
    private const string History =
        "CREATE TABLE IF NOT EXISTS schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)";

    /// <summary>Runs within a transaction of <paramref name="connection"/> that holds the engine's lock.</summary>
    /// <param name="mayBeNewer">
    /// A database that a newer version has brought further is taken as it is: migrations only add, and a process that
    /// starts again in the middle of an upgrade, or after it was rolled back, has work to do.
    /// </param>
    public static async Task ApplyAsync(
        DbConnection connection, IReadOnlyList<Migration> migrations, bool mayBeNewer,
        CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(History, new { }, cancellationToken);
        var applied = await connection.NumberAsync(
            "SELECT max(number) FROM schema_migrations", new { }, cancellationToken) ?? 0;
        var newest = migrations[^1].Number;
        if (applied > newest && !mayBeNewer)
        {
            throw new DependencyException(Failures.Store, DependencyFailure.Refused, string.Create(
                CultureInfo.InvariantCulture,
                $"The database is at migration {applied} and this program knows {newest}: it was written by a newer "
                + $"version of ResumeVoice. Start that version, or restore a backup."));
        }

        foreach (var migration in migrations.Where(migration => migration.Number > applied))
        {
            await connection.ExecuteAsync(migration.Sql, new { }, cancellationToken);
            await connection.ExecuteAsync(
                "INSERT INTO schema_migrations (number, name) VALUES (@Number, @Name)",
                new { migration.Number, migration.Name }, cancellationToken);
        }
    }
}
