using System.Diagnostics;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Speech.Tests.PocketSphinx;

/// <summary>What the offline recogniser makes of synthetic voices; real ones are harder.</summary>
public sealed class SphinxRecogniserTests(SphinxFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_words_of_the_résumé_are_made_out_and_written_as_it_writes_them()
    {
        Tools.Need("flite", "pocketsphinx");

        var heard = await HearAsync("Has she used Postgres and Kubernetes?", fixture.Hints);

        Assert.Equal("has she used PostgreSQL and kubernetes", heard.Text);
        Assert.InRange(heard.Confidence ?? -1, 0, 1);
    }

    [Fact]
    public async Task Two_résumés_are_heard_at_the_same_time_each_with_its_own_words()
    {
        Tools.Need("flite", "pocketsphinx");
        var other = new RecognitionHints { Key = "other", Terms = ["Zoe Example", "Zephyrlabs", "C#"] };

        var both = await Task.WhenAll(
            HearAsync("What did she do at Brisling Robotics?", fixture.Hints),
            HearAsync("Does she know C sharp?", other));

        Assert.Equal("what did she do at brisling robotics", both[0].Text);
        Assert.Equal("does she know C#", both[1].Text);
    }

    [Fact]
    public async Task Without_hints_it_hears_all_the_same()
    {
        Tools.Need("flite", "pocketsphinx");

        Assert.Equal("where did she study", (await HearAsync("Where did she study?", RecognitionHints.None)).Text);
    }

    [Fact]
    public async Task The_words_of_a_prompt_are_made_out_and_forgotten_again()
    {
        Tools.Need("flite", "pocketsphinx");
        const string text = "The zephyr lagoon of Quillfeather.";
        var hints = fixture.Hints with { Prompt = "Lagoon, of, Quillfeather, the, zephyr" };

        var hinted = await HearAsync(text, hints);
        var bare = await HearAsync(text, fixture.Hints);

        Assert.Contains("quillfeather", hinted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("quillfeather", bare.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_heard_before_changes_nothing()
    {
        Tools.Need("pocketsphinx", "flite");
        const string text = "What did she do at Brisling Robotics?";
        var first = await HearAsync(text, fixture.Hints);

        await fixture.Recogniser.RecogniseAsync(
            Sounds.Noise(0.5, TimeSpan.FromSeconds(4)), fixture.Hints, Cancellation);

        Assert.Equal(first, await HearAsync(text, fixture.Hints));
    }

    [Fact]
    public async Task A_cancelled_call_ends_and_the_next_one_is_heard()
    {
        Tools.Need("pocketsphinx", "flite");
        using var cancelled = new CancellationTokenSource();
        var minute = Sounds.Babble(AudioLimits.DurationMax);
        await fixture.LearnAsync(Cancellation);

        var running = fixture.Recogniser.RecogniseAsync(minute, fixture.Hints, cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.Equal("where did she study", (await HearAsync("Where did she study?", fixture.Hints)).Text);
    }

    /// <summary>As recordings come to it: without the silence around them, as loud as speech should be.</summary>
    private async Task<Transcript> HearAsync(string text, RecognitionHints hints)
    {
        var listener = new Listener(new WavDecoder(), fixture.Recogniser, TimeProvider.System);
        var heard = await listener.HearAsync(await Tools.SpeakAsync(text), hints, Cancellation);
        return Assert.IsType<Heard.Words>(heard).Transcript;
    }
}
