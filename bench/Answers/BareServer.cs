using System.Text.Json.Serialization;

namespace ResumeVoice.Bench.Answers;

/// <summary>What is measured against: reads the question's JSON and writes JSON as long as an answer, and nothing else.</summary>
internal static class BareServer
{
    public static async Task RunAsync(int port, int answerBytes)
    {
        var builder = WebApplication.CreateSlimBuilder(Unwatched.Options);
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        builder.Services.ConfigureHttpJsonOptions(
            json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, BareJson.Default));
        var app = builder.Build();

        var filler = new string('x', Math.Max(0, answerBytes - "{\"id\":\"\",\"text\":\"\"}".Length - 40));
        app.MapPost("/v1/sessions/{id}/messages", (string id, BareQuestion question) =>
            question.Text.Length > 0 ? Results.Ok(new BareAnswer(id, filler)) : Results.BadRequest());
        await app.RunAsync();
    }
}

/// <summary>The question as the product's clients send it.</summary>
internal sealed record BareQuestion(string Text);

/// <summary>As many bytes as an answer, in the plainest form: no list, no number, nothing to escape.</summary>
internal sealed record BareAnswer(string Id, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BareQuestion))]
[JsonSerializable(typeof(BareAnswer))]
internal sealed partial class BareJson : JsonSerializerContext;
