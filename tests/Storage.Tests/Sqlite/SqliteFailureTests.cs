using ResumeVoice.Adapters.Storage;
using ResumeVoice.Core.Ports;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests.Sqlite;

/// <summary>What goes wrong with the file comes out as a failure of the store, named for what it is.</summary>
public sealed class SqliteFailureTests : IAsyncDisposable
{
    private readonly SqliteTestEngine _engine = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_file_that_is_no_database_is_named_so()
    {
        await File.WriteAllTextAsync(_engine.Path, new string('x', 10_000), Token);

        var failure = await Assert.ThrowsAsync<DependencyException>(
            () => Store.OpenAsync(new StorageOptions { Path = _engine.Path }, Token));

        Assert.Equal((DependencyFailure.Corrupt, false), (failure.Failure, failure.IsTransient));
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_unavailable()
    {
        Directory.CreateDirectory(_engine.Path);

        var failure = await Assert.ThrowsAsync<DependencyException>(
            () => Store.OpenAsync(new StorageOptions { Path = _engine.Path }, Token));

        Assert.Equal((DependencyFailure.Unavailable, true), (failure.Failure, failure.IsTransient));
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_made()
    {
        var path = Path.Combine(_engine.Path + ".folder", "deep", "store.db");
        await using (await Store.OpenAsync(new StorageOptions { Path = path }, Token))
        {
            Assert.True(File.Exists(path));
        }
    }

    [Fact]
    public async Task Reads_and_writes_that_SQLite_refuses_name_the_store()
    {
        var options = new StorageOptions { Path = _engine.Path };
        await using var store = await Store.OpenAsync(options, Token);
        await RawSql.ExecuteAsync(options, "DROP TABLE jobs");

        var read = await Assert.ThrowsAsync<DependencyException>(() => store.Jobs.FindAsync("job_1", Token));
        var write = await Assert.ThrowsAsync<DependencyException>(() => store.Jobs.AddAsync(Some.Job(), 10, Token));

        Assert.Equal(("store", DependencyFailure.Refused), (read.Dependency, read.Failure));
        Assert.Equal(("store", DependencyFailure.Refused), (write.Dependency, write.Failure));
    }
}
