using System.Text.Json;
using ResumeVoice.Api;
using ResumeVoice.Contract;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Jobs;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;
using ResumeVoice.Standalone.Jobs;

namespace ResumeVoice.Standalone.Tests.Conversations;

/// <summary>Spoken questions as jobs: run once, twice, too often, too late.</summary>
public sealed class SpokenJobWorkTests : IAsyncLifetime
{
    private const string Said = "what has she built with python";

    private readonly MemoryAudioStore _files = new();
    private StandaloneEdition? _edition;
    private Session? _session;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private StandaloneEdition Edition => _edition ?? throw new InvalidOperationException("The edition is not open.");

    private Session Session => _session ?? throw new InvalidOperationException("There is no session.");

    public async ValueTask InitializeAsync()
    {
        _edition = await StandaloneEdition.OpenAsync();
        _session = await Some.SessionAsync(_edition);
    }

    public async ValueTask DisposeAsync()
    {
        if (_edition is not null) await _edition.DisposeAsync();
    }

    [Fact]
    public async Task A_job_that_dies_after_its_turn_is_told_that_turn_when_it_is_run_again()
    {
        var job = await BeginAsync();
        var work = Work(new ScriptedRecogniser(Said, "something else entirely"));

        await work.RunAsync(job with { Attempts = 1 }, Edition.Time, Cancellation);
        var end = await work.RunAsync(job with { Attempts = 2 }, Edition.Time, Cancellation);

        Assert.Equal(JobState.Done, end.State);
        Assert.Equal(1, SpokenJobResult.Read(end.Result!).Seq);
        Assert.Equal([Said], await QuestionsAsync());
    }

    [Fact]
    public async Task A_job_leaves_no_recording_of_its_own_once_it_has_ended()
    {
        var job = await BeginAsync();
        var work = Work(new ScriptedRecogniser(Said));
        Assert.Contains(SpokenJob.Recording(Session.Id, job.Id), _files.Files);

        await work.RunAsync(job with { Attempts = 1 }, Edition.Time, Cancellation);
        await work.CleanUpAsync(job, Cancellation);

        Assert.DoesNotContain(SpokenJob.Recording(Session.Id, job.Id), _files.Files);
        Assert.Equal(2, _files.Files.Count);
    }

    [Fact]
    public async Task A_job_waits_for_a_recogniser_that_does_not_answer_but_not_for_ever()
    {
        var job = await BeginAsync();
        var work = Work(new ScriptedRecogniser(Said) { IsAvailable = false });

        var first = await work.RunAsync(job with { Attempts = 1 }, Edition.Time, Cancellation);
        var last = await work.RunAsync(job with { Attempts = JobEnd.AttemptsMax }, Edition.Time, Cancellation);
        var late = await work.RunAsync(job with { Attempts = JobEnd.AttemptsMax + 1 }, Edition.Time, Cancellation);

        Assert.Equal(JobEnd.Again, first);
        Assert.Equal(SpokenJobWork.Failed(SpokenJobFault.Unavailable), last);
        Assert.Equal(last, late);
    }

    [Fact]
    public async Task A_job_fails_where_there_is_nothing_to_answer_any_more()
    {
        var (job, other) = (await BeginAsync(), await BeginAsync());
        var work = Work(new ScriptedRecogniser(" "));

        Assert.Equal(SpokenJobWork.Failed(SpokenJobFault.NoSpeech), await RunAsync(job));
        await work.CleanUpAsync(job, Cancellation);
        Assert.Equal(SpokenJobWork.Failed(SpokenJobFault.RecordingGone), await RunAsync(job));
        await Edition.Conversations.EraseAsync(Session.Id, Session.OpenedBy, Cancellation);
        Assert.Equal(SpokenJobWork.Failed(SpokenJobFault.SessionGone), await RunAsync(other));

        Task<JobEnd> RunAsync(Job which) => work.RunAsync(which with { Attempts = 1 }, Edition.Time, Cancellation);
    }

    [Fact]
    public async Task A_key_that_stands_for_another_question_is_no_key_for_a_job()
    {
        await Edition.Conversations.AskAsync(
            new AskQuestion(Session.Id, Session.OpenedBy, "Does she know Rust?", "key-1"), Cancellation);
        var job = await BeginAsync("key-1");

        var end = await Work(new ScriptedRecogniser(Said))
            .RunAsync(job with { Attempts = 1 }, Edition.Time, Cancellation);

        Assert.Equal(SpokenJobWork.Failed(SpokenJobFault.KeyReused), end);
    }

    private async Task<Job> BeginAsync(string? key = null)
    {
        var spoken = new SpokenJobs(new LocalJobs(Edition.Store.Jobs), _files, Edition.Time);
        var prepared = new Heard.Words(new Transcript("", null), Sounds.Babble(TimeSpan.FromSeconds(1)), default);
        var question = new SpokenQuestion { Session = Session, Subject = Session.OpenedBy, IdempotencyKey = key };
        var job = await spoken.BeginAsync(Ids.New(Ids.Job), prepared, question, Cancellation);
        return job ?? throw new InvalidOperationException("Too many jobs wait.");
    }

    private SpokenJobWork Work(IRecogniser recogniser)
    {
        var listener = new Listener(new WavDecoder(), recogniser, Edition.Time);
        var speaker = new Speaker(new ToneSynthesiser(), new SoundCache(0));
        var answers = new SpokenAnswers(_files, Edition.Conversations, Edition.Time) { HeldFor = TimeSpan.Zero };
        var turns = new VoiceTurns(listener, speaker, Edition.Conversations, Edition.Library, answers);
        return new SpokenJobWork(turns, Edition.Conversations, Edition.Store.Conversations, _files);
    }

    private async Task<IEnumerable<string?>> QuestionsAsync()
    {
        var answers = await Edition.Conversations.ReadAsync(Session.Id, Session.OpenedBy, 0, 10, Cancellation);
        return answers!.Select(answer => JsonDocument.Parse(answer).RootElement.GetProperty("question").GetString());
    }
}
