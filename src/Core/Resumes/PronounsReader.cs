using System.Text.Json;

namespace ResumeVoice.Core.Resumes;

/// <summary>Reads "she/her", "He/Him", "they"; the first one counts.</summary>
internal static class PronounsReader
{
    internal static Pronouns? Read(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        var words = (value.GetString() ?? "").Split(['/', ',', ' ', '|', '('], StringSplitOptions.RemoveEmptyEntries);
        return words.Select(Read).FirstOrDefault(pronouns => pronouns is not null);
    }

    private static Pronouns? Read(string word) => word.ToLowerInvariant() switch
    {
        "she" or "her" or "hers" or "ella" or "elle" or "lei" => Pronouns.She,
        "he" or "him" or "his" or "él" or "il" or "lui" => Pronouns.He,
        "they" or "them" or "theirs" => Pronouns.They,
        _ => null,
    };
}
