using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Resumes;

public class JsonResumeTests
{
    [Fact]
    public void Basics_become_the_person()
    {
        var resume = Documents.Import(
            """
            {"basics": {"name": "Ada Berg", "label": "Engineer", "email": "ada@berg.dev", "url": "berg.dev",
              "location": {"city": "Ghent", "countryCode": "BE"}, "nationality": "Belgian", "image": "me.png",
              "profiles": [{"network": "GitHub", "username": "adab"}], "pronouns": "She / Her"}}
            """).Resume;

        Assert.Equal(("Ada Berg", "Engineer", Pronouns.She), (resume.Name, resume.Label, resume.Pronouns));
        Assert.Equal("https://berg.dev", resume.Basics.Url);
        Assert.Equal(new Profile("GitHub", "adab", null, "/basics/profiles/0"), Assert.Single(resume.Profiles));
        Assert.Contains(new ItemField(FieldKind.City, "Ghent", "/basics/location/city"), resume.Basics.Fields);
        Assert.Equal("Belgian", resume.Basics.Field(FieldKind.Description)?.Text);
        Assert.DoesNotContain(resume.Basics.Fields, field => field.Text == "me.png");
    }

    [Fact]
    public void A_job_is_headed_by_its_position()
    {
        var job = Documents.Item(
            """
            {"work": [{"name": "Acme", "position": "Smith", "description": "Anvils", "summary": "Forged",
              "startDate": "2019-02"}]}
            """);

        Assert.Equal(("Smith", "Acme", "Forged"), (job.Title, job.Subtitle, job.Summary));
        Assert.Equal("Anvils", job.Field(FieldKind.Description)?.Text);
        Assert.Equal(new DateSpan(new PartialDate(2019, 2), null, IsOngoing: true), job.Dates);
    }

    [Fact]
    public void Older_keys_are_understood()
    {
        var job = Documents.Item(
            """{"work":[{"company":"Acme","position":"Smith","website":"https://acme.test"}]}""");

        Assert.Equal(("Acme", "https://acme.test"), (job.Subtitle, job.Url));
    }

    [Theory]
    [InlineData("""{"studyType":"Ph.D.","area":"Physics","institution":"MIT"}""", "Ph.D., Physics", "MIT")]
    [InlineData("""{"area":"Physics","institution":"MIT"}""", "Physics", "MIT")]
    [InlineData("""{"studyType":"Ph.D.","institution":"MIT"}""", "Ph.D.", "MIT")]
    [InlineData("""{"institution":"MIT","gpa":"3.9"}""", "MIT", null)]
    public void A_degree_is_headed_by_study_type_and_area(string entry, string title, string? subtitle)
    {
        var degree = Documents.Item($$"""{"education":[{{entry}}]}""");

        Assert.Equal((title, subtitle), (degree.Title, degree.Subtitle));
    }

    [Theory]
    [InlineData("awards", """{"title":"Prize","awarder":"Guild","date":"2014-10"}""", "Prize", "Guild")]
    [InlineData("certificates", """{"name":"CKA","issuer":"CNCF","date":"2014-10"}""", "CKA", "CNCF")]
    [InlineData("certifications", """{"name":"CKA","authority":"CNCF","date":"Oct 2014"}""", "CKA", "CNCF")]
    [InlineData("publications", """{"name":"Paper","publisher":"ACM","releaseDate":"2014-10"}""", "Paper", "ACM")]
    public void What_happens_on_a_date_has_a_single_date(string section, string entry, string title, string subtitle)
    {
        var item = Documents.Item($$"""{"{{section}}":[{{entry}}]}""");

        Assert.Equal((title, subtitle), (item.Title, item.Subtitle));
        Assert.True(item.Dates?.IsPoint);
        Assert.Equal(new PartialDate(2014, 10), item.Dates?.Start);
    }

    [Theory]
    [InlineData("""{"language":"German","fluency":"Fluent"}""")]
    [InlineData("""{"name":"German","level":"Fluent"}""")]
    public void A_language_has_its_level_below(string entry)
    {
        var language = Documents.Item($$"""{"languages":[{{entry}}]}""");

        Assert.Equal(("German", "Fluent"), (language.Title, language.Subtitle));
    }

    [Fact]
    public void A_reference_keeps_its_quote()
    {
        var reference = Documents.Item("""{"references":[{"name":"Bo","reference":"Simply the best."}]}""");

        Assert.Equal("Bo", reference.Title);
        Assert.Contains(
            new ItemField(FieldKind.Quote, "Simply the best.", "/references/0/reference"), reference.Fields);
    }

    [Fact]
    public void A_project_keeps_roles_entity_and_type()
    {
        var project = Documents.Item(
            """
            {"projects": [{"name": "P", "description": "Does", "entity": "Acme", "type": "talk", "roles": ["Lead"],
              "keywords": ["Go", "go", "C#"]}]}
            """);

        Assert.Equal(("P", "Acme", "Does"), (project.Title, project.Subtitle, project.Summary));
        Assert.Equal(["Go", "C#"], project.Technologies);
        Assert.Equal("talk", project.Field(FieldKind.ProjectType)?.Text);
        Assert.Equal("Lead", project.Field(FieldKind.Role)?.Text);
    }

    [Fact]
    public void A_skipped_entry_keeps_its_number()
    {
        var resume = Documents.Import("""{"work":[null,{},{"name":"Acme"}],"skills":[{"name":"Go"}]}""").Resume;

        Assert.Equal(["work/2", "skills/0"], resume.Items.Select(item => item.Ref.ToString()));
    }

    [Fact]
    public void Sections_come_in_their_own_order_whatever_the_document_says()
    {
        var resume = Documents.Import(
            """{"projects":[{"name":"P"}],"skills":[{"name":"S"}],"work":[{"name":"W"}]}""").Resume;

        Assert.Equal([Section.Work, Section.Skills, Section.Projects], resume.Items.Select(item => item.Ref.Section));
    }

    [Fact]
    public void Two_keys_of_one_section_continue_each_other()
    {
        var resume = Documents.Import("""{"work":[{"name":"A"}],"experience":[{"company":"B"}]}""").Resume;

        Assert.Equal(
            ["work/0 /work/0", "work/1 /experience/0"], resume.Items.Select(item => $"{item.Ref} {item.Pointer}"));
    }

    [Fact]
    public void Of_a_repeated_key_the_last_value_counts()
    {
        var job = Documents.Item("""{"work":[{"name":"Old","name":"New"}]}""");

        Assert.Equal("New", job.Title);
        Assert.Single(job.Fields);
    }

    [Fact]
    public void Unknown_keys_are_searchable_unless_they_look_like_styling()
    {
        var job = Documents.Item(
            """{"work":[{"name":"Acme","team":["Bo","Cy"],"icon":"fa-cog","_id":"7","boss":{"name":"Di"}}]}""");

        Assert.Equal(["Acme", "Bo", "Cy", "Di"], job.Fields.Select(field => field.Text));
        Assert.Equal("/work/0/boss/name", job.Fields[^1].Pointer);
    }

    [Fact]
    public void The_name_may_have_to_be_guessed()
    {
        Assert.Equal("Ada Berg", Documents.Import("""{"basics":{"firstName":"Ada","lastName":"Berg"}}""").Resume.Name);
        Assert.Equal("Ada Berg", Documents.Import("""{"basics":{"email":"ada.berg@mail.dev"}}""").Resume.Name);
        Assert.Equal(BasicsReader.NameUnknown, Documents.Import("""{"work":[{"name":"Acme"}]}""").Resume.Name);
    }

    [Theory]
    [InlineData("she/her", Pronouns.She)]
    [InlineData("He/Him", Pronouns.He)]
    [InlineData("they/them", Pronouns.They)]
    [InlineData("she/they", Pronouns.She)]
    [InlineData("ask me", Pronouns.They)]
    public void Pronouns_are_as_stated(string text, Pronouns expected)
    {
        var resume = Documents.Import($$"""{"basics":{"name":"A"},"meta":{"pronouns":"{{text}}"} }""").Resume;

        Assert.Equal(expected, resume.Pronouns);
    }
}
