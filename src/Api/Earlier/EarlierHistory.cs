using System.Collections.Immutable;
using System.Text.Json;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Earlier;

/// <summary>
/// Reads the conversation that the earlier page sends along. It comes from a browser's memory and is only a hint: what
/// does not read as expected is passed over, and nothing in it is an error.
/// </summary>
internal static class EarlierHistory
{
    /// <summary>Messages that are looked at; the page sends its last ten.</summary>
    public const int MessagesMax = 20;

    /// <summary>
    /// The questions before <paramref name="text"/>, oldest first, each with the items that the page showed for it.
    /// </summary>
    public static IReadOnlyList<PastQuestion> Read(JsonElement history, string text)
    {
        var questions = new List<PastQuestion>();
        if (history.ValueKind != JsonValueKind.Array) return questions;
        foreach (var message in history.EnumerateArray().TakeLast(MessagesMax))
        {
            if (TextOf(message, "role") == "user" && TextOf(message, "content") is { Length: > 0 } asked)
                questions.Add(new PastQuestion(MoreResults.Question(asked), []));
            else if (questions.Count > 0 && Shown(message) is { IsEmpty: false } shown)
                questions[^1] = questions[^1] with { Shown = shown };
        }

        // The page may have noted the question down before it asked.
        var isNoted = questions is [.., { Shown.IsEmpty: true } last] && last.Text == MoreResults.Question(text)
            && IsLast(history, text);
        if (isNoted) questions.RemoveAt(questions.Count - 1);
        return questions;
    }

    private static bool IsLast(JsonElement history, string text) =>
        history.GetArrayLength() is var length and > 0 && history[length - 1] is var last
        && TextOf(last, "role") == "user" && TextOf(last, "content") == text;

    private static ImmutableArray<string> Shown(JsonElement message)
    {
        if (Member(message, "structuredData") is not { } structured) return [];
        if (Member(structured, "items") is not { ValueKind: JsonValueKind.Array } items) return [];
        var ids = items.EnumerateArray().Take(EarlierItems.ItemsMax).Select(item => TextOf(item, "id"));
        return [.. ids.OfType<string>()];
    }

    private static string? TextOf(JsonElement element, string name) =>
        Member(element, name) is { } member ? JsonText.Of(member) : null;

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;
}
