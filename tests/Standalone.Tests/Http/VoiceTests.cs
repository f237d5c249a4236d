using System.Net;
using ResumeVoice.Api.Problems;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>Questions asked aloud, over HTTP.</summary>
public sealed class VoiceTests(StandaloneServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_spoken_question_is_answered_and_the_answer_can_be_heard()
    {
        SpokenQuestions.Need();
        using var visitor = await server.VisitorAsync();
        using var anyone = server.Client(null);
        var path = await SpokenQuestions.PathAsync(server, visitor);

        using var recording = new ByteArrayContent(await SpokenQuestions.WavAsync());
        using var asked = await visitor.PostAsync(path, recording, Cancellation);

        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        var turn = await StandaloneServer.JsonAsync(asked);
        Assert.Contains("python", turn.GetProperty("transcript").GetString(), StringComparison.Ordinal);
        Assert.Equal("answer", turn.GetProperty("answer").GetProperty("decision").GetString());
        Assert.True(turn.GetProperty("timing").GetProperty("totalMs").GetDouble() > 0);
        var link = turn.GetProperty("audio").GetProperty("url").GetString() ?? "";
        var wav = await anyone.GetByteArrayAsync(link, Cancellation);
        Assert.NotNull(WavFile.Read(wav, TimeSpan.FromMinutes(10)));
        using var tampered = await anyone.GetAsync(link[..^1] + (link[^1] == '0' ? '1' : '0'), Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.AudioNotFound, tampered);
    }

    [Fact]
    public async Task The_same_recording_with_the_same_key_is_one_turn()
    {
        SpokenQuestions.Need();
        using var visitor = await server.VisitorAsync();
        visitor.DefaultRequestHeaders.Add("Idempotency-Key", "aloud-1");
        var path = await SpokenQuestions.PathAsync(server, visitor);
        var recording = await SpokenQuestions.WavAsync();

        using var first = await visitor.PostAsync(path, new ByteArrayContent(recording), Cancellation);
        using var again = await visitor.PostAsync(path, new ByteArrayContent(recording), Cancellation);

        var answer = (await StandaloneServer.JsonAsync(first)).GetProperty("answer").GetProperty("id").GetString();
        Assert.Equal(
            answer, (await StandaloneServer.JsonAsync(again)).GetProperty("answer").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_recording_in_a_form_that_may_not_be_kept_leaves_no_file()
    {
        SpokenQuestions.Need();
        using var visitor = await server.VisitorAsync();
        var path = await SpokenQuestions.PathAsync(server, visitor);
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(await SpokenQuestions.WavAsync()), "file", "question.wav" },
            { new StringContent("false"), "keepAudio" },
        };

        using var asked = await visitor.PostAsync(path, form, Cancellation);

        var turn = await StandaloneServer.JsonAsync(asked);
        Assert.StartsWith(
            "data:audio/wav;base64,", turn.GetProperty("audio").GetProperty("url").GetString(),
            StringComparison.Ordinal);
        var kept = Path.Combine(server.Folder, "data", "audio", "responses", path.Split('/')[3]);
        Assert.False(Directory.Exists(kept));
    }

    [Fact]
    public async Task What_was_said_and_heard_is_erased_with_the_session()
    {
        SpokenQuestions.Need();
        using var visitor = await server.VisitorAsync();
        var path = await SpokenQuestions.PathAsync(server, visitor);
        using var recording = new ByteArrayContent(await SpokenQuestions.WavAsync());
        using var asked = await visitor.PostAsync(path, recording, Cancellation);
        var link = (await StandaloneServer.JsonAsync(asked)).GetProperty("audio").GetProperty("url").GetString();
        string[] folders =
        [
            .. new[] { "responses", "transcriptions" }.Select(
                kind => Path.Combine(server.Folder, "data", "audio", kind, path.Split('/')[3])),
        ];
        // It is kept once it is whole, which is when its end has been heard.
        await visitor.GetByteArrayAsync(link, Cancellation);
        while (!folders.All(Directory.Exists) || folders.Any(folder => Directory.GetFiles(folder, "*.wav").Length == 0))
            await Task.Delay(10, Cancellation);
        Assert.All(folders, folder => Assert.Single(Directory.GetFiles(folder)));

        using var erased = await visitor.DeleteAsync(path[..path.LastIndexOf('/')], Cancellation);
        using var heard = await visitor.GetAsync(link, Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        await ProblemAssert.IsAsync(ProblemKinds.AudioNotFound, heard);
        Assert.All(folders, folder => Assert.False(Directory.Exists(folder)));
    }

    [Fact]
    public async Task What_is_wrong_with_a_recording_is_said()
    {
        using var visitor = await server.VisitorAsync();
        var path = await SpokenQuestions.PathAsync(server, visitor);
        var second = TimeSpan.FromSeconds(1);

        await FailsAsync(ProblemKinds.AudioTooShort, []);
        await FailsAsync(ProblemKinds.UnsupportedMedia, "not a sound at all"u8.ToArray());
        await FailsAsync(ProblemKinds.AudioTooShort, WavFile.Write(Sounds.Babble(second / 20)));
        await FailsAsync(ProblemKinds.AudioTooLong, WavFile.Write(Sounds.Babble(61 * second)));
        await FailsAsync(ProblemKinds.NoSpeech, WavFile.Write(Sounds.Silence(2 * second)));
        await FailsAsync(ProblemKinds.TooLarge, new byte[AudioLimits.BytesMax + 1]);

        async Task FailsAsync(ProblemKind kind, byte[] recording)
        {
            using var refused = await visitor.PostAsync(path, new ByteArrayContent(recording), Cancellation);
            await ProblemAssert.IsAsync(kind, refused);
        }
    }

    [Fact]
    public async Task Nobody_asks_in_anothers_session()
    {
        using var visitor = await server.VisitorAsync();
        using var other = await server.VisitorAsync();
        var path = await SpokenQuestions.PathAsync(server, visitor);

        using var refused = await other.PostAsync(path, new ByteArrayContent([1]), Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.SessionNotFound, refused);
    }
}
