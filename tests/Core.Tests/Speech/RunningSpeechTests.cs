using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Core.Tests.Speech;

public sealed class RunningSpeechTests
{
    private static readonly Sound First = Sounds.Tone(200, TimeSpan.FromSeconds(1), 16_000);
    private static readonly Sound Second = Sounds.Tone(300, TimeSpan.FromSeconds(2), 16_000);

    private readonly Channel<Sound> _made = Channel.CreateUnbounded<Sound>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_sound_is_heard_before_the_last_is_made()
    {
        var speech = RunningSpeech.Start(SpeakAsync);
        await _made.Writer.WriteAsync(First, Cancellation);

        await speech.BeginAsync(wholly: false, Cancellation);

        Assert.Null(speech.Whole);
        await using var heard = speech.ReadAsync(Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await heard.MoveNextAsync());
        Assert.Equal(First, heard.Current);
        await _made.Writer.WriteAsync(Second, Cancellation);
        _made.Writer.Complete();
        Assert.True(await heard.MoveNextAsync());
        Assert.Equal(Second, heard.Current);
        Assert.False(await heard.MoveNextAsync());
        Assert.Equal(TimeSpan.FromSeconds(3), (await speech.WholeAsync(Cancellation)).Duration);
        Assert.Equal(TimeSpan.FromSeconds(3), speech.Whole?.Duration);
    }

    [Fact]
    public async Task Every_listener_hears_it_from_the_beginning()
    {
        var speech = RunningSpeech.Start(SpeakAsync);
        var early = speech.ReadAsync(Cancellation).ToListAsync(Cancellation);
        await _made.Writer.WriteAsync(First, Cancellation);
        await _made.Writer.WriteAsync(Second, Cancellation);
        _made.Writer.Complete();
        await speech.BeginAsync(wholly: true, Cancellation);

        Assert.Equal([First, Second], await early);
        Assert.Equal([First, Second], await speech.ReadAsync(Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task What_fails_in_the_middle_ends_what_is_heard_with_the_failure()
    {
        var speech = RunningSpeech.Start(SpeakAsync);
        await _made.Writer.WriteAsync(First, Cancellation);
        await speech.BeginAsync(wholly: false, Cancellation);
        _made.Writer.Complete(new DependencyException("synthesiser", DependencyFailure.Corrupt, "It broke."));

        var heard = new List<Sound>();
        await Assert.ThrowsAsync<DependencyException>(async () =>
        {
            await foreach (var sound in speech.ReadAsync(Cancellation)) heard.Add(sound);
        });

        Assert.Equal([First], heard);
        await Assert.ThrowsAsync<DependencyException>(() => speech.WholeAsync(Cancellation));
        Assert.Null(speech.Whole);
    }

    [Fact]
    public async Task Whoever_leaves_before_the_first_sound_stops_it()
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var speech = RunningSpeech.Start(SpeakAsync);

        var waiting = speech.BeginAsync(wholly: false, leaving.Token);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speech.WholeAsync(Cancellation));
    }

    [Fact]
    public async Task All_of_it_has_the_rate_of_its_first_sound()
    {
        var speech = RunningSpeech.Start(SpeakAsync);
        await _made.Writer.WriteAsync(First, Cancellation);
        await _made.Writer.WriteAsync(Sounds.Tone(300, TimeSpan.FromSeconds(1), 22_050), Cancellation);
        _made.Writer.Complete();

        Assert.Equal(2, (await speech.WholeAsync(Cancellation)).Duration.TotalSeconds, 0.01);
        var sounds = await speech.ReadAsync(Cancellation).ToListAsync(Cancellation);
        Assert.All(sounds, one => Assert.Equal(16_000, one.Rate));
    }

    [Fact]
    public async Task Nothing_to_say_is_no_sound()
    {
        var speech = RunningSpeech.Start(SpeakAsync);
        _made.Writer.Complete();

        await speech.BeginAsync(wholly: false, Cancellation);

        Assert.Equal(TimeSpan.Zero, (await speech.WholeAsync(Cancellation)).Duration);
    }

    private async IAsyncEnumerable<SpokenPiece> SpeakAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var sound in _made.Reader.ReadAllAsync(cancellationToken))
            yield return new SpokenPiece("", sound);
    }
}
