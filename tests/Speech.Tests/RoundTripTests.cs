using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Speech;
using ResumeVoice.Adapters.Speech.Decoding;
using ResumeVoice.Adapters.Speech.Espeak;
using ResumeVoice.Adapters.Speech.Flite;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;
using ResumeVoice.Speech.Tests.PocketSphinx;

namespace ResumeVoice.Speech.Tests;

/// <summary>
/// Questions spoken by two synthetic voices, heard, answered, spoken and heard again. The figures are printed; they are
/// those of docs/voice.md.
/// </summary>
public sealed class RoundTripTests(SphinxFixture fixture, ITestOutputHelper output)
{
    /// <summary>Of the words of all questions, these may be heard wrongly.</summary>
    private const double ErrorsMax = 0.12;

    /// <summary>So many questions must come to the same decision and first item as when they are typed.</summary>
    private const double SameMin = 0.9;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("slt")]
    [InlineData("rms")]
    public async Task Spoken_questions_get_the_answers_that_typed_ones_get(string voice)
    {
        Tools.Need("flite", "ffmpeg", "pocketsphinx");
        using var decoder = new AudioDecoder([]);
        var listener = new Listener(decoder, fixture.Recogniser, TimeProvider.System);
        await fixture.LearnAsync(Cancellation);

        var (words, errors, same, times) = (0, 0, 0, new List<double>());
        foreach (var question in SphinxFixture.Questions)
        {
            var wav = await Tools.SpeakAsync(question, voice);
            var recording = await Tools.ConvertAsync(wav, "webm", "-c:a", "libopus");
            var heard = await listener.HearAsync(recording, fixture.Hints, Cancellation);
            var spoken = Assert.IsType<Heard.Words>(heard);
            var text = spoken.Transcript.Text;
            var wrong = WordErrors.Count(question, text);
            var isSame = Reading(text) == Reading(question);
            (words, errors) = (words + WordErrors.Words(question).Length, errors + wrong);
            same += isSame ? 1 : 0;
            times.Add(spoken.Timing.RecogniseMs);
            var mark = isSame ? "same" : "OTHER";
            output.WriteLine($"{spoken.Timing.RecogniseMs,6:0} ms {wrong} {mark,-5} {question} -> {text}");
        }

        times.Sort();
        output.WriteLine($"{voice}: {errors} of {words} words wrong, {same} of {times.Count} the same; "
            + $"recognising p50 {times[times.Count / 2]:0} ms, max {times[^1]:0} ms");
        Assert.True(errors <= words * ErrorsMax, $"{errors} of {words} words were wrong.");
        Assert.True(same >= times.Count * SameMin, $"{same} of {times.Count} answers were the same.");
    }

    [Theory]
    [InlineData("flite", 0.25)]
    [InlineData("espeak-ng", 0.6)]
    public async Task What_an_answer_says_can_be_heard_again(string program, double errorsMax)
    {
        Tools.Need(program, "flite", "pocketsphinx");
        using var espeak = new EspeakSynthesiser();
        using var flite = new FliteSynthesiser(Options.Create(new SpeechOptions()));
        ISynthesiser synthesiser = program == "flite" ? flite : espeak;
        var speaker = new Speaker(synthesiser, new SoundCache(0));
        string[] answers =
        [
            "She has used Python in three projects.",
            "She speaks Norwegian, English, Arabic and German.",
            "She worked at the University of Bergen from 2017 to 2019.",
            "Her education and her certifications are in the resume.",
            "She is Lead Data Platform Engineer at Nordlys Grid, March 2022 to present.",
        ];

        var (words, errors) = (0, 0);
        foreach (var answer in answers)
        {
            var said = SpokenNumbers.Of(answer);
            // What may be said, and not in which order.
            var prompt = string.Join(", ", WordErrors.Words(said).Distinct().Order(StringComparer.Ordinal));
            var sound = Resampler.Convert(await speaker.SayAsync(answer, null, Cancellation), Sound.RecognisedRate);
            var heard = await fixture.Recogniser.RecogniseAsync(
                sound, fixture.Hints with { Prompt = prompt }, Cancellation);
            var wrong = WordErrors.Count(said, heard.Text);
            (words, errors) = (words + WordErrors.Words(said).Length, errors + wrong);
            output.WriteLine($"{wrong} {answer} -> {heard.Text}");
        }

        output.WriteLine($"{program}: {errors} of {words} words wrong");
        Assert.True(errors <= words * errorsMax, $"{errors} of {words} words were wrong.");
    }

    /// <summary>What a question comes to: the decision and the best item.</summary>
    private string Reading(string question)
    {
        var now = TimeProvider.System.GetUtcNow();
        var session = new Session
        {
            Id = "ses_x",
            ResumeId = "res_sample",
            OwnerId = "own_x",
            OpenedBy = "usr_x",
            CreatedAt = now,
            ExpiresAt = now.AddDays(1),
        };
        var conversation = new Conversation(session, 0, FollowUpContext.Empty);
        var taken = TakeTurn.Run(conversation, fixture.Resume, question, idempotencyKey: null, TimeProvider.System);
        return $"{taken.Turn.Decision} {taken.Turn.ItemRefs.Split(' ')[0]}";
    }
}
