using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Resumes;

public class EarlierFormatTests
{
    [Fact]
    public void The_person_stands_at_the_top_and_under_contact()
    {
        var resume = Documents.Import(
            """
            {"name": "Bo Lund", "headline": "Cook", "profile": "Cooks.", "pronouns": "he/him",
             "contact": {"email": "bo@lund.dev", "github": "https://git.test/bo", "linkedin": "bo-lund"}}
            """).Resume;

        Assert.Equal(("Bo Lund", "Cook", Pronouns.He), (resume.Name, resume.Label, resume.Pronouns));
        Assert.Equal("Cooks.", resume.Basics.Summary);
        Assert.Equal("/contact/email", resume.Basics.Field(FieldKind.Email)?.Pointer);
        Assert.Equal(["GitHub", "LinkedIn"], resume.Profiles.Select(profile => profile.Network));
        Assert.Equal("bo-lund", resume.Profiles[1].Username);
    }

    [Fact]
    public void Experience_is_work()
    {
        var job = Documents.Item(
            """
            {"name": "Bo", "experience": [{"id": "exp-1", "company": "Diner", "role": "Chef",
              "dates": "Sep 2025 – Present", "description": "Runs the kitchen.", "technologies": ["Fire"],
              "metrics": {"covers_a_day": 120}}]}
            """);

        Assert.Equal(("work/0", "/experience/0", "exp-1"), (job.Ref.ToString(), job.Pointer, job.SourceId));
        Assert.Equal(("Chef", "Diner", "Runs the kitchen."), (job.Title, job.Subtitle, job.Summary));
        Assert.Equal("/experience/0/company", job.Field(FieldKind.Organization)?.Pointer);
        Assert.Equal("Covers a day: 120", job.Field(FieldKind.Metric)?.Text);
        Assert.True(job.Dates?.IsOngoing);
    }

    [Fact]
    public void Each_category_of_skills_is_an_entry()
    {
        var resume = Documents.Import(
            """
            {"name": "Bo", "skills": {"Cloud/DevOps": ["AWS", "Docker", "Helm"],
              "tools_and_more": "Knife, Pan (iron, steel)"}}
            """).Resume;

        Assert.Equal(["Cloud/DevOps", "Tools and more"], resume.Items.Select(item => item.Title));
        Assert.Equal("/skills/Cloud~1DevOps", resume.Items[0].Pointer);
        Assert.Contains(new ItemField(FieldKind.Keyword, "Helm", "/skills/Cloud~1DevOps/2"), resume.Items[0].Fields);
        Assert.Equal(["Knife", "Pan (iron, steel)"], resume.Items[1].Technologies);
    }

    [Theory]
    [InlineData("""{"web": ["React", "Vue"], "data": "SQL, Kafka"}""")]
    [InlineData("""["React", "Vue", "SQL", "Kafka"]""")]
    [InlineData("""  "React, Vue; SQL | Kafka"  """)]
    public void A_stack_may_have_any_shape(string stack)
    {
        var project = Documents.Item($$"""{"name":"Bo","projects":[{"name":"P","tech_stack":{{stack}}}]}""");

        Assert.Equal(["React", "Vue", "SQL", "Kafka"], project.Technologies);
    }

    [Fact]
    public void Links_of_any_kind_are_addresses()
    {
        var project = Documents.Item(
            """
            {"name": "Bo", "projects": [{"name": "P", "github": "git.test/p", "links": {"demo": "https://p.test"},
              "link": "https://main.test"}]}
            """);

        Assert.Equal("https://main.test", project.Url);
        Assert.Equal(3, project.Fields.Count(field => field.Kind == FieldKind.Url));
    }

    [Fact]
    public void Blog_and_certifications_are_sections()
    {
        var resume = Documents.Import(
            """{"name":"Bo","blog":[{"title":"Salt","date":"Feb 2025"}],"certifications":["Hygiene"]}""").Resume;

        Assert.Equal(
            ["certificates/0 Hygiene", "blog/0 Salt"], resume.Items.Select(item => $"{item.Ref} {item.Title}"));
    }
}
