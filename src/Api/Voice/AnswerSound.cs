using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Voice;

/// <summary>Gives the sound of an answer: one that is being spoken as it is made, one that was kept as the file.</summary>
internal sealed partial class AnswerSound(
    SpokenAnswers answers, IAudioStore files, AudioLinks links, TimeProvider clock, ILogger<AnswerSound> logger)
{
    /// <summary>What whoever plays it from its beginning asks for, which is no part.</summary>
    private const string FromBeginning = "bytes=0-";

    /// <summary>Another process may be making it: so long it is waited for, and so often looked for.</summary>
    private static readonly TimeSpan ComesWithin = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    /// <summary>The bucket's own link is followed at once.</summary>
    private static readonly TimeSpan FollowedWithin = TimeSpan.FromMinutes(5);

    /// <summary>What one of this server's links leads to.</summary>
    public async Task<IResult> HandleAsync(HttpContext context, string id) =>
        links.Read(id, context.Request.Query) is { } link
            ? await SendAsync(context, link.File, link.IsYoung)
            : AudioProblems.NotFound();

    /// <summary>An answer by its file; one that may be on its way is waited for.</summary>
    public async Task<IResult> SendAsync(HttpContext context, AudioFile file, bool isYoung)
    {
        var stopping = context.RequestAborted;
        if (file.Kind is not AudioKind.Response) return AudioProblems.NotFound();
        if (answers.Holds(file))
            return await answers.FindAsync(file, stopping) is { } speech
                ? await SendAsync(context, speech)
                : AudioProblems.NotFound();
        if (!isYoung && files.LinkTo(file, FollowedWithin) is { } link) return TypedResults.Redirect(link.ToString());
        var started = clock.GetTimestamp();
        while (true)
        {
            if (await files.ReadAsync(file, stopping) is { } wav) return Whole(context, wav);
            if (!isYoung || clock.GetElapsedTime(started) > ComesWithin) return AudioProblems.NotFound();
            await Task.Delay(LookEvery, clock, stopping);
        }
    }

    private async Task<IResult> SendAsync(HttpContext context, RunningSpeech speech)
    {
        var range = context.Request.Headers.Range.ToString();
        if (speech.Whole is null && range is "" or FromBeginning)
            return TypedResults.Stream(body => WriteAsync(context, body, speech), AudioFile.ContentType);
        return Whole(context, WavFile.Write(await speech.WholeAsync(context.RequestAborted)));
    }

    /// <summary>Where speaking fails the sound breaks off, so that half an answer never passes for the whole.</summary>
    private async Task WriteAsync(HttpContext context, Stream body, RunningSpeech speech)
    {
        var stopping = context.RequestAborted;
        try
        {
            var wantsHead = true;
            await foreach (var sound in speech.ReadAsync(stopping))
            {
                if (wantsHead) await body.WriteAsync(WavFile.StreamHead(sound.Rate), stopping);
                wantsHead = false;
                await body.WriteAsync(WavFile.Samples(sound), stopping);
                await body.FlushAsync(stopping);
            }
        }
        catch (DependencyException exception)
        {
            LogBrokenOff(exception.Dependency, exception.Failure);
            context.Abort();
        }
    }

    private static FileContentHttpResult Whole(HttpContext context, ReadOnlyMemory<byte> wav)
    {
        context.Response.Headers.CacheControl = "private, max-age=3600";
        return TypedResults.Bytes(wav, AudioFile.ContentType, enableRangeProcessing: true);
    }

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "An answer's sound broke off: the {Dependency} failed ({Failure}).")]
    private partial void LogBrokenOff(string dependency, DependencyFailure failure);
}
