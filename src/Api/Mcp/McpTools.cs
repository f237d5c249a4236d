using System.Text.Json.Nodes;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using Question = ResumeVoice.Core.Conversations.AskQuestion;

namespace ResumeVoice.Api.Mcp;

/// <summary>What a model may call: a question to a résumé, and the list of résumés.</summary>
internal sealed class McpTools(StatelessTalk talk, ResumeLibrary library)
{
    private const string Ask = "ask_resume";
    private const string Resumes = "list_resumes";

    public static JsonObject List() => new()
    {
        ["tools"] = new JsonArray(
            Tool(
                Ask, "Ask a résumé",
                "Answers a question about a person from the résumé, with the entries it stands on.",
                new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject
                    {
                        ["question"] = new JsonObject { ["type"] = "string", ["maxLength"] = Question.TextMax },
                        ["resumeId"] = new JsonObject
                        {
                            ["type"] = "string",
                            ["description"] = $"Needed where the key may talk to several résumés; see {Resumes}.",
                        },
                        ["earlierQuestions"] = new JsonObject
                        {
                            ["type"] = "array",
                            ["items"] = new JsonObject { ["type"] = "string" },
                            ["description"] = "The talk so far, oldest first, for follow-up questions.",
                        },
                    },
                    ["required"] = new JsonArray("question"),
                }),
            Tool(
                Resumes, "List résumés", "The résumés that may be asked, with their ids.",
                new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject(),
                    ["additionalProperties"] = false,
                })),
    };

    public async Task<JsonObject> CallAsync(Caller caller, JsonObject call, CancellationToken cancellationToken)
    {
        var arguments = call["arguments"] as JsonObject ?? [];
        return McpException.Text(call, "name") switch
        {
            Ask => await AskAsync(caller, arguments, cancellationToken),
            Resumes => await ListAsync(caller, cancellationToken),
            var other => throw new McpException(McpException.InvalidParams, $"There is no tool {other}."),
        };
    }

    private async Task<JsonObject> AskAsync(Caller caller, JsonObject arguments, CancellationToken cancellationToken)
    {
        if (McpException.Text(arguments, "question") is not { } question || Fault(question) is not null)
            return Failed($"question: {Fault(McpException.Text(arguments, "question") ?? "")}");
        var earlier = (arguments["earlierQuestions"] as JsonArray ?? [])
            .Select(one => one is JsonValue value && value.TryGetValue<string>(out var text) ? text : "")
            .Where(text => Fault(text) is null);
        var resumeId = McpException.Text(arguments, "resumeId") is { Length: > 0 } named
            ? named
            : await OnlyOneAsync(caller, cancellationToken);
        if (resumeId is null)
            return Failed($"resumeId is needed: this key may talk to several résumés, or to none; {Resumes} tells.");
        var turn = TextRules.IsId(resumeId, Ids.Resume)
            ? await talk.AskAsync(caller, resumeId, [.. earlier, question], cancellationToken)
            : null;
        if (turn is null)
            return Failed($"There is no such résumé, or this key may not talk to it; {Resumes} tells which there are.");
        await foreach (var happened in turn)
            if (happened is TurnEvent.Finished finished) return Told(finished);
        return Failed("There is no answer.");
    }

    private async Task<JsonObject> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var resumes = new JsonArray();
        foreach (var resume in await library.ListAsync(caller, cancellationToken))
            resumes.Add(new JsonObject { ["id"] = resume.Id, ["name"] = resume.Name, ["items"] = resume.Items });
        var found = new JsonObject { ["resumes"] = resumes };
        return new JsonObject { ["content"] = Text(found.ToJsonString()), ["structuredContent"] = found };
    }

    private async Task<string?> OnlyOneAsync(Caller caller, CancellationToken cancellationToken) =>
        await library.ListAsync(caller, cancellationToken) is [var one] ? one.Id : null;

    // Assistants call what only reads without asking their user first.
    private static JsonObject Tool(string name, string title, string description, JsonObject inputs) => new()
    {
        ["name"] = name,
        ["title"] = title,
        ["description"] = description,
        ["inputSchema"] = inputs,
        ["annotations"] = new JsonObject { ["title"] = title, ["readOnlyHint"] = true },
    };

    private static JsonObject Told(TurnEvent.Finished finished) => new()
    {
        ["content"] = Text(AnswerJson.Read(finished.Json.Span).Text),
        ["structuredContent"] = JsonNode.Parse(finished.Json.Span),
    };

    // A fault of the call is the model's to read and mend, so it is a result and no protocol error.
    private static JsonObject Failed(string why) => new() { ["content"] = Text(why), ["isError"] = true };

    private static JsonArray Text(string text) => [new JsonObject { ["type"] = "text", ["text"] = text }];

    private static string? Fault(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Question.TextMax)
            return $"has 1 to {Question.TextMax:N0} characters and is not blank.";
        return TextRules.IsClean(text) ? null : "holds a NUL character or half of a surrogate pair.";
    }
}
