using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Earlier;

/// <summary>The one place that knows how the earlier page wants items and what it calls their kinds.</summary>
internal static class EarlierItems
{
    /// <summary>Cards that the page has room for in one answer.</summary>
    public const int ItemsMax = 4;

    public const string None = "none";
    public const string OffTopic = "off_topic";
    public const string RateLimit = "rate_limit";

    private const string Mixed = "mixed";

    /// <summary>
    /// An answer's items that make cards, best first. Who the person is and how to reach them stands in the answer's
    /// words.
    /// </summary>
    public static ImmutableArray<ResumeItem> Of(Answer answer, Resume resume)
    {
        var items = ImmutableArray.CreateBuilder<ResumeItem>(answer.Items.Length);
        foreach (var shown in answer.Items)
            if (resume.Items.FirstOrDefault(item => item.Ref.ToString() == shown.Ref) is { } item) items.Add(item);
        return items.ToImmutable();
    }

    public static string TypeOf(Decision decision, IReadOnlyList<ResumeItem> items)
    {
        if (decision is Decision.OffTopic or Decision.Unsafe) return OffTopic;
        if (items.Count == 0) return None;
        var types = items.Select(item => TypeOf(item.Ref.Section)).Distinct().ToList();
        return types is [var only] ? only : Mixed;
    }

    public static EarlierItem Shape(ResumeItem item)
    {
        var isSkill = item.Ref.Section is Section.Skills;
        var isJob = item.Ref.Section is Section.Work or Section.Volunteer;
        var keywords = item.Technologies.IsEmpty ? null : (IReadOnlyList<string>)item.Technologies;
        return new EarlierItem
        {
            Id = item.SourceId ?? item.Ref.ToString(),
            Title = isJob && item.Subtitle is not null ? $"{item.Title} at {item.Subtitle}" : item.Title,
            Company = isJob ? item.Field(FieldKind.Organization)?.Text : item.Subtitle,
            Role = isJob ? item.Field(FieldKind.Position)?.Text ?? item.Field(FieldKind.Role)?.Text : null,
            Dates = item.Dates is { } dates ? DateText.Format(dates) : null,
            Location = item.Field(FieldKind.Location)?.Text,
            Description = item.Summary ?? item.Field(FieldKind.Description)?.Text ?? item.Field(FieldKind.Quote)?.Text,
            Technologies = isSkill ? null : keywords,
            Skills = isSkill ? keywords : null,
            Highlights = item.Highlights.IsEmpty ? null : item.Highlights,
            Metrics = Joined(item, FieldKind.Metric),
            Link = item.Url,
            Github = LinkTo(item, "github"),
            Demo = LinkTo(item, "demo"),
        };
    }

    private static string TypeOf(Section section) => section switch
    {
        Section.Work or Section.Volunteer => "experience",
        Section.Projects => "projects",
        Section.Publications => "publications",
        Section.Skills or Section.Languages => "skills",
        Section.Education or Section.Certificates => "education",
        Section.Blog => "blog",
        _ => Mixed,
    };

    private static string? Joined(ResumeItem item, FieldKind kind)
    {
        var texts = item.Fields.Where(field => field.Kind == kind).Select(field => field.Text).ToList();
        return texts.Count == 0 ? null : string.Join(" · ", texts);
    }

    /// <summary>The link that the document keeps under this key, wherever in the entry.</summary>
    private static string? LinkTo(ResumeItem item, string key)
    {
        foreach (var field in item.Fields)
            if (field.Kind == FieldKind.Url && field.Pointer.EndsWith($"/{key}", StringComparison.OrdinalIgnoreCase))
                return Url.ToShow(field.Text);
        return null;
    }
}
