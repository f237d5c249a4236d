using System.Text;
using ResumeVoice.Core.Resumes.Conversion;

namespace ResumeVoice.Core.Tests.Resumes.Conversion;

public sealed class PdfTextTests
{
    private const string Page = """
                                   Noor Ellingsen
                               Data Platform Engineer
             noor@ellingsen.example | +47 55 50 14 82 | github.com/noorell | ellingsen.example

        SUMMARY
        I build data platforms for people who measure things.

        EXPERIENCE
        Lead Engineer, Nordlys Grid                                    Mar 2022 – Present
        Leads the five people who run the streaming platform.
        • Moved 41,000 sensors to Kafka and cut the age of the data
          from 26 hours to 9 seconds
        • Designed a schema registry

        Software Engineer
        Fjord Analytics                                               06/2017 - 02/2022
        - Built Python tools

        EDUCATION
        University of Bergen                                              2010 – 2015
        MSc Physical Oceanography

        TECHNICAL SKILLS
        Languages: Python, Rust, SQL
        Kafka, Flink

        LANGUAGES
        Norwegian (native), English (fluent)

        AWARDS
        Open Data Prize                                                       2021
        """;

    [Fact]
    public void A_page_becomes_a_document_with_what_headings_dates_and_bullets_tell()
    {
        var (document, _) = Conversions.Of(DocumentConverter.FromPdf(Page));

        var basics = document.GetProperty("basics");
        Assert.Equal(("Noor Ellingsen", "Data Platform Engineer", "noor@ellingsen.example", "+47 55 50 14 82"),
            (basics.Text("name"), basics.Text("label"), basics.Text("email"), basics.Text("phone")));
        Assert.Equal("https://ellingsen.example", basics.Text("url"));
        Assert.Equal("GitHub", basics.GetProperty("profiles")[0].Text("network"));
        Assert.Equal("I build data platforms for people who measure things.", basics.Text("summary"));
        var work = document.GetProperty("work");
        Assert.Equal(2, work.GetArrayLength());
        Assert.Equal(("Nordlys Grid", "Lead Engineer", "2022-03"),
            (work[0].Text("name"), work[0].Text("position"), work[0].Text("startDate")));
        Assert.False(work[0].TryGetProperty("endDate", out _));
        Assert.Equal("Leads the five people who run the streaming platform.", work[0].Text("summary"));
        Assert.Equal(
            ["Moved 41,000 sensors to Kafka and cut the age of the data from 26 hours to 9 seconds",
                "Designed a schema registry"], work[0].Texts("highlights"));
        Assert.Equal(("Fjord Analytics", "Software Engineer", "2017-06", "2022-02"),
            (work[1].Text("name"), work[1].Text("position"), work[1].Text("startDate"), work[1].Text("endDate")));
        var study = document.GetProperty("education")[0];
        Assert.Equal(("University of Bergen", "MSc Physical Oceanography", "2015"),
            (study.Text("institution"), study.Text("studyType"), study.Text("endDate")));
        var skills = document.GetProperty("skills");
        Assert.Equal(["Python", "Rust", "SQL"], skills[0].Texts("keywords"));
        Assert.Equal(["Kafka", "Flink"], skills[1].Texts("keywords"));
        var language = document.GetProperty("languages")[0];
        Assert.Equal(("Norwegian", "native"), (language.Text("language"), language.Text("fluency")));
        var award = document.GetProperty("awards")[0];
        Assert.Equal(("Open Data Prize", "2021"), (award.Text("title"), award.Text("date")));
    }

    [Fact]
    public void Guesses_are_told_with_page_and_line()
    {
        var (_, warnings) = Conversions.Of(DocumentConverter.FromPdf(Page + "\fREFERENCES\n"));

        Assert.Equal("pdf_guessed", warnings[0].Code);
        var job = warnings.First(warning => warning is { Code: "pdf_uncertain", Pointer: "/work/0" });
        Assert.Equal(("page 1", 9), (job.Source, job.Line));
        Assert.Contains(warnings, warning => warning is { Code: "skills_guessed", Pointer: "/skills/1" });
        Assert.Contains(warnings, warning => warning is { Code: "pdf_uncertain", Source: "page 2", Line: 1 });
    }

    [Fact]
    public void Two_columns_are_doubted()
    {
        var lines = string.Concat(Enumerable.Range(0, 20).Select(at => $"Left side {at}          right side {at}\n"));

        var (_, warnings) = Conversions.Of(DocumentConverter.FromPdf("Ann Lee\n\nPROJECTS\n" + lines));

        Assert.Contains(warnings, warning => warning.Code == "pdf_columns");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \f \n\f")]
    [InlineData("• • • 123")]
    public void A_PDF_without_words_is_refused(string text) =>
        Assert.Equal("not_a_resume", Assert.IsType<ConversionResult.Refused>(DocumentConverter.FromPdf(text)).Code);

    [Fact]
    public void Too_much_text_is_refused_and_too_many_lines_are_cut()
    {
        var long1 = new string('a', ConversionLimits.TextCharsMax + 1);
        Assert.Equal("too_large", Assert.IsType<ConversionResult.Refused>(DocumentConverter.FromPdf(long1)).Code);

        var (_, warnings) = Conversions.Of(DocumentConverter.FromPdf(
            "Ann Lee\nSKILLS\n" + string.Concat(Enumerable.Repeat("Go\n", ConversionLimits.LinesMax))));
        Assert.Contains(warnings, warning => warning.Code == "entries_cut");
    }

    [Fact]
    public void Any_text_is_read_or_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Page);
        for (var seed = 0; seed < 400; seed++)
            Assert.NotNull(DocumentConverter.FromPdf(Encoding.UTF8.GetString(Conversions.Damaged(bytes, seed))));
        string[] nasty = [new(' ', 900_000), new('(', 500_000), string.Concat(Enumerable.Repeat("2019 - ", 100_000)),
            "Ann Lee\n" + new string('.', 900_000), string.Concat(Enumerable.Repeat("a.", 400_000)), "\0\u0001\ud83d"];
        foreach (var text in nasty) Assert.NotNull(DocumentConverter.FromPdf(text));
    }
}
