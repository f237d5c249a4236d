using System.Globalization;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Pages.Visitors;

/// <summary>
/// A résumé as HTML: who it is, then its sections, each entry an article that carries its ref, so that an answer's
/// citation finds it.
/// </summary>
internal static class ResumeMarkup
{
    /// <summary>The sections in the order of a page, and what they are headed with.</summary>
    private static readonly (Section Section, string Heading)[] Headings =
    [
        (Section.Work, "Work"), (Section.Projects, "Projects"), (Section.Education, "Education"),
        (Section.Skills, "Skills"), (Section.Publications, "Publications"), (Section.Certificates, "Certificates"),
        (Section.Awards, "Awards"), (Section.Volunteer, "Volunteering"), (Section.Languages, "Languages"),
        (Section.Blog, "Writing"), (Section.Interests, "Interests"), (Section.References, "References"),
    ];

    /// <summary>Fields that an entry shows beside its heading, summary, highlights and technologies.</summary>
    private static readonly (FieldKind Kind, string Class, string Label)[] Facts =
    [
        (FieldKind.Description, "entry-description", ""), (FieldKind.ProjectType, "entry-fact", ""),
        (FieldKind.Role, "entry-fact", "Role: "), (FieldKind.Entity, "entry-fact", ""),
        (FieldKind.Score, "entry-fact", "Grade: "), (FieldKind.Location, "entry-location", ""),
        (FieldKind.City, "entry-location", ""),
    ];

    public static void Write(Html html, Resume resume)
    {
        WriteHead(html, resume);
        foreach (var (section, heading) in Headings)
        {
            var items = resume.Items.Where(item => item.Ref.Section == section).ToList();
            if (items.Count == 0) continue;
            var id = section.Name();
            html.Open("section", ("class", $"resume-section section-{id}"), ("aria-labelledby", id));
            html.Element("h2", heading, ("id", id));
            html.Open("ol", ("class", "entries"), ("role", "list"));
            foreach (var item in items) WriteEntry(html, item);
            html.Close("ol").Close("section");
        }
    }

    private static void WriteHead(Html html, Resume resume)
    {
        html.Open("header", ("class", "resume-head"), ("id", "basics"), ("data-ref", "basics"));
        html.Element("h1", resume.Name, ("class", "name"), ("dir", "auto"));
        html.Element("p", resume.Label, ("class", "headline"), ("dir", "auto"));
        html.Open("ul", ("class", "contact"), ("role", "list"));
        var basics = resume.Basics;
        WriteContact(html, "contact-place", Place(basics), null);
        var email = basics.Field(FieldKind.Email)?.Text;
        WriteContact(html, "contact-email", email, email is null ? null : Url.ToShow($"mailto:{email}"));
        WriteContact(html, "contact-phone", basics.Field(FieldKind.Phone)?.Text, null);
        WriteContact(html, "contact-url", basics.Url, basics.Url);
        foreach (var profile in resume.Profiles)
        {
            var link = profile.Url is null ? null : Url.ToShow(profile.Url);
            var words = profile.Username is null ? profile.Network : $"{profile.Network}: {profile.Username}";
            WriteContact(html, "contact-profile", words, link);
        }

        html.Close("ul");
        html.Element("p", basics.Summary, ("class", "summary"), ("dir", "auto"));
        html.Close("header");
    }

    private static string? Place(ResumeItem basics)
    {
        var parts = new[] { FieldKind.City, FieldKind.Region, FieldKind.Country, FieldKind.Location }
            .Select(kind => basics.Field(kind)?.Text).OfType<string>().Distinct().ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    private static void WriteContact(Html html, string name, string? words, string? link)
    {
        if (string.IsNullOrEmpty(words)) return;
        html.Open("li", ("class", name));
        WriteLink(html, words, link);
        html.Close("li");
    }

    private static void WriteEntry(Html html, ResumeItem item)
    {
        var reference = item.Ref.ToString();
        var id = reference.Replace('/', '-');
        html.Open("li");
        html.Open("article", ("class", "entry"), ("id", id), ("data-ref", reference), ("dir", "auto"));
        html.Open("h3", ("class", "entry-title"));
        WriteLink(html, item.Title, item.Url is null ? null : Url.ToShow(item.Url));
        html.Close("h3");
        html.Element("p", item.Subtitle, ("class", "entry-subtitle"));
        if (item.Dates is { } dates) WriteDates(html, dates);
        foreach (var (kind, name, label) in Facts)
        {
            if (item.Field(kind)?.Text is { } text && text != item.Title && text != item.Subtitle)
                html.Element("p", label + text, ("class", name));
        }

        html.Element("p", item.Summary, ("class", "entry-summary"));
        html.Element("blockquote", Texts(item, FieldKind.Quote).FirstOrDefault(), ("class", "entry-quote"));
        WriteList(html, "entry-highlights", item.Highlights);
        WriteList(html, "entry-metrics", Texts(item, FieldKind.Metric).Except(item.Highlights));
        WriteList(html, "entry-courses", Texts(item, FieldKind.Course));
        WriteList(html, "entry-technologies", item.Technologies);
        html.Close("article").Close("li");
    }

    private static IEnumerable<string> Texts(ResumeItem item, FieldKind kind) =>
        item.Fields.Where(field => field.Kind == kind && field.Text != item.Summary).Select(field => field.Text);

    private static void WriteList(Html html, string name, IEnumerable<string> texts)
    {
        var listed = texts.ToList();
        if (listed.Count == 0) return;
        html.Open("ul", ("class", name), ("role", "list"));
        foreach (var text in listed) html.Element("li", text, ("dir", "auto"));
        html.Close("ul");
    }

    /// <summary>The words of <see cref="DateText"/>, each date with its form for machines.</summary>
    private static void WriteDates(Html html, DateSpan dates)
    {
        html.Open("p", ("class", "entry-dates"));
        var hasTwo = dates.Start is not null && dates.End is not null && !dates.IsPoint;
        if (dates.Start is null) html.Text("until ");
        if (dates.Start is { } start)
        {
            if (!dates.IsOngoing && dates.End is null) html.Text("from ");
            WriteDate(html, start);
        }

        if (hasTwo || dates.IsOngoing) html.Text(" – ");
        if (dates.IsOngoing) html.Text("present");
        else if (dates.End is { } end && !dates.IsPoint) WriteDate(html, end);
        html.Close("p");
    }

    private static void WriteDate(Html html, PartialDate date)
    {
        var machine = date switch
        {
            { Month: 0 } => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}"),
            { Day: 0 } => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}"),
        };
        html.Open("time", ("datetime", machine)).Text(DateText.Format(date)).Raw("</time>");
    }

    private static void WriteLink(Html html, string words, string? link)
    {
        if (link is null) html.Text(words);
        else html.Open("a", ("href", link), ("rel", "noopener nofollow")).Text(words).Raw("</a>");
    }
}
