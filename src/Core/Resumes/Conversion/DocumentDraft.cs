using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResumeVoice.Core.Resumes.Conversion;

/// <summary>Where something stands in what was sent.</summary>
internal readonly record struct SourcePlace(string? Source, int Line);

/// <summary>A JSON Resume document in the making, with what is doubted of it.</summary>
internal sealed class DocumentDraft
{
    private static readonly JsonSerializerOptions Writing = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject _root = [];
    private readonly List<ConversionWarning> _warnings = [];

    public JsonObject Basics { get; } = [];

    /// <summary>Whether anything but the person was found.</summary>
    public bool HasEntries => _root.Count > 0;

    public IReadOnlyList<ConversionWarning> Warnings => _warnings;

    /// <summary>A new entry of a section, and the pointer to it.</summary>
    public (JsonObject Entry, string Pointer) Add(Section section)
    {
        var name = section.Name();
        if (_root[name] is not JsonArray entries) _root[name] = entries = [];
        var entry = new JsonObject();
        entries.Add(entry);
        return (entry, $"/{name}/{entries.Count - 1}");
    }

    public static void Set(JsonObject entry, string key, string? text)
    {
        text = text?.Trim();
        if (!string.IsNullOrEmpty(text)) entry[key] = text;
    }

    public static void SetAll(JsonObject entry, string key, IEnumerable<string> texts)
    {
        JsonArray all = [.. texts.Select(text => text.Trim()).Where(text => text.Length > 0).Select(
            text => JsonValue.Create(text))];
        if (all.Count > 0) entry[key] = all;
    }

    /// <summary>A date in the form of JSON Resume; one that is not understood is left out with a warning.</summary>
    public void SetDate((JsonObject Entry, string Pointer) at, string key, string? text, SourcePlace place)
    {
        if (string.IsNullOrWhiteSpace(text) || DateWords.IsOngoing(text)) return;
        if (DateReader.Read(text.Trim()) is not { } reading)
        {
            var doubtful = $"“{Shortened(text)}” is not understood as a date; it was left out.";
            Warn("date_unreadable", doubtful, place, at.Pointer);
            return;
        }

        var pointer = $"{at.Pointer}/{key}";
        if (reading.Doubt is { } doubt) Warn("date_repaired", $"“{Shortened(text)}”: {doubt}", place, pointer);
        at.Entry[key] = Iso(reading.Date);
    }

    public void Warn(string code, string message, SourcePlace place, string? pointer = null)
    {
        if (_warnings.Count == ConversionLimits.WarningsMax) return;
        _warnings.Add(_warnings.Count < ConversionLimits.WarningsMax - 1
            ? new ConversionWarning(code, message, place.Source, place.Line, pointer)
            : new ConversionWarning("warnings_cut", "There were more warnings than are listed.", null, 0, null));
    }

    public ConversionResult.Converted Finish()
    {
        var document = new JsonObject { ["basics"] = Basics };
        foreach (var (name, entries) in _root.ToList())
        {
            _root.Remove(name);
            document[name] = entries;
        }

        return new ConversionResult.Converted(JsonSerializer.SerializeToUtf8Bytes(document, Writing), [.. _warnings]);
    }

    internal static string Shortened(string text) => TextCleaner.Shorten(text.Trim(), 60);

    private static string Iso(PartialDate date) => date switch
    {
        { Month: 0 } => date.Year.ToString("0000", CultureInfo.InvariantCulture),
        { Day: 0 } => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}"),
    };
}
