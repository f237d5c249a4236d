using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.OpenAi;

/// <summary><c>POST /v1/audio/speech</c>: a text in, its sound out as it is made.</summary>
internal sealed partial class SpeechCreation(Speaker speaker, IAudioEncoder encoder, ILogger<SpeechCreation> logger)
{
    /// <summary>Of what comes where no form is asked for.</summary>
    public const string ContentType = "audio/mpeg";

    private static readonly FrozenDictionary<string, (AudioFormat Format, string ContentType)> Formats =
        new Dictionary<string, (AudioFormat, string)>
        {
            ["mp3"] = (AudioFormat.Mp3, ContentType),
            ["opus"] = (AudioFormat.Opus, "audio/ogg"),
            ["aac"] = (AudioFormat.Aac, "audio/aac"),
            ["flac"] = (AudioFormat.Flac, "audio/flac"),
            ["wav"] = (AudioFormat.Wav, AudioFile.ContentType),
            ["pcm"] = (AudioFormat.Pcm, "audio/pcm"),
        }.ToFrozenDictionary();

    public async Task HandleAsync(HttpContext context)
    {
        var stopping = context.RequestAborted;
        var body = await JsonBody.ReadAsync(context.Request, OpenAiJson.Default.CreateSpeechRequest, stopping);
        if (!body.TryGet(out var request, out var problem) || (problem = Fault(request)) is not null)
        {
            await problem.ExecuteAsync(context);
            return;
        }

        await using var spoken = speaker.SpeakAsync(request.Input ?? "", request.Voice, stopping)
            .GetAsyncEnumerator(stopping);
        // Where nobody can speak, that is known before anything is sent.
        await spoken.MoveNextAsync();
        var (format, contentType) = Formats[request.ResponseFormat ?? "mp3"];
        var pieces = encoder.EncodeAsync(SoundsAsync(spoken), format, request.Speed ?? 1, stopping);
        await SendAsync(context, contentType, pieces);
    }

    /// <summary>What fails before the first sound is an error as any; what fails later breaks the sound off.</summary>
    private async Task SendAsync(HttpContext context, string contentType, IAsyncEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        try
        {
            await foreach (var piece in pieces.WithCancellation(context.RequestAborted))
            {
                if (!context.Response.HasStarted) context.Response.ContentType = contentType;
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (DependencyException exception) when (context.Response.HasStarted)
        {
            LogBrokenOff(exception.Dependency, exception.Failure, exception);
            context.Abort();
        }
    }

    /// <summary>The sound that the reader stands at and all after it.</summary>
    private static async IAsyncEnumerable<Sound> SoundsAsync(IAsyncEnumerator<SpokenPiece> spoken)
    {
        do yield return spoken.Current.Sound;
        while (await spoken.MoveNextAsync());
    }

    private static Problem? Fault(CreateSpeechRequest request)
    {
        if (request.Input is not { Length: > 0 and <= AudioLimits.SpokenTextMax } input)
            return Problem.Field("input", $"is a text of 1 to {AudioLimits.SpokenTextMax:N0} characters.");
        if (!TextRules.IsClean(input))
            return Problem.Field("input", "holds a NUL character or half of a surrogate pair.");
        if (!input.Any(char.IsLetterOrDigit)) return Problem.Field("input", "has nothing in it that can be said.");
        if (request.ResponseFormat is { } format && !Formats.ContainsKey(format))
            return Problem.Field("response_format", $"is one of {string.Join(", ", Formats.Keys.Order())}.");
        if (request.Speed is { } speed and not (>= IAudioEncoder.SpeedMin and <= IAudioEncoder.SpeedMax))
            return Problem.Field("speed", $"lies between {IAudioEncoder.SpeedMin} and {IAudioEncoder.SpeedMax}.");
        return request.StreamFormat is null or "audio"
            ? null
            : Problem.Field("stream_format", "is audio; the sound itself is streamed, not events.");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sound broke off: the {Dependency} failed ({Failure}).")]
    private partial void LogBrokenOff(string dependency, DependencyFailure failure, Exception exception);
}
