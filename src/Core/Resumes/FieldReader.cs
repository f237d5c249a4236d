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
                if (meaning.Role == KeyRole.Text) warnings.WrongType(pointer, "text", Shape(value));
                if (meaning.Role == KeyRole.Texts && !isList) warnings.WrongType(pointer, "a list", "an object");
                ReadInside(meaning, value, pointer);
                break;
            default:
                if (meaning.Role == KeyRole.Texts && !string.IsNullOrWhiteSpace(Scalar(value)))
                    warnings.WrongType(pointer, "a list", "text");
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
                if (name is null || !KeyMeanings.IsBookkeeping(name)) ReadUnknown(child, childPointer);
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
        if (!_isFull) warnings.FieldsCut(entryPointer);
        _isFull = true;
    }

    private void ReadInside(KeyMeaning meaning, JsonElement value, string pointer)
    {
        var hasToldShape = meaning.Role == KeyRole.Group;
        foreach (var (name, child, childPointer) in Members.Of(value, pointer))
        {
            if (child.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
            {
                if (!hasToldShape) warnings.WrongType(childPointer, "text", Shape(child));
                hasToldShape = true;
                ReadInside(Inner(meaning, name) with { Role = KeyRole.Group }, child, childPointer);
            }
            else if (meaning.Kind == FieldKind.Metric && name is not null && Scalar(child) is { Length: > 0 } measured)
                Add(FieldKind.Metric, cleaner.Clean($"{Keys.Words(name)}: {measured}", childPointer), childPointer);
            else
                ReadScalar(Inner(meaning, name), child, childPointer);
        }
    }

    /// <summary>
    /// What a member is: a location's city is a city, a highlight's tags are keywords; others are as the whole.
    /// </summary>
    private static KeyMeaning Inner(KeyMeaning meaning, string? name)
    {
        if (name is null) return meaning with { Role = KeyRole.Text };
        if (meaning.Kind == FieldKind.Location) return new KeyMeaning(KeyRole.Text, Places.Kind(name));
        if (meaning.Kind != FieldKind.Highlight) return meaning;
        var own = KeyMeanings.Of(Section.Basics, name);
        return own.Kind is FieldKind.Keyword or FieldKind.Metric ? own : meaning;
    }

    private void ReadScalar(KeyMeaning meaning, JsonElement value, string pointer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                warnings.NullIgnored(pointer);
                break;
            case JsonValueKind.String:
                ReadString(meaning, value, pointer);
                break;
            case JsonValueKind.Number:
                if (meaning.Kind != FieldKind.Metric) warnings.WrongType(pointer, "text", "a number");
                AddText(meaning.Kind, value, pointer);
                break;
            default:
                warnings.WrongType(pointer, "text", "true or false", "it was left out");
                break;
        }
    }

    private void ReadString(KeyMeaning meaning, JsonElement value, string pointer)
    {
        var text = value.GetString() ?? "";
        var mayList = meaning is { Kind: FieldKind.Keyword, Role: KeyRole.Texts or KeyRole.Group };
        // A list in one string: "Python, Go, SQL".
        if (mayList && text.AsSpan().ContainsAny(",;|\n"))
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
        if (kind == FieldKind.Email && !Url.IsEmail(text)) warnings.EmailUnusable(pointer, text);
        Add(kind == FieldKind.Keyword ? KeywordList.Kind(text) : kind, text, pointer);
    }

    private void AddUrl(string text, string pointer)
    {
        var clean = cleaner.Clean(text, pointer);
        if (clean.Length == 0) return;
        var isUsable = Url.ToShow(clean) is not null;
        if (!isUsable) warnings.UrlUnusable(pointer, clean);
        Add(isUsable ? FieldKind.Url : FieldKind.Description, clean, pointer);
    }

    private static string Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    private static string Shape(JsonElement value) => value.ValueKind == JsonValueKind.Array ? "a list" : "an object";
}
