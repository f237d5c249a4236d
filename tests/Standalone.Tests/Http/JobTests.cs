using System.Net;
using System.Text.Json;
using ResumeVoice.Api.Problems;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>Spoken questions that are answered in the background, over HTTP.</summary>
public sealed class JobTests(StandaloneServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_has_in_the_end_what_the_request_would_have_been_answered_with()
    {
        SpokenQuestions.Need();
        using var visitor = await server.VisitorAsync();
        var path = await SpokenQuestions.PathAsync(server, visitor);

        using var begun = await AskLaterAsync(visitor, path, await SpokenQuestions.WavAsync());

        Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
        Assert.Equal("respond-async", Assert.Single(begun.Headers.GetValues("Preference-Applied")));
        var job = await SpokenQuestions.EndAsync(visitor, begun.Headers.Location!.ToString());
        Assert.Equal("done", job.GetProperty("state").GetString());
        var result = job.GetProperty("result");
        Assert.Contains("python", result.GetProperty("transcript").GetString(), StringComparison.Ordinal);
        Assert.True(result.GetProperty("timing").GetProperty("recogniseMs").GetDouble() > 0);
        var wav = await visitor.GetByteArrayAsync(
            result.GetProperty("audio").GetProperty("url").GetString(), Cancellation);
        Assert.NotNull(WavFile.Read(wav, TimeSpan.FromMinutes(10)));
        var messages = await SpokenQuestions.MessagesAsync(visitor, path);
        Assert.True(JsonElement.DeepEquals(Assert.Single(messages), result.GetProperty("answer")));
    }

    [Fact]
    public async Task A_job_is_there_for_nobody_but_who_began_it_and_not_longer_than_its_session()
    {
        SpokenQuestions.Need();
        using var visitor = await server.VisitorAsync();
        using var other = await server.VisitorAsync();
        using var nobody = server.Client(null);
        var path = await SpokenQuestions.PathAsync(server, visitor);
        using var begun = await AskLaterAsync(visitor, path, await SpokenQuestions.WavAsync());
        var location = begun.Headers.Location!.ToString();

        using var refused = await other.GetAsync(location, Cancellation);
        using var unknown = await visitor.GetAsync("/v1/jobs/job_0123", Cancellation);
        using var keyless = await nobody.GetAsync(location, Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.JobNotFound, refused);
        await ProblemAssert.IsAsync(ProblemKinds.JobNotFound, unknown);
        await ProblemAssert.IsAsync(ProblemKinds.Unauthenticated, keyless);

        await SpokenQuestions.EndAsync(visitor, location);
        using var erased = await visitor.DeleteAsync(path[..path.LastIndexOf('/')], Cancellation);
        using var gone = await visitor.GetAsync(location, Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.JobNotFound, gone);
    }

    [Fact]
    public async Task One_key_is_one_job_and_one_turn_however_it_is_asked()
    {
        SpokenQuestions.Need();
        using var visitor = await server.VisitorAsync();
        visitor.DefaultRequestHeaders.Add("Idempotency-Key", "later-1");
        var (path, wav) = (await SpokenQuestions.PathAsync(server, visitor), await SpokenQuestions.WavAsync());

        using var begun = await AskLaterAsync(visitor, path, wav);
        using var again = await AskLaterAsync(visitor, path, wav);
        await SpokenQuestions.EndAsync(visitor, begun.Headers.Location!.ToString());
        using var atOnce = await visitor.PostAsync(path, new ByteArrayContent(wav), Cancellation);

        Assert.Equal(begun.Headers.Location, again.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, atOnce.StatusCode);
        Assert.Single(await SpokenQuestions.MessagesAsync(visitor, path));
    }

    [Fact]
    public async Task What_may_not_be_kept_is_answered_at_once()
    {
        SpokenQuestions.Need();
        using var visitor = await server.VisitorAsync();
        var path = await SpokenQuestions.PathAsync(server, visitor);

        using var answered = await AskLaterAsync(visitor, path + "?keepAudio=false", await SpokenQuestions.WavAsync());

        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Assert.False(answered.Headers.Contains("Preference-Applied"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_recording_is_said_before_a_job_is_made_of_it()
    {
        using var visitor = await server.VisitorAsync();
        var path = await SpokenQuestions.PathAsync(server, visitor);

        using var noSound = await AskLaterAsync(visitor, path, "not a sound at all"u8.ToArray());
        using var silence = await AskLaterAsync(
            visitor, path, WavFile.Write(Sounds.Silence(TimeSpan.FromSeconds(2))));

        await ProblemAssert.IsAsync(ProblemKinds.UnsupportedMedia, noSound);
        await ProblemAssert.IsAsync(ProblemKinds.NoSpeech, silence);
    }

    private static async Task<HttpResponseMessage> AskLaterAsync(HttpClient visitor, string path, byte[] recording)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(recording);
        request.Headers.Add("Prefer", "wait=1, respond-async");
        return await visitor.SendAsync(request, Cancellation);
    }
}
