using ResumeVoice.Adapters.Storage;
using ResumeVoice.Core.Ports;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests;

/// <summary>What every engine owes to whoever starts it.</summary>
public abstract class MigrationFacts(ITestEngine engine, bool mayBeNewer) : IAsyncLifetime
{
    private StorageOptions _options = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _options = await engine.CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Starting_again_finds_what_was_stored()
    {
        await using (var first = await Store.OpenAsync(_options, Token))
            await first.Resumes.AddAsync(Some.StoredResume(), Some.Resume(), Token);

        await using var second = await Store.OpenAsync(_options, Token);

        Assert.NotNull(await second.Resumes.FindAsync("res_1", Token));
    }

    [Fact]
    public async Task Many_may_start_on_an_empty_database_at_once()
    {
        var stores = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => Store.OpenAsync(_options, Token))));

        await stores[0].Resumes.AddAsync(Some.StoredResume(), Some.Resume(), Token);
        Assert.NotNull(await stores[5].Resumes.FindAsync("res_1", Token));
        foreach (var store in stores) await store.DisposeAsync();
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused_with_a_reason_unless_versions_run_side_by_side()
    {
        await using (await Store.OpenAsync(_options, Token))
            await RawSql.ExecuteAsync(_options, "INSERT INTO schema_migrations (number, name) VALUES (9999, 'later')");

        var opened = await Record.ExceptionAsync(
            async () => await (await Store.OpenAsync(_options, Token)).DisposeAsync());

        if (mayBeNewer)
        {
            Assert.Null(opened);
            return;
        }

        var refused = Assert.IsType<DependencyException>(opened);
        Assert.Equal(DependencyFailure.Refused, refused.Failure);
        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
    }
}
