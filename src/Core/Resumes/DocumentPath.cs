using System.Text;
using System.Text.Json;

namespace ResumeVoice.Core.Resumes;

/// <summary>Follows a reader through a document and tells where it is, as a JSON pointer.</summary>
internal sealed class DocumentPath
{
    private readonly List<Level> _levels = [];

    /// <summary>Takes note of the token that the reader has just read.</summary>
    internal void Step(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _levels[^1] = new Level(Name(ref reader), 0);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _levels.RemoveAt(_levels.Count - 1);
                break;
            default:
                if (_levels.Count > 0 && _levels[^1].Name is null) _levels[^1] = new Level(null, _levels[^1].Next + 1);
                if (reader.TokenType == JsonTokenType.StartObject) _levels.Add(new Level("", 0));
                if (reader.TokenType == JsonTokenType.StartArray) _levels.Add(new Level(null, 0));
                break;
        }
    }

    /// <summary>Where the innermost object or array begins; asked for just after it was opened.</summary>
    public override string ToString()
    {
        var pointer = new StringBuilder();
        foreach (var level in _levels.SkipLast(1))
            pointer.Append('/').Append(level.Name is null ? level.Next - 1 : JsonPointer.Escape(level.Name));
        return pointer.ToString();
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        // Half of a surrogate pair has no text of its own; the raw escape names it well enough.
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    /// <summary>
    /// The current member's name in an object; in an array no name and the number of the next element.
    /// </summary>
    private readonly record struct Level(string? Name, int Next);
}
