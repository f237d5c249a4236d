using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Core.Tests.Speech;

public sealed class TurnDetectorTests
{
    private const int Rate = 24_000;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_turn_starts_lasts_and_stops_when_it_has_been_quiet_for_long_enough()
    {
        var marks = Hear(new TurnDetection(), Quiet(Second), Sounds.Babble(2 * Second, Rate), Quiet(Second));

        Assert.Equal(
            [TurnMark.Started, TurnMark.Lasting, TurnMark.Paused, TurnMark.Stopped],
            marks.Select(signal => signal.Mark).ToList());
        Assert.InRange(marks[0].At.TotalMilliseconds, 900, 1100);
        Assert.InRange(marks[^1].At.TotalMilliseconds, 2800, 3100);
    }

    [Fact]
    public void Speech_is_noticed_within_100_ms()
    {
        var input = new SpeechInput(Rate) { Detection = new TurnDetection() };
        _ = input.Hear(Quiet(Second).Samples).ToList();
        var noticedAfter = TimeSpan.Zero;
        var step = TimeSpan.FromMilliseconds(10);
        var voice = Sounds.Tone(200, Second, Rate);
        for (var at = TimeSpan.Zero; noticedAfter == TimeSpan.Zero; at += step)
            if (input.Hear(voice.Slice(at, at + step).Samples).Any()) noticedAfter = at + step;

        Assert.InRange(noticedAfter.TotalMilliseconds, 1, 100);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(900)]
    public void The_silence_that_ends_a_turn_can_be_set(int milliseconds)
    {
        var silence = TimeSpan.FromMilliseconds(milliseconds);
        var detection = new TurnDetection { Silence = silence };
        var pause = Quiet(silence - TimeSpan.FromMilliseconds(60));
        var voice = Sounds.Tone(200, Second, Rate);

        var stops = Hear(detection, Quiet(Second), voice, pause, voice, Quiet(2 * Second))
            .Where(signal => signal.Mark == TurnMark.Stopped).ToList();

        Assert.Single(stops);
    }

    [Fact]
    public void Neither_silence_nor_a_hiss_nor_a_click_is_a_voice()
    {
        var click = Sounds.Tone(300, TimeSpan.FromMilliseconds(20), Rate);

        Assert.Empty(Hear(new TurnDetection(), Quiet(2 * Second)));
        Assert.Empty(Hear(new TurnDetection(), Sounds.Noise(0.05, 3 * Second, Rate)));
        Assert.Empty(Hear(new TurnDetection(), Quiet(Second), click, Quiet(Second)));
    }

    [Fact]
    public void A_turn_is_kept_with_a_little_of_what_was_before_it_and_nothing_else_is()
    {
        var input = new SpeechInput(Rate) { Detection = new TurnDetection() };

        _ = input.Hear(Quiet(30 * Second).Samples).ToList();
        var waiting = input.Kept;
        foreach (var signal in input.Hear(Sounds.Join(Sounds.Tone(200, Second, Rate), Quiet(Second)).Samples))
        {
            if (signal.Mark != TurnMark.Stopped) continue;
            Assert.InRange(input.Take().Duration.TotalSeconds, 1.6, 2.5);
        }

        Assert.InRange(waiting.TotalSeconds, 0, 1);
        Assert.InRange(input.Kept.TotalSeconds, 0, 1);
    }

    [Fact]
    public void A_turn_that_never_ends_is_ended()
    {
        var marks = Hear(new TurnDetection(), Quiet(Second), Sounds.Babble(AudioLimits.DurationMax + Second, Rate));

        Assert.Contains(marks, signal => signal.Mark == TurnMark.Stopped);
    }

    private static Sound Quiet(TimeSpan length) => Sounds.Silence(length, Rate);

    private static List<TurnSignal> Hear(TurnDetection detection, params Sound[] sounds)
    {
        var input = new SpeechInput(Rate) { Detection = detection };
        var signals = new List<TurnSignal>();
        foreach (var signal in input.Hear(Sounds.Join(sounds).Samples))
        {
            signals.Add(signal);
            if (signal.Mark == TurnMark.Stopped) _ = input.Take();
        }

        return signals;
    }
}
