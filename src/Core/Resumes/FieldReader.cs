using System.Text.Json;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// Reads the values of one entry into fields, in the document's order. Values of another shape than expected are
/// taken for what they most likely mean, with a warning.
/// </summary>
internal sealed class FieldReader(TextCleaner cleaner, WarningList warnings, string entryPointer)
{
    private readonly List<ItemField> _fields = [];
    private bool _isFull;

    internal IReadOnlyList<ItemField> Fields => _fields;

    /// <summary>Reads a known key's value.</summary>
    internal void Read(KeyMeaning meaning, JsonElement value, string pointer)
    {
        var isList = value.ValueKind == JsonValueKind.Array;
        switch (value.ValueKind)
        {
            case JsonValueKind.Array or JsonValueKind.Object:
                if (meaning.Role == KeyRole.Text || (meaning.Role == KeyRole.Texts && !isList))
                    Misshapen(pointer, meaning.Role == KeyRole.Text ? "text" : "a list", isList ? "a list" : "an object");
                ReadInside(meaning, value, pointer);
                break;
            case JsonValueKind.String when meaning.Role == KeyRole.Texts && !string.IsNullOrWhiteSpace(value.GetString()):
                Misshapen(pointer, "a list", "text");
                ReadString(meaning, value, pointer);
                break;
            default:
                ReadScalar(meaning, value, pointer);
                break;
        }
    }

    /// <summary>Reads what stands under a key of the owner's own; only its texts, and without complaint.</summary>
    internal void ReadUnknown(JsonElement value, string pointer)
    {
        if (value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
            foreach (var (name, child, childPointer) in Members.Of(value, pointer))
            {
                if (name is null || KeyMeanings.Of(Section.Basics, name).Role is not (KeyRole.Ignored or KeyRole.Id))
                    ReadUnknown(child, childPointer);
            }
        else if (value.ValueKind == JsonValueKind.String)
            AddText(Url.IsWeb(value.GetString() ?? "") ? FieldKind.Url : FieldKind.Description, value, pointer);
    }

    internal void Add(FieldKind kind, string text, string pointer)
    {
        if (text.Length == 0) return;
        if (_fields.Count < ImportLimits.FieldsMax)
        {
            _fields.Add(new ItemField(kind, text, pointer));
            return;
        }
        if (!_isFull)
            warnings.Add("fields_cut", entryPointer, $"The entry has more than {ImportLimits.FieldsMax} texts; the rest is left out.");
        _isFull = true;
    }

    private void ReadInside(KeyMeaning meaning, JsonElement value, string pointer)
    {
        var hasToldShape = meaning.Role == KeyRole.Group;
        foreach (var (name, child, childPointer) in Members.Of(value, pointer))
        {
            if (child.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
            {
                if (!hasToldShape) Misshapen(childPointer, "text", child.ValueKind == JsonValueKind.Array ? "a list" : "an object");
                hasToldShape = true;
                ReadInside(Inner(meaning, name) with { Role = KeyRole.Group }, child, childPointer);
            }
            else if (meaning.Kind == FieldKind.Metric && name is not null && Scalar(child) is { Length: > 0 } measured)
                Add(FieldKind.Metric, $"{name.Replace('_', ' ')}: {cleaner.Clean(measured, childPointer)}", childPointer);
            else
                ReadScalar(Inner(meaning, name), child, childPointer);
        }
    }

    /// <summary>What a member is: a location's city is a city, a highlight's tags are keywords; others are as the whole.</summary>
    private static KeyMeaning Inner(KeyMeaning meaning, string? name) => (meaning.Kind, name) switch
    {
        (_, null) => meaning with { Role = KeyRole.Text },
        (FieldKind.Location, _) => new KeyMeaning(KeyRole.Text, Places.Kind(name)),
        (FieldKind.Highlight, _) when KeyMeanings.Of(Section.Basics, name) is { Kind: FieldKind.Keyword or FieldKind.Metric } known => known,
        _ => meaning,
    };

    private void ReadScalar(KeyMeaning meaning, JsonElement value, string pointer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                warnings.Add("null_ignored", pointer, "Null says nothing; it was left out.");
                break;
            case JsonValueKind.String:
                ReadString(meaning, value, pointer);
                break;
            case JsonValueKind.Number:
                if (meaning.Kind != FieldKind.Metric) Misshapen(pointer, "text", "a number");
                AddText(meaning.Kind, value, pointer);
                break;
            default:
                Misshapen(pointer, "text", "true or false", "it was left out");
                break;
        }
    }

    private void ReadString(KeyMeaning meaning, JsonElement value, string pointer)
    {
        var text = value.GetString() ?? "";
        // A list in one string: "Python, Go, SQL".
        if (meaning.Kind == FieldKind.Keyword && meaning.Role is KeyRole.Texts or KeyRole.Group && text.AsSpan().ContainsAny(",;|\n"))
        {
            var clean = cleaner.Clean(text.Replace('\n', ','), pointer);
            foreach (var keyword in KeywordList.Split(clean)) Add(KeywordList.Kind(keyword), keyword, pointer);
            return;
        }
        if (meaning.Kind == FieldKind.Url) AddUrl(text, pointer);
        else AddText(meaning.Kind, value, pointer);
    }

    private void AddText(FieldKind kind, JsonElement value, string pointer)
    {
        var text = cleaner.Clean(Scalar(value), pointer);
        if (text.Length == 0) return;
        if (kind == FieldKind.Email && !Url.IsEmail(text))
            warnings.Add("email_unusable", pointer, $"“{TextCleaner.Shorten(text, 60)}” is not an e-mail address.");
        Add(kind == FieldKind.Keyword ? KeywordList.Kind(text) : kind, text, pointer);
    }

    private void AddUrl(string text, string pointer)
    {
        var clean = cleaner.Clean(text, pointer);
        if (clean.Length == 0) return;
        if (Url.ToShow(clean) is not null) Add(FieldKind.Url, clean, pointer);
        else
        {
            warnings.Add("url_unusable", pointer, $"“{TextCleaner.Shorten(clean, 60)}” is not a web address; it is kept as text.");
            Add(FieldKind.Description, clean, pointer);
        }
    }

    private static string Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    private void Misshapen(string pointer, string expected, string found, string repair = "it was read as well as it could be") =>
        warnings.Add("wrong_type", pointer, $"Expected {expected} and found {found}; {repair}.");
}
