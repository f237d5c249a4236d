using System.Text.Json;

namespace ResumeVoice.Api.Requests;

/// <summary>Texts of JSON that nobody has looked through.</summary>
internal static class JsonText
{
    /// <summary>The element's text; null for what is none. JSON can escape half of a surrogate pair.</summary>
    public static string? Of(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String) return null;
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
