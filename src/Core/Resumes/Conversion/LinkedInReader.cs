using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace ResumeVoice.Core.Resumes.Conversion;

/// <summary>
/// Converts LinkedIn's data export: a zip of tables. Reads the tables that are a résumé's and never unpacks more than
/// the limits say, whatever sizes the archive claims.
/// </summary>
internal sealed class LinkedInReader
{
    private const string Profile = "Profile.csv";
    private const string Skills = "Skills.csv";
    private const string Emails = "Email Addresses.csv";
    private const string Phones = "PhoneNumbers.csv";
    private const string Recommendations = "Recommendations_Received.csv";
    private const int NamedMax = 8;

    private readonly DocumentDraft _draft = new();
    private readonly Dictionary<string, string> _tables = new(StringComparer.OrdinalIgnoreCase);

    public static ConversionResult Read(ReadOnlyMemory<byte> archive)
    {
        try
        {
            return new LinkedInReader().Convert(archive);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException
            or ArgumentException or IndexOutOfRangeException)
        {
            return ConversionResult.Refused.NotAResume("The zip archive is damaged or protected.");
        }
    }

    private ConversionResult Convert(ReadOnlyMemory<byte> archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive.ToArray(), writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > ConversionLimits.FilesMax)
            return ConversionResult.Refused.TooLarge($"The archive names more than {ConversionLimits.FilesMax} files.");
        if (!Unpack(zip)) return ConversionResult.Refused.TooLarge("The archive unpacks to too much.");
        if (!_tables.ContainsKey(Profile) && !_tables.ContainsKey("Positions.csv"))
        {
            return ConversionResult.Refused.NotAResume(
                "The archive holds neither Profile.csv nor Positions.csv: it is not LinkedIn's data export.");
        }

        ReadProfile();
        foreach (var table in LinkedInTable.All)
            foreach (var row in Rows(table.File)) Add(table, row);
        ReadSkills();
        ReadRecommendations();
        return _draft.Finish();
    }

    /// <summary>False where there is more than may be.</summary>
    private bool Unpack(ZipArchive zip)
    {
        string[] known =
            [Profile, Skills, Emails, Phones, Recommendations, .. LinkedInTable.All.Select(table => table.File)];
        var left = new List<string>();
        var room = ConversionLimits.UnpackedBytesMax;
        foreach (var entry in zip.Entries)
        {
            // Its name alone: where in the archive it lies means nothing, and nothing is written anywhere.
            if (!known.Contains(entry.Name, StringComparer.OrdinalIgnoreCase))
            {
                if (entry.Name.Length > 0) left.Add(entry.Name);
                continue;
            }

            if (Bounded(entry, room) is not { } content) return false;
            room -= content.Length;
            _tables.TryAdd(entry.Name, Encoding.UTF8.GetString(content));
        }

        if (left.Count > 0)
        {
            var names = string.Join(", ", left.Take(NamedMax).Select(DocumentDraft.Shortened));
            _draft.Warn("files_left_out", $"{left.Count} other files were not read: {names}.", default);
        }

        return true;
    }

    private static byte[]? Bounded(ZipArchiveEntry entry, int room)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            if (content.Length + read > room) return null;
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private ImmutableArray<CsvRow> Rows(string file)
    {
        if (!_tables.TryGetValue(file, out var text)) return [];
        var rows = CsvTable.Read(text, file, out var isCut);
        if (isCut)
        {
            var cut = $"Only the first {ConversionLimits.RowsMax} rows were read.";
            _draft.Warn("entries_cut", cut, new SourcePlace(file, 0));
        }

        return rows;
    }

    private void ReadProfile()
    {
        var basics = _draft.Basics;
        if (Rows(Profile).FirstOrDefault() is { } row)
        {
            DocumentDraft.Set(basics, "name", $"{row["First Name"]} {row["Last Name"]}");
            DocumentDraft.Set(basics, "label", row["Headline"]);
            DocumentDraft.Set(basics, "summary", row["Summary"]);
            if (row["Geo Location"] is { } place) basics["location"] = new JsonObject { ["city"] = place };
            ReadWebsites(row);
        }

        var emails = Rows(Emails).ToList();
        var email = emails.Find(one => one["Primary"]?.Equals("Yes", StringComparison.OrdinalIgnoreCase) == true);
        DocumentDraft.Set(basics, "email", (email ?? emails.FirstOrDefault())?["Email Address"]);
        DocumentDraft.Set(basics, "phone", Rows(Phones).FirstOrDefault()?["Number"]);
        if (basics["name"] is not null) return;
        var nowhere = new SourcePlace(Profile, 0);
        _draft.Warn("name_missing", "The export does not say whose it is.", nowhere, "/basics/name");
    }

    /// <summary>"[COMPANY:https://example.org,PORTFOLIO:https://…]".</summary>
    private void ReadWebsites(CsvRow row)
    {
        var sites = (row["Websites"] ?? "").Trim('[', ']').Split(',')
            .Select(site => site[(site.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())
            .Where(site => Url.ToShow(site) is not null).ToList();
        if (sites.Count == 0) return;
        _draft.Basics["url"] = sites[0];
        if (sites.Count == 1) return;
        _draft.Basics["profiles"] = new JsonArray([.. sites.Skip(1).Select(
            site => new JsonObject { ["network"] = "Website", ["url"] = site })]);
    }

    private void Add(LinkedInTable table, CsvRow row)
    {
        if (table.Columns.All(column => row[column.Name] is null))
        {
            _draft.Warn("columns_unknown", "None of the row's columns is known; it was left out.", row.Place);
            return;
        }

        var added = _draft.Add(table.Section);
        foreach (var column in table.Columns)
        {
            if (row[column.Name] is not { } text) continue;
            if (column.Kind == CellKind.Date) _draft.SetDate(added, column.Key, text, row.Place);
            else if (column.Kind == CellKind.Prose) Prose.Set(added.Entry, column.Key, text);
            else DocumentDraft.Set(added.Entry, column.Key, text);
        }
    }

    private void ReadSkills()
    {
        var names = Rows(Skills).Select(row => row["Name"]).OfType<string>().ToList();
        if (names.Count == 0) return;
        var (entry, pointer) = _draft.Add(Section.Skills);
        entry["name"] = "Skills";
        DocumentDraft.SetAll(entry, "keywords", names);
        const string doubt = "LinkedIn does not group skills; they are one list.";
        _draft.Warn("skills_ungrouped", doubt, new SourcePlace(Skills, 0), pointer);
    }

    private void ReadRecommendations()
    {
        foreach (var row in Rows(Recommendations))
        {
            if (row["Text"] is not { } text) continue;
            var (entry, _) = _draft.Add(Section.References);
            DocumentDraft.Set(entry, "name", $"{row["First Name"]} {row["Last Name"]}");
            DocumentDraft.Set(entry, "position", row["Job Title"]);
            DocumentDraft.Set(entry, "company", row["Company"]);
            DocumentDraft.Set(entry, "reference", text);
        }
    }
}
