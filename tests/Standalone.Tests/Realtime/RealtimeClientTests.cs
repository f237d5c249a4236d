using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using ResumeVoice.Contract.Clients;
using ResumeVoice.Standalone.Tests.Http;

namespace ResumeVoice.Standalone.Tests.Realtime;

/// <summary>The official OpenAI client talks with a running server, aloud.</summary>
public sealed class RealtimeClientTests(StandaloneServer server)
{
    /// <summary>What an answered question comes with, in this order; others may lie between.</summary>
    private static readonly string[] Expected =
    [
        "session.created", "session.updated", "input_audio_buffer.speech_started", "input_audio_buffer.speech_stopped",
        "input_audio_buffer.committed", "conversation.item.added", "conversation.item.done",
        "conversation.item.input_audio_transcription.completed", "response.created", "response.output_item.added",
        "response.content_part.added", "response.output_audio_transcript.delta", "response.output_audio.delta",
        "response.output_audio.done", "response.output_audio_transcript.done", "response.output_item.done",
        "response.done",
    ];

    /// <summary>A voice is noticed within 100 ms of sound; the rest is what a busy machine and TLS may come to.</summary>
    private const int StopMsMax = 1_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_openai_client_talks_aloud_hums_interrupts_and_comes_back()
    {
        var talk = await TalkAsync();
        TestContext.Current.TestOutputHelper?.WriteLine(talk.ToString());

        Assert.Equal(400, talk.GetProperty("silence").GetProperty("silence_duration_ms").GetInt32());
        var types = talk.GetProperty("types").EnumerateArray().Select(type => type.GetString()).ToList();
        var at = -1;
        foreach (var type in Expected)
        {
            var next = types.IndexOf(type, at + 1);
            Assert.True(next > at, $"{type} is missing: {string.Join(", ", types)}");
            at = next;
        }

        Assert.Contains("python", Text(talk, "heard"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Harbor", Text(talk, "said"), StringComparison.Ordinal);
        Assert.InRange(talk.GetProperty("seconds").GetDouble(), 1, 60);
        Assert.Equal("completed", Text(talk.GetProperty("done"), "status"));
        Assert.True(double.Parse(
            Text(talk.GetProperty("done").GetProperty("metadata"), "own_ms"), CultureInfo.InvariantCulture) >= 0);
        await GoneOnWithAsync(talk);
        Assert.Equal("completed", Text(talk, "after"));
        await InterruptedAsync(talk);
        Assert.Equal(Text(talk, "session"), Text(talk, "resumed"));
        Assert.Contains("A monitor for lighthouses", Text(talk, "more"), StringComparison.Ordinal);
    }

    /// <summary>
    /// The "uh-huh" stops the answer like any speech; then the answer goes on from where the client says that it was
    /// heard to, and nothing of it is missing.
    /// </summary>
    private async Task GoneOnWithAsync(JsonElement talk)
    {
        var (paused, heeded) = (talk.GetProperty("paused"), talk.GetProperty("heeded"));
        Assert.Equal("cancelled", Text(paused, "status"));
        Assert.InRange(paused.GetProperty("doneMs").GetInt32(), 0, StopMsMax);
        Assert.Equal("completed", Text(heeded, "status"));
        Assert.Equal(Text(paused, "id"), Text(heeded, "continues"));
        Assert.Equal(2, heeded.GetProperty("itemIds").EnumerateArray().Select(id => id.GetString()).Distinct().Count());
        Assert.InRange(heeded.GetProperty("secondsMore").GetDouble(), 0.5, 60);
        var answer = await AnswerAsync(talk, Text(heeded, "answerId"));
        var (speech, rest) = (Text(answer, "speech"), heeded.GetProperty("said")[1].GetString() ?? "");
        // The next question may fall into what still sounds of it.
        if (answer.TryGetProperty("heard", out var heard))
            Assert.InRange(heard.GetString()!.Length, speech.Length * 3 / 4, speech.Length);
        Assert.EndsWith(rest, speech, StringComparison.Ordinal);
        Assert.InRange(rest.Length, speech.Length / 2, speech.Length);
    }

    /// <summary>
    /// By the sound that the client had sent of the interruption. That a voice is noticed within 100 ms of sound is a
    /// test of the detector's; here a busy machine and TLS come to it.
    /// </summary>
    private async Task InterruptedAsync(JsonElement talk)
    {
        var cancelled = talk.GetProperty("cancelled");
        Assert.Equal("cancelled", Text(cancelled, "status"));
        Assert.Equal("turn_detected", Text(cancelled, "reason"));
        Assert.InRange(cancelled.GetProperty("sentMs").GetInt32(), -10_000, StopMsMax);
        Assert.InRange(cancelled.GetProperty("doneMs").GetInt32(), 0, StopMsMax);
        Assert.Equal("cancelled", Text(talk.GetProperty("atOnce"), "status"));
        Assert.InRange(talk.GetProperty("atOnce").GetProperty("doneMs").GetInt32(), 0, StopMsMax);

        var answer = await AnswerAsync(talk, Text(cancelled, "answerId"));
        Assert.StartsWith(Text(answer, "heard"), Text(answer, "speech"), StringComparison.Ordinal);
        Assert.InRange(Text(answer, "heard").Length, 1, Text(answer, "speech").Length / 2);
    }

    private async Task<JsonElement> AnswerAsync(JsonElement talk, string id)
    {
        using var owner = server.Owner();
        var kept = await owner.GetFromJsonAsync<JsonElement>(
            $"/v1/sessions/{Text(talk, "session")}/messages", Cancellation);
        return kept.GetProperty("messages").EnumerateArray().Single(message => Text(message, "id") == id);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private async Task<JsonElement> TalkAsync()
    {
        var folder = Directory.CreateTempSubdirectory("resumevoice-talk-");
        try
        {
            await WriteAsync(folder, "question", "What has she built with Python?");
            await WriteAsync(folder, "stop", "What did she do before two thousand eighteen?");
            await WriteAsync(folder, "uhhuh", "uh huh");
            await WriteCertificateAsync(folder);
            return await NodeScript.RunAsync("realtime.mjs", new Dictionary<string, string>
            {
                ["RV_URL"] = server.Address.ToString().TrimEnd('/'),
                ["RV_KEY"] = server.OwnerKey,
                ["RV_RESUME"] = server.ResumeId,
                ["RV_SOUNDS"] = folder.FullName,
                ["NODE_EXTRA_CA_CERTS"] = Path.Combine(folder.FullName, "tls.crt"),
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task WriteAsync(DirectoryInfo folder, string name, string text)
    {
        var sound = await Voices.SayAsync(text, Cancellation);
        var pcm = MemoryMarshal.AsBytes(sound.Samples.Span).ToArray();
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{name}.pcm"), pcm, Cancellation);
    }

    private static async Task WriteCertificateAsync(DirectoryInfo folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "tls.crt"), made.ExportCertificatePem(), Cancellation);
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "tls.key"), key.ExportPkcs8PrivateKeyPem(), Cancellation);
    }
}
