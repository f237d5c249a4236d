using ResumeVoice.Core.Resumes.Conversion;

namespace ResumeVoice.Core.Tests.Resumes.Conversion;

public sealed class LinkedInTests
{
    private static readonly (string Name, string Content)[] Export =
    [
        ("Profile.csv", "First Name,Last Name,Headline,Summary,Geo Location,Websites\n"
            + "Ines,Okafor,\"Engineer, mostly backend\",\"Builds things.\nLikes \"\"quotes\"\".\",\"Porto, Portugal\","
            + "\"[PORTFOLIO:https://ines.example,OTHER:https://code.ines.example/a]\"\n"),
        ("Positions.csv", "\uFEFFCompany Name,Title,Description,Location,Started On,Finished On\r\n"
            + "Harbor & Sons,Lead,\"Runs the platform.\n• Cut costs by 40%\n• Moved to Go\",Porto,Mar 2021,\r\n"
            + "Lantern,Developer,,Lisbon,2017,Feb 2021\r\n,,,,,\r\n"),
        ("Education.csv", "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
            + "University of Porto,2012,2016,,BSc,\n"),
        ("Skills.csv", "Name\nGo\nPostgreSQL\n\n"),
        ("Certifications.csv", "Name,Url,Authority,Started On,Finished On,License Number\n"
            + "Kubernetes Admin,https://cert.example,CNCF,Jun 2022,,X1\n"),
        ("Languages.csv", "Name,Proficiency\nPortuguese,Native\n"),
        ("Projects.csv", "Title,Description,Url,Started On,Finished On\nBeacon,A light,https://b.example,someday,\n"),
        ("Email Addresses.csv", "Email Address,Confirmed,Primary,Updated On\n"
            + "old@ines.example,Yes,No,\nme@ines.example,Yes,Yes,\n"),
        ("Recommendations_Received.csv", "First Name,Last Name,Company,Job Title,Text\n"
            + "Rui,Alves,Lantern,CTO,\"Great, really.\"\n"),
        ("Jobs/Saved Jobs.csv", "a,b\n1,2\n"),
    ];

    [Fact]
    public void An_export_becomes_a_document_with_everything_in_its_place()
    {
        var (document, _) = Conversions.Of(DocumentConverter.FromLinkedIn(Conversions.Zip(Export)));

        var basics = document.GetProperty("basics");
        Assert.Equal("Ines Okafor", basics.Text("name"));
        Assert.Equal("Engineer, mostly backend", basics.Text("label"));
        Assert.Equal("Builds things.\nLikes \"quotes\".", basics.Text("summary"));
        Assert.Equal("me@ines.example", basics.Text("email"));
        Assert.Equal("https://ines.example", basics.Text("url"));
        var work = document.GetProperty("work");
        Assert.Equal(2, work.GetArrayLength());
        Assert.Equal(("Harbor & Sons", "Lead", "2021-03"),
            (work[0].Text("name"), work[0].Text("position"), work[0].Text("startDate")));
        Assert.False(work[0].TryGetProperty("endDate", out _));
        Assert.Equal("Runs the platform.", work[0].Text("summary"));
        Assert.Equal(["Cut costs by 40%", "Moved to Go"], work[0].Texts("highlights"));
        Assert.Equal("2021-02", work[1].Text("endDate"));
        Assert.Equal("University of Porto", document.GetProperty("education")[0].Text("institution"));
        Assert.Equal(["Go", "PostgreSQL"], document.GetProperty("skills")[0].Texts("keywords"));
        Assert.Equal("CNCF", document.GetProperty("certificates")[0].Text("issuer"));
        Assert.Equal("Native", document.GetProperty("languages")[0].Text("fluency"));
        Assert.Equal("Great, really.", document.GetProperty("references")[0].Text("reference"));
    }

    [Fact]
    public void What_is_doubted_or_left_out_is_told_with_its_place()
    {
        var (_, warnings) = Conversions.Of(DocumentConverter.FromLinkedIn(Conversions.Zip(Export)));

        var date = warnings.Single(warning => warning.Code == "date_unreadable");
        Assert.Equal(("Projects.csv", 2, "/projects/0"), (date.Source, date.Line, date.Pointer));
        var left = warnings.Single(warning => warning.Code == "files_left_out");
        Assert.Contains("Saved Jobs.csv", left.Message, StringComparison.Ordinal);
        Assert.Equal("/skills/0", warnings.Single(warning => warning.Code == "skills_ungrouped").Pointer);
    }

    [Fact]
    public void A_row_after_cells_of_several_lines_is_told_by_its_own_line()
    {
        var export = Conversions.Zip(
            ("Profile.csv", "First Name,Last Name\nA,B\n"),
            ("Positions.csv", "Company Name,Started On,Description\nX,2019,\"a\nb\nc\"\nY,bad,\n"));

        var (_, warnings) = Conversions.Of(DocumentConverter.FromLinkedIn(export));

        Assert.Equal(5, warnings.Single(warning => warning.Code == "date_unreadable").Line);
    }

    [Fact]
    public void An_archive_that_unpacks_to_too_much_is_refused()
    {
        var zeros = new string('0', ConversionLimits.UnpackedBytesMax + 1);
        var bomb = Conversions.Zip(("Profile.csv", "First Name\nA\n"), ("Positions.csv", zeros));
        Assert.True(bomb.Length < 100_000);
        var many = Conversions.Zip(
            [.. Enumerable.Range(0, ConversionLimits.FilesMax + 1).Select(at => ($"{at}.csv", ""))]);

        foreach (var archive in new[] { bomb, many })
        {
            var refused = Assert.IsType<ConversionResult.Refused>(DocumentConverter.FromLinkedIn(archive));
            Assert.Equal("too_large", refused.Code);
        }
    }

    [Fact]
    public void Rows_beyond_the_limit_are_left_out_with_a_warning()
    {
        var rows = string.Concat(Enumerable.Range(0, ConversionLimits.RowsMax + 1).Select(at => $"Skill {at}\n"));

        var (document, warnings) = Conversions.Of(DocumentConverter.FromLinkedIn(
            Conversions.Zip(("Profile.csv", "First Name\nA\n"), ("Skills.csv", "Name\n" + rows))));

        Assert.Equal(ConversionLimits.RowsMax, document.GetProperty("skills")[0].Texts("keywords").Length);
        Assert.Contains(warnings, warning => warning is { Code: "entries_cut", Source: "Skills.csv" });
    }

    [Fact]
    public void An_archive_of_something_else_is_refused()
    {
        var refused = Assert.IsType<ConversionResult.Refused>(
            DocumentConverter.FromLinkedIn(Conversions.Zip(("photo.txt", "x"))));

        Assert.Equal("not_a_resume", refused.Code);
    }

    [Fact]
    public void A_damaged_archive_never_throws()
    {
        var whole = Conversions.Zip(Export);

        for (var seed = 0; seed < 500; seed++)
            Assert.NotNull(DocumentConverter.FromLinkedIn(Conversions.Damaged(whole, seed)));
    }
}
