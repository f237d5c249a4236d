using Microsoft.Data.Sqlite;
using ResumeVoice.Adapters.Storage;

namespace ResumeVoice.Storage.Tests.Sqlite;

/// <summary>A connection that lives as long as the process gets no heavier with what is asked of it.</summary>
public sealed class SqlCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_command_is_disposed_once_it_was_run()
    {
        await using var connection = new WatchedConnection("Data Source=:memory:");
        await connection.OpenAsync(Token);
        await connection.ExecuteAsync("CREATE TABLE numbers (number INTEGER)", new { }, Token);
        await connection.ExecuteAsync("INSERT INTO numbers VALUES (@number)", new { number = 7 }, Token);

        var all = await connection.ListAsync("SELECT * FROM numbers", new { }, row => row.GetInt64(0), Token);
        var count = await connection.NumberAsync("SELECT count(*) FROM numbers", new { }, Token);
        await connection.FirstAsync("SELECT number FROM numbers", new { }, row => $"{row.GetInt64(0)}", Token);

        Assert.Equal([7L], all);
        Assert.Equal(1, count);
        Assert.Equal((5, 0), (connection.Made, connection.Left));
    }

    private sealed class WatchedConnection(string settings) : SqliteConnection(settings)
    {
        public int Made { get; private set; }

        public int Left { get; private set; }

        public override SqliteCommand CreateCommand()
        {
            var command = base.CreateCommand();
            Made++;
            Left++;
            command.Disposed += (_, _) => Left--;
            return command;
        }
    }
}
