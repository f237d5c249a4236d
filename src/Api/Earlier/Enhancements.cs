using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Earlier;

/// <summary>How a model's wording stands, as the earlier page polls it.</summary>
public sealed record EnhancementResponse
{
    [JsonPropertyName("task_id")]
    public required string TaskId { get; init; }

    [JsonPropertyName("status")]
    public required string Status { get; init; }

    [JsonPropertyName("result")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public EnhancementResult? Result { get; init; }

    [JsonPropertyName("error")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Error { get; init; }

    [JsonPropertyName("processing_time_seconds")]
    public required double ProcessingTimeSeconds { get; init; }
}

public sealed record EnhancementResult(
    [property: JsonPropertyName("response")] string Response,
    [property: JsonPropertyName("items")] IReadOnlyList<EarlierItem> Items,
    [property: JsonPropertyName("item_type")] string ItemType,
    [property: JsonPropertyName("metadata")] SmartMetadata Metadata);

/// <summary>
/// The wording of a turn by a model, which the earlier page polls for. The turn itself is the task: its id says which
/// session, after which turn, since when and for which question, so nothing is kept for it and any process answers.
/// </summary>
internal sealed class Enhancements(IConversations conversations, EarlierTalk talk, TimeProvider clock)
{
    /// <summary>After this long the page has long stopped asking.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);

    /// <summary>After this long no wording comes any more.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(60);

    // Another question may have been stored in between.
    private const int LookAhead = 4;

    public string TaskIdOf(string sessionId, int after, string question) => string.Create(
        CultureInfo.InvariantCulture,
        $"{sessionId}.{after}.{clock.GetUtcNow().ToUnixTimeSeconds()}.{MarkOf(question)}");

    public async Task<IResult> FindAsync(string taskId, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var parts = taskId.Split('.');
        if (parts is not [var sessionId, var afterText, var sinceText, var mark]
            || !int.TryParse(afterText, NumberStyles.None, CultureInfo.InvariantCulture, out var after)
            || !int.TryParse(sinceText, NumberStyles.None, CultureInfo.InvariantCulture, out var since)
            || !TextRules.IsId(sessionId, Ids.Session)) return NotFound();
        var stopping = context.RequestAborted;
        var session = await conversations.FindAsync(sessionId, EarlierTalk.Subject, stopping);
        if (session is null) return NotFound();
        var elapsed = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(since);
        if (elapsed > KeptFor)
            return new Problem(ProblemKinds.TaskExpired, "The answer has been given; ask the session for it.");
        var stored = await conversations.ReadAsync(sessionId, EarlierTalk.Subject, after, LookAhead, stopping) ?? [];
        foreach (var json in stored)
        {
            var answer = AnswerJson.Read(json.Span);
            if (MarkOf(answer.Question) != mark) continue;
            var answered = new AskOutcome.Answered(json, answer.Seq, Replayed: true);
            if (await talk.ReadAsync(session, answered, stopping) is not { } turn) return NotFound();
            return TypedResults.Ok(Ended(taskId, turn, elapsed));
        }

        return TypedResults.Ok(new EnhancementResponse
        {
            TaskId = taskId,
            Status = elapsed > WaitMax ? "timeout" : "pending",
            ProcessingTimeSeconds = elapsed.TotalSeconds,
        });
    }

    /// <summary>Where the model failed, the words that the page has stay good.</summary>
    private EnhancementResponse Ended(string taskId, EarlierTurn turn, TimeSpan elapsed)
    {
        var isWorded = !turn.Answer.Degraded;
        var answer = EarlierAnswers.Of(turn, turn.Answer.Question, [], talk.Today, 0);
        return new EnhancementResponse
        {
            TaskId = taskId,
            Status = isWorded ? "completed" : "failed",
            Result = isWorded
                ? new EnhancementResult(answer.Response, answer.Items, answer.ItemType, answer.Metadata)
                : null,
            Error = isWorded ? null : "The language model gave no wording that could be used.",
            ProcessingTimeSeconds = elapsed.TotalSeconds,
        };
    }

    private static string MarkOf(string question) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question)).AsSpan(0, 4));

    private static Problem NotFound() => new(ProblemKinds.NotFound, "There is no such task.");
}
