using Microsoft.Extensions.Logging.Abstractions;
using ResumeVoice.Api;
using ResumeVoice.Cluster.Tests.Conversations;
using ResumeVoice.Contract;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;
using ResumeVoice.Grains.Ports;
using ResumeVoice.Grains.Ports.Audio;
using ResumeVoice.Grains.Ports.Jobs;

namespace ResumeVoice.Cluster.Tests.Voice;

/// <summary>Spoken questions at a gateway: silos listen, speak, and work off the jobs.</summary>
[Collection(VoiceClusterFixture.Collection)]
public sealed class SpokenTurnTests(VoiceClusterFixture shared) : IAsyncLifetime
{
    private static readonly byte[] Recording = WavFile.Write(Sounds.Babble(TimeSpan.FromSeconds(2)));

    private ClusterEdition? _edition;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ClusterEdition Edition => _edition ?? throw new InvalidOperationException("The edition is not open yet.");

    public async ValueTask InitializeAsync()
    {
        _edition = await ClusterEdition.OpenAsync(shared);
        shared.Recogniser.IsAvailable = true;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_spoken_question_is_heard_answered_and_spoken_by_the_silos()
    {
        var session = await Some.SessionAsync(Edition);

        var outcome = await (await TurnsAsync()).TakeAsync(Recording, Question(session), Edition.Time, Cancellation);

        var turn = Assert.IsType<VoiceOutcome.Answered>(outcome);
        Assert.Equal((EnglishRecogniser.Said, 0.5), (turn.Transcript.Text, turn.Transcript.Confidence));
        Assert.Contains("Harbor", shared.Recogniser.Hints.Terms);
        Assert.Equal(ToneSynthesiser.Rate, turn.Spoken?.Whole?.Rate);
        Assert.True(turn.Spoken?.Whole?.Duration > TimeSpan.FromSeconds(0.5));
        var answer = Assert.Single(await Some.AnswersAsync(Edition, session));
        Assert.Equal(EnglishRecogniser.Said, answer.Question);
    }

    [Fact]
    public async Task What_silos_can_do_is_known_at_the_gateway()
    {
        var (workers, watch) = Workers();
        Assert.False(((IRecogniser)workers).IsAvailable);

        await watch.AskAsync(Cancellation);

        Assert.Equal("english", ((IRecogniser)workers).Name);
        Assert.Equal("tone", ((ISynthesiser)workers).Name);
        Assert.Equal("low", workers.DefaultVoice);
        Assert.True(((IRecogniser)workers).IsAvailable && ((ISynthesiser)workers).IsAvailable);
        Assert.True(((IRecogniser)workers).Knows("en"));
        Assert.False(((IRecogniser)workers).Knows("de"));
    }

    [Fact]
    public async Task All_silos_take_part()
    {
        var (workers, _) = Workers();

        for (var asked = 0; asked < 8; asked++) await workers.DecodeAsync(Recording, Cancellation);

        Assert.Equal(shared.Cluster.Silos.Count, shared.Decoders.Count(decoder => decoder.Decoded > 0));
    }

    [Fact]
    public async Task Where_nothing_listens_the_gateway_hears_so()
    {
        shared.Recogniser.IsAvailable = false;
        var session = await Some.SessionAsync(Edition);
        var turns = await TurnsAsync();

        var failed = await Assert.ThrowsAsync<DependencyException>(
            () => turns.TakeAsync(Recording, Question(session), Edition.Time, Cancellation));

        Assert.Equal("recogniser", failed.Dependency);
        Assert.Empty(await Some.AnswersAsync(Edition, session));
    }

    [Fact]
    public async Task A_recording_that_is_none_is_refused_with_its_fault()
    {
        var session = await Some.SessionAsync(Edition);

        var outcome = await (await TurnsAsync()).TakeAsync(
            "no sound"u8.ToArray(), Question(session), Edition.Time, Cancellation);

        Assert.Equal(AudioFault.UnsupportedMedia, Assert.IsType<VoiceOutcome.NotHeard>(outcome).Fault);
    }

    [Fact]
    public async Task A_job_is_worked_off_and_another_with_its_id_is_the_same_one()
    {
        var session = await Some.SessionAsync(Edition);
        var (jobs, id) = (Jobs(), Ids.New(Ids.Job));

        Assert.Equal(JobState.Waiting, (await BeginAsync(jobs, id, session))?.State);
        var done = await EndAsync(jobs, id);
        var again = await BeginAsync(jobs, id, session);

        Assert.Equal(JobState.Done, done.State);
        Assert.Equal(1, SpokenJobResult.Read(done.Result ?? "").Seq);
        Assert.Equal(done, again);
        Assert.Single(await Some.AnswersAsync(Edition, session));
        await NoReminderAsync(id);
    }

    private static SpokenQuestion Question(Session session) =>
        new() { Session = session, Subject = session.OpenedBy, MayKeep = false };

    private (AudioWorkers Workers, AudioAbilitiesWatch Watch) Workers()
    {
        var watch = new AudioAbilitiesWatch(shared.Cluster.Client, TimeProvider.System);
        return (new AudioWorkers(shared.Cluster.Client, watch, TimeProvider.System), watch);
    }

    private async Task<VoiceTurns> TurnsAsync()
    {
        var (workers, watch) = Workers();
        await watch.AskAsync(Cancellation);
        return new VoiceTurns(
            new Listener(workers, workers, TimeProvider.System), new Speaker(workers, new SoundCache(1 << 20)),
            Edition.Conversations, Edition.Library,
            new SpokenAnswers(shared.Files, Edition.Conversations, Edition.Time));
    }

    private GrainJobs Jobs()
    {
        var calls = new GrainCalls(
            new CallLimits(TimeSpan.FromSeconds(30)), new LostSilos(TimeProvider.System),
            new CallMetrics(shared.Meters), TimeProvider.System, NullLogger<GrainCalls>.Instance);
        return new GrainJobs(shared.Cluster.Client, calls, shared.Store.Jobs);
    }

    private async Task<Job?> BeginAsync(GrainJobs jobs, string id, Session session)
    {
        var sound = Sounds.Babble(TimeSpan.FromSeconds(2));
        var prepared = new Heard.Words(new Transcript("", null), sound, default);
        return await new SpokenJobs(jobs, shared.Files, Edition.Time).BeginAsync(
            id, prepared, Question(session), Cancellation);
    }

    private static async Task<Job> EndAsync(GrainJobs jobs, string id)
    {
        while (true)
        {
            var job = await jobs.FindAsync(id, Cancellation);
            if (job is { State: JobState.Done or JobState.Failed }) return job;
            await Task.Delay(20, Cancellation);
        }
    }

    /// <summary>Nothing wakes a job that has ended.</summary>
    private async Task NoReminderAsync(string id)
    {
        var count = $"SELECT count(*) FROM grain_reminders WHERE grain LIKE '%{id}'";
        while (await shared.QueryAsync(count) is not ["0"]) await Task.Delay(10, Cancellation);
    }
}
