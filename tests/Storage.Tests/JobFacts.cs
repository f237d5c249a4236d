using ResumeVoice.Core.Ports;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests;

/// <summary>What every engine owes to <see cref="IJobStore"/>.</summary>
public abstract class JobFacts(ITestEngine engine) : StoreFacts(engine)
{
    private const int WaitingMax = 100;

    private static readonly DateTimeOffset Later = Some.Now.AddHours(1);
    private static readonly DateTimeOffset LongAgo = Some.Now.AddHours(-1);

    [Fact]
    public async Task A_job_is_read_back_as_it_was_stored()
    {
        await Store.Jobs.AddAsync(Some.Job(), WaitingMax, Token);

        Assert.Equal(Some.Job(), await Store.Jobs.FindAsync("job_1", Token));
        Assert.Null(await Store.Jobs.FindAsync("job_2", Token));
    }

    [Fact]
    public async Task The_oldest_waiting_job_is_taken_first_and_once()
    {
        await Store.Jobs.AddAsync(Some.Job("job_2", minute: 2), WaitingMax, Token);
        await Store.Jobs.AddAsync(Some.Job("job_1", minute: 1), WaitingMax, Token);

        var first = await Store.Jobs.TakeAsync(Later, LongAgo, Token);
        var second = await Store.Jobs.TakeAsync(Later, LongAgo, Token);

        Assert.Equal(
            Some.Job("job_1", minute: 1) with { State = JobState.Running, Attempts = 1, UpdatedAt = Later }, first);
        Assert.Equal("job_2", second?.Id);
        Assert.Null(await Store.Jobs.TakeAsync(Later, LongAgo, Token));
    }

    [Fact]
    public async Task A_running_job_without_a_sign_of_life_is_taken_again()
    {
        await Store.Jobs.AddAsync(Some.Job(), WaitingMax, Token);
        await Store.Jobs.TakeAsync(Some.Now, LongAgo, Token);

        Assert.Null(await Store.Jobs.TakeAsync(Later, Some.Now, Token));
        var again = await Store.Jobs.TakeAsync(Later, Some.Now.AddTicks(1), Token);

        Assert.Equal(2, again?.Attempts);
    }

    [Fact]
    public async Task A_job_is_taken_by_its_id_until_it_has_an_end()
    {
        await Store.Jobs.AddAsync(Some.Job(), WaitingMax, Token);

        Assert.Equal(1, (await Store.Jobs.TakeAsync("job_1", Later, Token))?.Attempts);
        var again = await Store.Jobs.TakeAsync("job_1", Later, Token);
        await Store.Jobs.FinishAsync("job_1", JobState.Done, null, Later, Token);

        Assert.Equal(Some.Job() with { State = JobState.Running, Attempts = 2, UpdatedAt = Later }, again);
        Assert.Null(await Store.Jobs.TakeAsync("job_1", Later, Token));
        Assert.Null(await Store.Jobs.TakeAsync("job_2", Later, Token));
    }

    [Theory]
    [InlineData(JobState.Done, "{\"text\":\"hello\"}")]
    [InlineData(JobState.Failed, null)]
    public async Task A_finished_job_keeps_its_result_and_is_not_taken_again(JobState state, string? result)
    {
        await Store.Jobs.AddAsync(Some.Job(), WaitingMax, Token);
        await Store.Jobs.TakeAsync(Some.Now, LongAgo, Token);

        await Store.Jobs.FinishAsync("job_1", state, result, Later, Token);

        var found = await Store.Jobs.FindAsync("job_1", Token);
        Assert.Equal((state, result, Later), (found!.State, found.Result, found.UpdatedAt));
        Assert.Null(await Store.Jobs.TakeAsync(Later, Later.AddDays(1), Token));
    }

    [Fact]
    public async Task A_job_put_back_is_taken_again()
    {
        await Store.Jobs.AddAsync(Some.Job(), WaitingMax, Token);
        await Store.Jobs.TakeAsync(Some.Now, LongAgo, Token);

        await Store.Jobs.FinishAsync("job_1", JobState.Waiting, null, Later, Token);

        Assert.Equal("job_1", (await Store.Jobs.TakeAsync(Later, LongAgo, Token))?.Id);
    }

    [Fact]
    public async Task Concurrent_takers_never_get_the_same_job()
    {
        const int jobs = 40;
        for (var number = 0; number < jobs; number++)
            await Store.Jobs.AddAsync(Some.Job($"job_{number}"), WaitingMax, Token);

        var taken = await Task.WhenAll(
            Enumerable.Range(0, jobs).Select(_ => Task.Run(() => Store.Jobs.TakeAsync(Later, LongAgo, Token))));

        var ids = taken.Where(job => job is not null).Select(job => job!.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(jobs, ids.Count);
    }

    [Fact]
    public async Task One_id_is_one_job()
    {
        Assert.True(await Store.Jobs.AddAsync(Some.Job(), WaitingMax, Token));
        Assert.False(await Store.Jobs.AddAsync(Some.Job() with { Payload = "{}" }, WaitingMax, Token));

        Assert.Equal(Some.Job(), await Store.Jobs.FindAsync("job_1", Token));
    }

    [Fact]
    public async Task No_more_jobs_wait_than_may()
    {
        Assert.True(await Store.Jobs.AddAsync(Some.Job("job_1"), 2, Token));
        Assert.True(await Store.Jobs.AddAsync(Some.Job("job_2"), 2, Token));
        Assert.False(await Store.Jobs.AddAsync(Some.Job("job_3"), 2, Token));

        await Store.Jobs.TakeAsync(Some.Now, LongAgo, Token);

        Assert.True(await Store.Jobs.AddAsync(Some.Job("job_3"), 2, Token));
    }

    [Fact]
    public async Task Only_jobs_that_ended_long_ago_are_erased()
    {
        foreach (var id in (string[])["job_1", "job_2", "job_3", "job_4"])
            await Store.Jobs.AddAsync(Some.Job(id), WaitingMax, Token);
        await Store.Jobs.FinishAsync("job_1", JobState.Done, "{}", LongAgo, Token);
        await Store.Jobs.FinishAsync("job_2", JobState.Failed, "{}", LongAgo, Token);
        await Store.Jobs.FinishAsync("job_3", JobState.Done, "{}", Later, Token);

        Assert.Equal(1, await Store.Jobs.EraseEndedAsync(Some.Now, 1, Token));
        Assert.Equal(1, await Store.Jobs.EraseEndedAsync(Some.Now, 10, Token));
        Assert.Equal(0, await Store.Jobs.EraseEndedAsync(Some.Now, 10, Token));

        Assert.NotNull(await Store.Jobs.FindAsync("job_3", Token));
        Assert.NotNull(await Store.Jobs.FindAsync("job_4", Token));
    }
}
