using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Pages.Visitors;

/// <summary>What a visitors' page is made of.</summary>
internal sealed record VisitorPage
{
    public required StoredResume Stored { get; init; }

    public required Resume Resume { get; init; }

    /// <summary>The publishable key that the widget asks with; null: the page has no widget.</summary>
    public required string? Key { get; init; }

    /// <summary>The page's own address, in full.</summary>
    public required string Url { get; init; }

    public required string PictureUrl { get; init; }

    /// <summary>Where the document itself is to be had; null where it is not.</summary>
    public string? DocumentPath { get; init; }
}

/// <summary>A résumé's page for everybody: the résumé as HTML and, beside it, a place to ask it.</summary>
internal static class VisitorPageMarkup
{
    /// <summary>As much as previews and search engines show.</summary>
    private const int DescriptionMax = 160;

    public static string Write(VisitorPage page)
    {
        var html = new Html();
        html.Raw("<!doctype html>\n").Open("html", ("lang", "en"));
        WriteHead(html, page);
        html.Open("body", ("class", "visitor"));
        html.Element("a", "Ask the résumé a question", ("class", "skip"), ("href", "#ask"));
        html.Open("div", ("class", "sheet"));
        html.Open("main", ("class", "resume"), ("id", "resume"));
        ResumeMarkup.Write(html, page.Resume);
        html.Close("main");
        WriteAside(html, page);
        html.Close("div").Close("body").Close("html");
        return html.ToString();
    }

    /// <summary>A page with a heading and a sentence, in the visitors' style.</summary>
    public static string WriteNotice(string heading, string sentence)
    {
        var html = new Html();
        html.Raw("<!doctype html>\n").Open("html", ("lang", "en"));
        html.Open("head").Raw("<meta charset=\"utf-8\">\n").Element("title", heading);
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw("<meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        WriteStyles(html);
        html.Close("head").Open("body", ("class", "visitor notice-page")).Open("main", ("class", "notice"));
        html.Element("h1", heading).Element("p", sentence).Close("main").Close("body").Close("html");
        return html.ToString();
    }

    private static void WriteHead(Html html, VisitorPage page)
    {
        var resume = page.Resume;
        var title = resume.Label is null ? resume.Name : $"{resume.Name} – {resume.Label}";
        var description = Shortened(resume.Basics.Summary ?? $"Ask the résumé of {resume.Name} questions.");
        html.Open("head").Raw("<meta charset=\"utf-8\">\n").Element("title", title);
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        WriteMeta(html, "name", "description", description);
        html.Open("link", ("rel", "canonical"), ("href", page.Url));
        if (page.DocumentPath is { } document)
            html.Open("link", ("rel", "alternate"), ("type", "application/json"), ("href", document));
        WriteMeta(html, "property", "og:type", "profile");
        WriteMeta(html, "property", "og:title", title);
        WriteMeta(html, "property", "og:description", description);
        WriteMeta(html, "property", "og:url", page.Url);
        WriteMeta(html, "property", "og:image", page.PictureUrl);
        WriteMeta(html, "property", "og:image:type", "image/png");
        WriteMeta(html, "property", "og:image:width", "1200");
        WriteMeta(html, "property", "og:image:height", "630");
        WriteMeta(html, "property", "og:image:alt", title);
        WriteMeta(html, "name", "twitter:card", "summary_large_image");
        WriteStyles(html);
        if (page.Key is not null)
            html.Raw("<script type=\"module\" src=\"/resume-voice.js\"></script>\n")
                .Raw("<script type=\"module\" src=\"/visitor.js\"></script>\n");
        html.Raw("<script type=\"application/ld+json\">")
            .Raw(StructuredPerson.Write(resume, page.Stored, page.Url, page.PictureUrl)).Raw("</script>\n");
        html.Close("head");
    }

    private static void WriteStyles(Html html)
    {
        html.Raw("<link rel=\"icon\" type=\"image/svg+xml\" href=\"/icon.svg\">\n");
        html.Raw("<link rel=\"stylesheet\" href=\"/page.css\">\n");
        html.Raw("<link rel=\"stylesheet\" href=\"/visitor.css\">\n");
        html.Raw("<link rel=\"stylesheet\" href=\"/print.css\" media=\"print\">\n");
    }

    private static void WriteAside(Html html, VisitorPage page)
    {
        if (page.Key is null) return;
        html.Open("aside", ("class", "ask"), ("id", "ask"), ("aria-label", "Ask the résumé"));
        html.Open(
            "resume-voice", ("resume", page.Stored.Id), ("key", page.Key), ("name", page.Resume.Name),
            ("inline", "62rem")).Close("resume-voice");
        html.Raw("<noscript><p class=\"noscript\">Asking the résumé needs JavaScript.</p></noscript>\n");
        html.Close("aside");
    }

    private static void WriteMeta(Html html, string kind, string name, string content) =>
        html.Open("meta", (kind, name), ("content", content)).Raw("\n");

    private static string Shortened(string text)
    {
        if (text.Length <= DescriptionMax) return text;
        var end = text.LastIndexOf(' ', DescriptionMax);
        return text[..(end > 0 ? end : DescriptionMax)] + "…";
    }
}
