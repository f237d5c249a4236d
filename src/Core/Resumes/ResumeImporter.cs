using System.Text.Json;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// Reads a document as a résumé: JSON Resume 1.0 with its older and looser relatives, or the earlier server's
/// <c>resume_data.json</c>. Pure and total: any bytes give a résumé with warnings or a rejection that says why.
/// </summary>
public static class ResumeImporter
{
    private const string WhatIsAResume =
        "A résumé is a JSON object with sections such as basics, work, education or skills; none of them is here.";

    /// <summary>Imports a document; the bytes are not kept.</summary>
    public static ImportResult Import(ReadOnlyMemory<byte> document)
    {
        if (!DocumentReader.TryRead(document, out var json, out var rejected)) return rejected;
        using (json)
        {
            return json.RootElement.ValueKind == JsonValueKind.Object ? ReadObject(json.RootElement) : NotAResume();
        }
    }

    private static ImportResult ReadObject(JsonElement root)
    {
        var format = DocumentFormats.Detect(root);
        var warnings = new WarningList();
        var cleaner = new TextCleaner(warnings);
        var basics = ReadBasics(root, format, cleaner, warnings);
        var sections = ReadSections(root, format, cleaner, warnings);
        var items = sections.Items.ToList();
        // A name or a home page at the top level alone is any kind of JSON: a package.json has both.
        var hasPerson = !basics.IsBlank && Members.Of(root, "").Any(member => IsPerson(member.Name));
        if (items.Count == 0 && !hasPerson) return NotAResume();
        var item = basics.ToItem();
        var resume = new Resume
        {
            Name = item.Title,
            Label = item.Subtitle,
            Pronouns = StatedPronouns(root) ?? basics.Pronouns ?? Pronouns.They,
            Basics = item,
            Profiles = [.. basics.Profiles],
            Items = [.. items],
        };
        return new ImportResult.Imported(resume, warnings.ToImmutable());
    }

    private static BasicsReader ReadBasics(
        JsonElement root, DocumentFormat format, TextCleaner cleaner, WarningList warnings)
    {
        var pointer = format == DocumentFormat.JsonResume ? "/basics" : "";
        var reader = new BasicsReader(cleaner, warnings, pointer);
        if (format == DocumentFormat.Earlier) reader.Read(root, "", onlyKnown: true);
        foreach (var member in Members.Of(root, "").Where(member => IsPerson(member.Name)))
        {
            if (member.Value.ValueKind == JsonValueKind.Object)
                reader.Read(member.Value, member.Pointer, onlyKnown: false);
            else
                warnings.WrongType(member.Pointer, "an object", "something else", "it was left out");
        }
        return reader;
    }

    private static SectionReader ReadSections(
        JsonElement root, DocumentFormat format, TextCleaner cleaner, WarningList warnings)
    {
        var reader = new SectionReader(format, cleaner, warnings);
        foreach (var (name, value, pointer) in Members.Of(root, ""))
        {
            if (name is null || IsPerson(name)) continue;
            if (SectionKeys.Find(name) is { } section) reader.Read(section, value, pointer);
            else if (!IsBookkeeping(name) && !(format == DocumentFormat.Earlier && BasicsReader.Knows(name)))
                warnings.SectionUnknown(pointer, name);
        }
        return reader;
    }

    private static Pronouns? StatedPronouns(JsonElement root) =>
        root.TryGetProperty("meta", out var meta) && meta.ValueKind == JsonValueKind.Object
        && meta.TryGetProperty("pronouns", out var pronouns)
            ? PronounsReader.Read(pronouns)
            : null;

    private static bool IsPerson(string? key) =>
        Keys.Fold(key ?? "") is "basics" or "contact" or "personal" or "personalinfo" or "contactinfo";

    /// <summary>About the document, not about the person.</summary>
    private static bool IsBookkeeping(string key) =>
        Keys.Fold(key) is "meta" or "version" or "lastupdated" or "lastmodified" or "updatedat"
        || KeyMeanings.IsBookkeeping(key);

    private static ImportResult.Rejected NotAResume() => new("not_a_resume", WhatIsAResume, "", 0, 0);
}
