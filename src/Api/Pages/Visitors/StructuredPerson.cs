using System.Text;
using System.Text.Json;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Pages.Visitors;

/// <summary>
/// The page for machines: schema.org's ProfilePage about a Person, as JSON-LD. No address of mail and no phone number:
/// these are for who reads the page.
/// </summary>
internal static class StructuredPerson
{
    /// <summary>Skills named; a search engine reads no more.</summary>
    private const int KnownMax = 60;

    /// <summary>
    /// JSON that may stand in a script element: the writer escapes what HTML would take for the element's end.
    /// </summary>
    public static string Write(Resume resume, StoredResume stored, string url, string picture)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "ProfilePage");
            json.WriteString("url", url);
            json.WriteString("dateCreated", stored.CreatedAt);
            json.WriteString("dateModified", stored.UpdatedAt);
            json.WriteString("primaryImageOfPage", picture);
            json.WriteStartObject("mainEntity");
            WritePerson(json, resume);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WritePerson(Utf8JsonWriter json, Resume resume)
    {
        json.WriteString("@type", "Person");
        json.WriteString("name", resume.Name);
        WriteText(json, "jobTitle", resume.Label);
        WriteText(json, "description", resume.Basics.Summary);
        WriteText(json, "url", resume.Basics.Url);
        WriteTexts(json, "sameAs", resume.Profiles.Select(profile => Url.ToShow(profile.Url ?? "")));
        WriteAddress(json, resume.Basics);
        WriteOrganizations(json, "worksFor", "Organization", resume.Items.Where(
            item => item.Ref.Section == Section.Work && item.Dates is { IsOngoing: true }));
        WriteOrganizations(json, "alumniOf", "EducationalOrganization", resume.Items.Where(
            item => item.Ref.Section == Section.Education));
        WriteTexts(json, "knowsAbout", resume.Items.Where(item => item.Ref.Section == Section.Skills)
            .SelectMany(item => item.Technologies.Prepend(item.Title)).Take(KnownMax));
        WriteTexts(json, "knowsLanguage", Titles(resume, Section.Languages));
        WriteTexts(json, "award", Titles(resume, Section.Awards));
    }

    private static IEnumerable<string> Titles(Resume resume, Section section) =>
        resume.Items.Where(item => item.Ref.Section == section).Select(item => item.Title);

    private static void WriteAddress(Utf8JsonWriter json, ResumeItem basics)
    {
        var (city, region) = (basics.Field(FieldKind.City)?.Text, basics.Field(FieldKind.Region)?.Text);
        var country = basics.Field(FieldKind.Country)?.Text;
        if (city is null && region is null && country is null) return;
        json.WriteStartObject("address");
        json.WriteString("@type", "PostalAddress");
        WriteText(json, "addressLocality", city);
        WriteText(json, "addressRegion", region);
        WriteText(json, "addressCountry", country);
        json.WriteEndObject();
    }

    private static void WriteOrganizations(
        Utf8JsonWriter json, string name, string type, IEnumerable<ResumeItem> items)
    {
        var organizations = items.Select(item => item.Field(FieldKind.Organization)?.Text).OfType<string>()
            .Distinct().ToList();
        if (organizations.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var organization in organizations)
        {
            json.WriteStartObject();
            json.WriteString("@type", type);
            json.WriteString("name", organization);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) json.WriteString(name, text);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string?> texts)
    {
        var written = texts.OfType<string>().Distinct().ToList();
        if (written.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var text in written) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
