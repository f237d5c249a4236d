using System.Text.Json;

namespace ResumeVoice.Core.Answers.Prompts;

/// <summary>An item as prompts hold it: a line of JSON, and about how many tokens that is.</summary>
internal sealed record PromptEntry(string Line, int Tokens)
{
    public static PromptEntry Of(AnswerItem item)
    {
        var line = AnswerPrompt.Fenced(JsonSerializer.Serialize(AnswerPrompt.Entry.Of(item), EntryJson.Plain.Entry));
        return new PromptEntry(line, TokenCount.Of(line));
    }
}
