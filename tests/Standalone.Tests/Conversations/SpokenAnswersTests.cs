using ResumeVoice.Contract;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Standalone.Tests.Conversations;

/// <summary>Spoken answers between their first sound and their file.</summary>
public sealed class SpokenAnswersTests : IAsyncLifetime
{
    private static readonly Sound Tone = Sounds.Tone(200, TimeSpan.FromSeconds(1), 16_000);

    private readonly MemoryAudioStore _files = new();
    private readonly TaskCompletionSource _ends = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StandaloneEdition? _edition;
    private Session? _session;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private StandaloneEdition Edition => _edition ?? throw new InvalidOperationException("The edition is not open.");

    private Session Session => _session ?? throw new InvalidOperationException("There is no session.");

    private AudioFile File => new(AudioKind.Response, Session.Id, "a_1");

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
    public async Task An_answer_can_be_heard_before_it_is_kept_and_is_kept_once_it_is_whole()
    {
        await using var answers = new SpokenAnswers(_files, Edition.Conversations, Edition.Time);

        var keeping = Keep(answers);

        Assert.NotNull(await answers.FindAsync(File, Cancellation));
        Assert.Empty(_files.Files);
        _ends.SetResult();
        Assert.True(await keeping);
        var said = File with { Kind = AudioKind.Transcription };
        Assert.Equal([File, said], _files.Files.OrderByDescending(one => one.Kind));
        Assert.True(answers.Holds(File));
    }

    [Fact]
    public async Task An_answer_that_was_kept_is_let_go()
    {
        await using var answers = new SpokenAnswers(_files, Edition.Conversations, Edition.Time)
        {
            HeldFor = TimeSpan.Zero,
        };
        var keeping = Keep(answers);
        Assert.True(answers.Holds(File));

        _ends.SetResult();
        await keeping;

        while (answers.Holds(File)) await Task.Delay(5, Cancellation);
        Assert.Null(await answers.FindAsync(File, Cancellation));
    }

    [Fact]
    public async Task A_session_that_is_erased_takes_what_is_being_spoken_along()
    {
        await using var answers = new SpokenAnswers(_files, Edition.Conversations, Edition.Time);
        var keeping = Keep(answers);

        await Edition.Conversations.EraseAsync(Session.Id, Session.OpenedBy, Cancellation);
        _ends.SetResult();

        Assert.False(await keeping);
        Assert.Empty(_files.Files);
        Assert.True(answers.Holds(File));
        Assert.Null(await answers.FindAsync(File, Cancellation));
    }

    [Fact]
    public async Task An_answer_that_cannot_be_spoken_to_its_end_is_not_kept()
    {
        await using var answers = new SpokenAnswers(_files, Edition.Conversations, Edition.Time);
        var keeping = Keep(answers);

        _ends.SetException(new DependencyException("synthesiser", DependencyFailure.Corrupt, "It broke."));

        Assert.False(await keeping);
        Assert.Empty(_files.Files);
    }

    [Fact]
    public async Task An_answer_that_fails_in_a_way_that_nobody_foresaw_is_let_go()
    {
        await using var answers = new SpokenAnswers(_files, Edition.Conversations, Edition.Time)
        {
            HeldFor = TimeSpan.Zero,
        };
        var keeping = Keep(answers);

        _ends.SetException(new InvalidOperationException("Nobody foresaw it."));

        await Assert.ThrowsAsync<InvalidOperationException>(() => keeping);
        for (var wait = 0; answers.Holds(File) && wait < 400; wait++) await Task.Delay(5, Cancellation);
        Assert.False(answers.Holds(File));
    }

    [Fact]
    public async Task What_is_being_spoken_is_kept_before_the_process_ends()
    {
        var answers = new SpokenAnswers(_files, Edition.Conversations, Edition.Time);
        var keeping = Keep(answers);

        var ending = answers.DisposeAsync();
        Assert.False(ending.IsCompleted);
        _ends.SetResult();
        await ending;

        Assert.True(await keeping);
        Assert.Equal(2, _files.Files.Count);
    }

    private Task<bool> Keep(SpokenAnswers answers)
    {
        var question = new SpokenQuestion { Session = Session, Subject = Session.OpenedBy };
        return answers.KeepAsync(File, question, Tone, RunningSpeech.Start(_ => SpeakAsync()));
    }

    private async IAsyncEnumerable<SpokenPiece> SpeakAsync()
    {
        yield return new SpokenPiece("One.", Tone);
        await _ends.Task;
        yield return new SpokenPiece("Two.", Tone);
    }
}
