using System.Text.Json;
using ResumeVoice.Contract.Clients;
using ResumeVoice.Standalone.Tests.Http;

namespace ResumeVoice.Standalone.Tests.Clients;

/// <summary>
/// The clients that people use, from npm, each in a talk with a running server. Their versions are locked in tests/Clients.
/// </summary>
public sealed class ClientTests(StandaloneServer server)
{
    [Fact]
    public async Task The_ai_sdk_holds_a_talk()
    {
        var talk = await RunAsync("ai.mjs");

        var messages = talk.GetProperty("messages").EnumerateArray().ToList();
        Assert.Equal(["user", "assistant", "user", "assistant"], messages.Select(Text("role")));
        Assert.Contains("Harbor", TextOf(messages[1]), StringComparison.Ordinal);
        Assert.Contains("A monitor for lighthouses", TextOf(messages[3]), StringComparison.Ordinal);
        var types = messages[1].GetProperty("parts").EnumerateArray().Select(Text("type")).ToList();
        foreach (var type in (string[])["data-turn", "source-document", "text", "data-answer"])
            Assert.Contains(type, types);
        Assert.Equal(JsonValueKind.Null, talk.GetProperty("resumed").ValueKind);
    }

    [Fact]
    public async Task The_openai_client_holds_a_talk()
    {
        var talk = await RunAsync("openai.mjs");

        var models = talk.GetProperty("models").EnumerateArray().Select(model => model.GetString());
        Assert.Contains(server.ResumeId, models);
        Assert.Contains("Harbor", talk.GetProperty("whole").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "A monitor for lighthouses", talk.GetProperty("streamed").GetString(), StringComparison.Ordinal);
        Assert.Equal("stop", talk.GetProperty("finish").GetString());
        Assert.True(talk.GetProperty("usage").GetProperty("total_tokens").GetInt32() > 0);
        var error = talk.GetProperty("error");
        Assert.Equal(404, error.GetProperty("status").GetInt32());
        Assert.Equal("resume_not_found", error.GetProperty("code").GetString());
        Assert.Equal("not_found_error", error.GetProperty("type").GetString());
    }

    [Fact]
    public async Task The_openai_client_hears_and_speaks()
    {
        NeedSpeech();
        var done = await RunAsync("audio.mjs");

        var (types, sizes) = (done.GetProperty("types"), done.GetProperty("sizes"));
        Assert.Equal(
            ["audio/mpeg", "audio/mpeg", "audio/ogg", "audio/aac", "audio/flac", "audio/wav", "audio/pcm"],
            types.EnumerateObject().Select(type => type.Value.GetString()));
        Assert.All(sizes.EnumerateObject(), size => Assert.True(size.Value.GetInt32() > 5_000, size.Name));
        var pcm = sizes.GetProperty("pcm").GetInt32();
        Assert.InRange(done.GetProperty("fast").GetInt32(), pcm * 0.45, pcm * 0.55);
        var heard = done.GetProperty("heard");
        foreach (var name in (string[])["whisper", "resume", "mp3", "text"])
            Assert.Contains("built", heard.GetProperty(name).GetString(), StringComparison.Ordinal);
        Assert.Contains("python", heard.GetProperty("resume").GetString(), StringComparison.OrdinalIgnoreCase);
        var verbose = heard.GetProperty("verbose");
        Assert.Equal(pcm / 48_000.0, verbose.GetProperty("duration").GetDouble(), 1);
        Assert.Equal("en", verbose.GetProperty("language").GetString());
        Assert.Equal(
            verbose.GetProperty("text").GetString(),
            verbose.GetProperty("segments")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task The_openai_client_reads_what_is_wrong_with_a_recording_or_a_text()
    {
        NeedSpeech();
        var errors = (await RunAsync("audio.mjs")).GetProperty("errors");

        foreach (var (name, status, code, param) in (ReadOnlySpan<(string, int, string, string?)>)
        [
            ("model", 404, "resume_not_found", null),
            ("noise", 415, "unsupported_media", null),
            ("silence", 422, "no_speech", null),
            ("form", 400, "invalid_request", "response_format"),
            ("language", 400, "invalid_request", "language"),
            ("input", 400, "invalid_request", "input"),
            ("long", 400, "invalid_request", "input"),
            ("unspeakable", 400, "invalid_request", "input"),
            ("format", 400, "invalid_request", "response_format"),
            ("speed", 400, "invalid_request", "speed"),
            ("key", 401, "unauthenticated", null),
        ])
        {
            var error = errors.GetProperty(name);
            Assert.Equal((name, status), (name, error.GetProperty("status").GetInt32()));
            Assert.Equal(code, error.GetProperty("code").GetString());
            if (param is not null) Assert.Equal(param, error.GetProperty("param").GetString());
        }
    }

    [Fact]
    public async Task The_mcp_client_calls_tools_and_reads_resources()
    {
        var talk = await RunAsync("mcp.mjs");

        Assert.Equal(["ask_resume", "list_resumes"], talk.GetProperty("tools").EnumerateArray().Select(
            tool => tool.GetString()));
        Assert.Contains("Harbor", talk.GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.Contains("A monitor for lighthouses", talk.GetProperty("next").GetString(), StringComparison.Ordinal);
        Assert.True(talk.GetProperty("items").GetInt32() > 0);
        Assert.True(talk.GetProperty("wrong").GetBoolean());
        Assert.True(talk.GetProperty("resources").GetInt32() > 0);
        Assert.Equal("Ada Example", talk.GetProperty("read").GetProperty("name").GetString());
        Assert.Equal(-32002, talk.GetProperty("missing").GetInt32());
    }

    private static Func<JsonElement, string?> Text(string name) => element => element.GetProperty(name).GetString();

    private static string TextOf(JsonElement message) => string.Concat(message.GetProperty("parts").EnumerateArray()
        .Where(part => part.GetProperty("type").GetString() == "text").Select(Text("text")));

    private static void NeedSpeech() => Assert.SkipUnless(
        File.Exists("/usr/bin/ffmpeg") && File.Exists("/usr/bin/espeak-ng")
            && Directory.Exists("/usr/share/pocketsphinx"),
        "ffmpeg, espeak-ng or pocketsphinx is not installed; see ./rv test.");

    private Task<JsonElement> RunAsync(string script) => NodeScript.RunAsync(script, new Dictionary<string, string>
    {
        ["RV_URL"] = server.Address.ToString().TrimEnd('/'),
        ["RV_KEY"] = server.OwnerKey,
        ["RV_RESUME"] = server.ResumeId,
    });
}
