using System.Collections.Concurrent;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Resumes;

public class CompiledResumesTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly ConcurrentDictionary<string, int> _loads = new();
    private readonly CountingTime _time = new();
    private readonly CompiledResumes _resumes;
    private Func<string, Task<CompiledResume?>> _load = id => Task.FromResult<CompiledResume?>(Compiled(id));

    public CompiledResumesTests() => _resumes = new CompiledResumes(LoadAsync, _time);

    [Fact]
    public async Task A_resume_is_loaded_once_for_all_who_ask_at_the_same_time()
    {
        var release = new TaskCompletionSource();
        _load = async id =>
        {
            await release.Task;
            return Compiled(id);
        };

        var asked = Enumerable.Range(0, 50).Select(_ => _resumes.GetAsync("res_1", Cancellation).AsTask()).ToArray();
        release.SetResult();
        var compiled = await Task.WhenAll(asked);

        Assert.Single(compiled.Distinct());
        Assert.Equal(1, _loads["res_1"]);
    }

    [Fact]
    public async Task A_resume_in_use_completes_at_once_and_allocates_nothing()
    {
        await _resumes.GetAsync("res_1", Cancellation);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var first = _resumes.GetAsync("res_1", Cancellation);
        var second = _resumes.GetAsync("res_1", Cancellation);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(first.IsCompletedSuccessfully && second.IsCompletedSuccessfully);
        Assert.Equal(0, allocated);
    }

    [Fact]
    public async Task A_load_that_a_replacement_overtook_leaves_nothing_behind()
    {
        var release = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        _load = async _ =>
        {
            begun.SetResult();
            await release.Task;
            return Compiled("old");
        };
        var overtaken = _resumes.GetAsync("res_1", Cancellation).AsTask();
        await begun.Task;

        _resumes.Forget("res_1");
        _load = _ => Task.FromResult<CompiledResume?>(Compiled("new"));
        var fresh = await _resumes.GetAsync("res_1", Cancellation);
        release.SetResult();
        await overtaken;

        Assert.Equal("new", fresh?.Resume.Name);
        Assert.Equal("new", (await _resumes.GetAsync("res_1", Cancellation))?.Resume.Name);
    }

    [Fact]
    public async Task A_failed_load_is_tried_again()
    {
        _load = _ => throw new TimeoutException();
        await Assert.ThrowsAsync<TimeoutException>(() => _resumes.GetAsync("res_1", Cancellation).AsTask());

        _load = id => Task.FromResult<CompiledResume?>(Compiled(id));

        Assert.NotNull(await _resumes.GetAsync("res_1", Cancellation));
    }

    [Fact]
    public async Task An_absent_resume_is_looked_for_again()
    {
        _load = _ => Task.FromResult<CompiledResume?>(null);
        Assert.Null(await _resumes.GetAsync("res_1", Cancellation));
        Assert.Equal(0, _resumes.Count);

        _load = id => Task.FromResult<CompiledResume?>(Compiled(id));

        Assert.NotNull(await _resumes.GetAsync("res_1", Cancellation));
    }

    [Fact]
    public async Task Who_stops_waiting_does_not_stop_the_load_for_others()
    {
        var release = new TaskCompletionSource();
        _load = async id =>
        {
            await release.Task;
            return Compiled(id);
        };
        using var impatience = new CancellationTokenSource();
        var impatient = _resumes.GetAsync("res_1", impatience.Token).AsTask();
        var patient = _resumes.GetAsync("res_1", Cancellation).AsTask();

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        release.SetResult();

        Assert.NotNull(await patient);
    }

    [Fact]
    public async Task Beyond_the_most_the_longest_unused_is_dropped()
    {
        for (var at = 0; at < CompiledResumes.ResumesMax; at++) await _resumes.GetAsync($"res_{at}", Cancellation);
        Assert.Equal(CompiledResumes.ResumesMax, _resumes.Count);
        await _resumes.GetAsync("res_0", Cancellation);

        await _resumes.GetAsync("res_new", Cancellation);

        Assert.Equal(CompiledResumes.ResumesMax, _resumes.Count);
        await _resumes.GetAsync("res_0", Cancellation);
        await _resumes.GetAsync("res_1", Cancellation);
        Assert.Equal((1, 2), (_loads["res_0"], _loads["res_1"]));
    }

    private Task<CompiledResume?> LoadAsync(string resumeId)
    {
        _loads.AddOrUpdate(resumeId, 1, (_, count) => count + 1);
        return _load(resumeId);
    }

    private static CompiledResume Compiled(string name) =>
        CompiledResume.Compile(Documents.Import($$"""{"basics":{"name":"{{name}}"} }""").Resume);

    /// <summary>A clock that moves one tick with each look at it.</summary>
    private sealed class CountingTime : TimeProvider
    {
        private long _ticks;

        public override long GetTimestamp() => Interlocked.Increment(ref _ticks);
    }
}
