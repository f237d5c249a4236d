using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace ResumeVoice.Core.Resumes.Conversion;

/// <summary>
/// Converts Europass: the SkillsPassport of 2008 to 2020, as XML or JSON, and the Candidate of today. Elements are found
/// by their local names, so that each version's namespaces mean nothing. No DTD, no entity and no address is followed.
/// </summary>
internal sealed class EuropassReader
{
    private readonly DocumentDraft _draft = new();

    public static ConversionResult ReadXml(ReadOnlyMemory<byte> document)
    {
        try
        {
            if (TooDeep(document) is { } refused) return refused;
            using var reader = XmlReader.Create(new MemoryStream(document.ToArray()), Reading());
            return new EuropassReader().Convert(XDocument.Load(reader, LoadOptions.SetLineInfo).Root);
        }
        catch (XmlException exception)
        {
            var reason = exception.Message.Contains("DTD", StringComparison.Ordinal)
                ? "The XML brings its own document type, which is not read."
                : "The document is not well-formed XML.";
            return ConversionResult.Refused.NotAResume(reason, exception.LineNumber, exception.LinePosition);
        }
    }

    /// <summary>Null where the JSON is not Europass.</summary>
    public static ConversionResult? ReadJson(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("SkillsPassport", out var passport)
            ? new EuropassReader().Convert(Tree("SkillsPassport", passport))
            : null;

    private static XmlReaderSettings Reading() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ConversionLimits.BytesMax,
    };

    private static ConversionResult.Refused? TooDeep(ReadOnlyMemory<byte> document)
    {
        using var reader = XmlReader.Create(new MemoryStream(document.ToArray()), Reading());
        while (reader.Read())
            if (reader.Depth > ConversionLimits.DepthMax)
                return ConversionResult.Refused.TooLarge("The document nests elements too deep.");
        return null;
    }

    /// <summary>JSON as the XML that it stands for: a list is its element several times.</summary>
    private static XElement Tree(string name, JsonElement value)
    {
        var element = new XElement(XmlConvert.EncodeLocalName(name));
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                var list = member.Value.ValueKind == JsonValueKind.Array
                    ? member.Value.EnumerateArray().ToArray()
                    : [member.Value];
                foreach (var one in list) element.Add(Tree(member.Name, one));
            }
        }
        else if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            element.Value = new string([.. value.ToString().Where(XmlConvert.IsXmlChar)]);
        }

        return element;
    }

    private ConversionResult Convert(XElement? root)
    {
        if (root is null || !(All(root, "LearnerInfo").Any() || root.Name.LocalName == "Candidate"))
        {
            return ConversionResult.Refused.NotAResume(
                "The XML is no Europass document: it has neither LearnerInfo nor Candidate.");
        }

        ReadPerson(root);
        foreach (var job in All(root, "WorkExperience").Concat(All(root, "EmployerHistory"))) ReadJob(job);
        foreach (var study in All(root, "Education").Concat(All(root, "EducationOrganizationAttendance")))
            ReadStudy(study);
        ReadLanguages(root);
        ReadSkills(root);
        foreach (var achievement in All(root, "Achievement")) ReadAchievement(achievement);
        if (_draft.Basics["name"] is null)
            _draft.Warn("name_missing", "The document does not say whose it is.", default, "/basics/name");
        return _draft.Finish();
    }

    private void ReadPerson(XElement root)
    {
        var person = All(root, "Identification").Concat(All(root, "CandidatePerson")).FirstOrDefault() ?? root;
        var basics = _draft.Basics;
        var given = Text(person, "FirstName") ?? Text(person, "GivenName");
        var family = Text(person, "Surname") ?? Text(person, "FamilyName");
        DocumentDraft.Set(basics, "name", $"{given} {family}");
        DocumentDraft.Set(basics, "label", Label(All(root, "Headline").FirstOrDefault(), "Description"));
        DocumentDraft.Set(basics, "email", Contact(person, "Email") ?? Text(person, "URI"));
        DocumentDraft.Set(basics, "phone", Contact(person, "Telephone") ?? Text(person, "FormattedNumber"));
        DocumentDraft.Set(basics, "url", Contact(person, "Website"));
        var location = new JsonObject();
        DocumentDraft.Set(location, "city", Text(person, "Municipality") ?? Text(person, "CityName"));
        DocumentDraft.Set(location, "postalCode", Text(person, "PostalCode"));
        DocumentDraft.Set(location, "countryCode",
            All(person, "Country").Select(one => Text(one, "Code")).FirstOrDefault() ?? Text(person, "CountryCode"));
        if (location.Count > 0) basics["location"] = location;
    }

    private void ReadJob(XElement job)
    {
        var added = _draft.Add(Section.Work);
        var employer = All(job, "Employer").FirstOrDefault();
        DocumentDraft.Set(added.Entry, "name", Text(employer, "Name") ?? Text(job, "OrganizationName"));
        DocumentDraft.Set(added.Entry, "position", Label(job, "Position") ?? Text(job, "PositionTitle"));
        DocumentDraft.Set(added.Entry, "location", Text(employer, "Municipality") ?? Text(job, "CityName"));
        SetPeriod(added, job);
        Prose.Set(added.Entry, "summary", Text(job, "Activities") ?? Text(job, "Description"));
    }

    private void ReadStudy(XElement study)
    {
        var added = _draft.Add(Section.Education);
        var school = All(study, "Organisation").FirstOrDefault();
        DocumentDraft.Set(added.Entry, "institution", Text(school, "Name") ?? Text(study, "OrganizationName"));
        DocumentDraft.Set(added.Entry, "studyType", Text(study, "Title") ?? Text(study, "DegreeName"));
        DocumentDraft.Set(added.Entry, "area", Label(study, "Field"));
        SetPeriod(added, study);
        Prose.Set(added.Entry, "summary", Text(study, "Activities") ?? Text(study, "OccupationalSkillsCovered"));
    }

    private void SetPeriod((JsonObject Entry, string Pointer) at, XElement entry)
    {
        foreach (var (key, old, today) in new[] { ("startDate", "From", "StartDate"), ("endDate", "To", "EndDate") })
        {
            var bound = All(entry, old).Concat(All(entry, today)).FirstOrDefault();
            if (bound is not null) _draft.SetDate(at, key, DateOf(bound), Place(bound));
        }
    }

    /// <summary>Year, month and day as attributes ("--03", "---15") or as members, or one text.</summary>
    private static string? DateOf(XElement bound)
    {
        string? Part(string name) =>
            (bound.Attributes().FirstOrDefault(one => Is(one.Name, name))?.Value ?? Child(bound, name))?.Trim('-', ' ');
        if (Part("year") is not { Length: > 0 } year) return Text(bound, "FormattedDateTime") ?? bound.Value;
        var parts = new[] { year, Padded(Part("month")), Padded(Part("day")) };
        return string.Join('-', parts.TakeWhile(part => part is not null));
    }

    private static string? Padded(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value.ToString("00", CultureInfo.InvariantCulture)
            : null;

    private void ReadLanguages(XElement root)
    {
        foreach (var (name, fluency) in new[] { ("MotherTongue", "Mother tongue"), ("ForeignLanguage", null) })
        {
            foreach (var language in All(root, name))
            {
                if (Label(language, "Description") is not { } spoken) continue;
                var (entry, _) = _draft.Add(Section.Languages);
                entry["language"] = spoken;
                var level = All(language, "ProficiencyLevel").FirstOrDefault()?.Elements()
                    .Select(one => $"{Spaced(one.Name.LocalName)} {one.Value.Trim()}");
                DocumentDraft.Set(entry, "fluency", fluency ?? (level is null ? null : string.Join(", ", level)));
            }
        }
    }

    private void ReadSkills(XElement root)
    {
        foreach (var name in new[] { "Computer", "JobRelated", "Communication", "Organisational", "Other" })
        {
            foreach (var skill in All(root, name).Where(one => one.Parent?.Name.LocalName == "Skills"))
            {
                if (Text(skill, "Description") is not { } words) continue;
                var (entry, pointer) = _draft.Add(Section.Skills);
                entry["name"] = Spaced(name);
                var shown = new JsonObject();
                Prose.Set(shown, "summary", words);
                var bullets = (shown["highlights"] as JsonArray)?.Select(one => $"{one}");
                DocumentDraft.SetAll(entry, "keywords", bullets ?? $"{shown["summary"]}".Split(',', ';'));
                const string guess = "Europass has skills as prose; they were cut at commas and bullets.";
                _draft.Warn("skills_guessed", guess, Place(skill), pointer);
            }
        }
    }

    private void ReadAchievement(XElement achievement)
    {
        if (Text(achievement, "Description") is not { } words) return;
        var (entry, _) = _draft.Add(Section.Awards);
        DocumentDraft.Set(entry, "title", Label(achievement, "Title") ?? "Achievement");
        Prose.Set(entry, "summary", words);
    }

    /// <summary>"JobRelated" as "Job related".</summary>
    private static string Spaced(string name)
    {
        var words = string.Concat(name.Select(
            (letter, at) => at > 0 && char.IsUpper(letter) ? $" {letter}" : $"{letter}"));
        return words[..1] + words[1..].ToLowerInvariant();
    }

    private static IEnumerable<XElement> All(XElement root, string name) =>
        root.Descendants().Where(element => element.Name.LocalName == name);

    private static string? Text(XElement? root, string name) =>
        root is null ? null : All(root, name).Select(one => one.Value.Trim()).FirstOrDefault(text => text.Length > 0);

    private static string? Child(XElement root, string name) =>
        root.Elements().FirstOrDefault(one => Is(one.Name, name))?.Value;

    /// <summary>The label of an element, or the element's own text where it has none.</summary>
    private static string? Label(XElement? root, string name)
    {
        var named = root is null ? null : All(root, name).FirstOrDefault();
        return named is null ? null : Text(named, "Label") ?? named.Value.Trim();
    }

    private static string? Contact(XElement person, string name) =>
        All(person, name).Select(one => Text(one, "Contact") ?? one.Value.Trim())
            .FirstOrDefault(text => text.Length > 0);

    private static bool Is(XName name, string local) =>
        name.LocalName.Equals(local, StringComparison.OrdinalIgnoreCase);

    private static SourcePlace Place(XElement element) =>
        new(null, ((IXmlLineInfo)element).HasLineInfo() ? ((IXmlLineInfo)element).LineNumber : 0);
}
