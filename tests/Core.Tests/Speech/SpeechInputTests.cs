using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Core.Tests.Speech;

public sealed class SpeechInputTests
{
    private const int Rate = 24_000;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly Sound Quiet = Sounds.Silence(Second, Rate);
    private static readonly Sound Voice = Sounds.Babble(Second, Rate);

    [Fact]
    public void At_each_signal_of_a_long_piece_no_more_is_kept_than_was_heard_until_then()
    {
        var input = new SpeechInput(Rate);
        var turns = new List<Sound>();

        foreach (var signal in input.Hear(Sounds.Join(Quiet, Voice, Quiet, Quiet, Voice, Quiet).Samples))
        {
            // The rest of the piece waits where it came from: walking it does not move it again and again.
            Assert.True(input.Kept <= input.Heard);
            if (signal.Mark == TurnMark.Stopped) turns.Add(input.Take());
        }

        Assert.Equal(2, turns.Count);
        Assert.All(turns, turn => Assert.InRange(turn.Duration.TotalSeconds, 1, 2.5));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(479)]
    [InlineData(481)]
    [InlineData(100_000)]
    public void In_whatever_pieces_a_sound_comes_the_same_is_heard(int pieceSamples)
    {
        var sound = Sounds.Join(Quiet, Voice, Quiet);
        var input = new SpeechInput(Rate);
        var whole = new SpeechInput(Rate).Hear(sound.Samples).ToList();

        var signals = new List<TurnSignal>();
        for (var at = 0; at < sound.Samples.Length; at += pieceSamples)
            signals.AddRange(input.Hear(sound.Samples[at..Math.Min(at + pieceSamples, sound.Samples.Length)]));

        Assert.Equal(whole, signals);
    }

    [Fact]
    public void Where_turns_are_ended_by_hand_all_samples_are_kept()
    {
        var input = new SpeechInput(Rate) { Detection = null };

        _ = input.Hear(Voice.Samples[..1001]).ToList();

        Assert.Equal(Voice.Samples[..1001].ToArray(), input.Take().Samples.ToArray());
        Assert.Equal(TimeSpan.Zero, input.Kept);
    }
}
