using System.Text.Json;

namespace ResumeVoice.Core.Resumes;

/// <summary>Reads the sections of a document, entry by entry.</summary>
internal sealed class SectionReader(DocumentFormat format, TextCleaner cleaner, WarningList warnings)
{
    private readonly EntryReader _entries = new(format, cleaner, warnings);
    private readonly List<ResumeItem> _items = [];
    private readonly HashSet<string> _seen = [];
    private readonly int[] _next = new int[Sections.Count];

    /// <summary>All items read, sections in their order.</summary>
    internal IEnumerable<ResumeItem> Items => _items.OrderBy(item => item.Ref.Section);

    /// <summary>
    /// Reads what stands under one top-level key. Two keys of one section continue each other's numbers.
    /// </summary>
    internal void Read(Section section, JsonElement value, string pointer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                ReadEntries(section, Members.Of(value, pointer), value.GetArrayLength(), pointer);
                break;
            case JsonValueKind.Object when IsEntry(section, value):
                warnings.WrongType(pointer, "a list of entries", "one entry", "it was read as the only one");
                ReadEntries(section, [new Member(null, value, pointer)], 1, pointer);
                break;
            case JsonValueKind.Object:
                if (format == DocumentFormat.JsonResume)
                    warnings.WrongType(pointer, "a list", "an object", "each of its members was read as an entry");
                var members = Members.Of(value, pointer).ToList();
                ReadEntries(section, members, members.Count, pointer);
                break;
            case JsonValueKind.String when !string.IsNullOrWhiteSpace(value.GetString()):
                ReadEntries(section, [new Member(null, value, pointer)], 1, pointer);
                break;
            case JsonValueKind.Null:
                warnings.NullIgnored(pointer);
                break;
            case not JsonValueKind.String:
                warnings.WrongType(pointer, "a list of entries", "something else", "it was left out");
                break;
        }
    }

    private void ReadEntries(Section section, IEnumerable<Member> entries, int count, string pointer)
    {
        if (count > ImportLimits.EntriesMax) warnings.EntriesCut(pointer, ImportLimits.EntriesMax);
        var first = _next[(int)section];
        _next[(int)section] = first + count;
        foreach (var (at, entry) in entries.Take(ImportLimits.EntriesMax).Index())
            ReadEntry(new ItemRef(section, first + at), entry);
    }

    private void ReadEntry(ItemRef reference, Member entry)
    {
        if (entry.Value.ValueKind == JsonValueKind.Null)
        {
            warnings.NullIgnored(entry.Pointer);
            return;
        }
        var item = _entries.Read(reference, entry, entry.Name);
        if (item is null) warnings.EntryBlank(entry.Pointer);
        else if (!_seen.Add(Everything(item))) warnings.DuplicateEntry(entry.Pointer);
        else _items.Add(item);
        var isBareText = entry.Name is null && entry.Value.ValueKind == JsonValueKind.String;
        if (isBareText && item is not null && format == DocumentFormat.JsonResume)
            warnings.WrongType(entry.Pointer, "an object", "text", "it was read as the entry's name");
    }

    /// <summary>
    /// One entry instead of a list of them has keys that entries have; a map of entries has the owner's own.
    /// </summary>
    private static bool IsEntry(Section section, JsonElement value) =>
        section is not (Section.Skills or Section.Languages or Section.Interests)
        && Members.Of(value, "").Any(member => KeyMeanings.Of(section, member.Name ?? "").Role == KeyRole.Text
            && member.Value.ValueKind == JsonValueKind.String);

    private static string Everything(ResumeItem item)
    {
        var texts = item.Fields.Select(field => $"{field.Kind} {field.Text}");
        return string.Join('\n', texts.Prepend($"{item.Ref.Section} {item.Dates}"));
    }
}
