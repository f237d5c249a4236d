using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using ResumeVoice.Api.Problems;
using ResumeVoice.Core.Resumes.Conversion;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>Documents of other programs, through the real converters, real pdftotext included.</summary>
public sealed class ConvertTests(StandaloneServer server)
{
    private const string Path = "/v1/resumes/convert";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_PDF_is_read_looked_over_and_imported()
    {
        SkipWithoutPdfToText();
        using var owner = server.Owner();
        var pdf = Pdf(
            "Ann Example", "Site Reliability Engineer", "ann@site.example", "", "EXPERIENCE",
            "Engineer, Harbor Ltd      Mar 2019 - Present", "- Kept the lights on with Kubernetes", "",
            "SKILLS", "Tools: Go, Terraform");

        using var response = await owner.PostAsync(Path, new ByteArrayContent(pdf), Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var converted = await StandaloneServer.JsonAsync(response);

        Assert.Equal("pdf", converted.GetProperty("format").GetString());
        var document = converted.GetProperty("document");
        Assert.Equal("Ann Example", document.GetProperty("basics").GetProperty("name").GetString());
        Assert.Equal("Harbor Ltd", document.GetProperty("work")[0].GetProperty("name").GetString());
        Assert.Equal(2, converted.GetProperty("items").GetInt32());
        Assert.Equal("pdf_guessed", converted.GetProperty("warnings")[0].GetProperty("code").GetString());
        using var imported = await owner.PostAsync(
            "/v1/resumes", StandaloneServer.Body(document.GetRawText()), Cancellation);
        Assert.Equal(HttpStatusCode.Created, imported.StatusCode);
    }

    [Fact]
    public async Task What_is_sent_is_told_from_how_it_begins()
    {
        using var owner = server.Owner();
        (byte[] Sent, string Format)[] documents =
        [
            (Zip("Profile.csv", "First Name,Last Name\nAnn,Lee\n"), "linked_in"),
            (Encoding.UTF8.GetBytes("\uFEFF<?xml version=\"1.0\"?><SkillsPassport><LearnerInfo>"
                + "<FirstName>Ann</FirstName></LearnerInfo></SkillsPassport>"), "europass"),
            (Encoding.UTF8.GetBytes("{\"basics\":{\"name\":\"Ann Lee\"}}"), "json"),
        ];

        foreach (var (sent, format) in documents)
        {
            using var response = await owner.PostAsync(Path, new ByteArrayContent(sent), Cancellation);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var converted = await StandaloneServer.JsonAsync(response);
            Assert.Equal(format, converted.GetProperty("format").GetString());
            var basics = converted.GetProperty("document").GetProperty("basics");
            Assert.StartsWith("Ann", basics.GetProperty("name").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Hostile_documents_are_refused_with_a_reason()
    {
        using var owner = server.Owner();
        (byte[] Sent, ProblemKind Kind)[] documents =
        [
            ([], ProblemKinds.UnsupportedMediaType),
            ("GIF89a…"u8.ToArray(), ProblemKinds.UnsupportedMediaType),
            ("PK\x03\x04 nothing more"u8.ToArray(), ProblemKinds.NotAResume),
            (Zip("Positions.csv", new string('0', ConversionLimits.UnpackedBytesMax + 1)), ProblemKinds.TooLarge),
            ("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><SkillsPassport>&b;</SkillsPassport>"u8.ToArray(),
                ProblemKinds.NotAResume),
            ("{\"a\":"u8.ToArray(), ProblemKinds.NotAResume),
            ("[1]"u8.ToArray(), ProblemKinds.NotAResume),
            (new byte[ConversionLimits.BytesMax + 1], ProblemKinds.TooLarge),
        ];

        foreach (var (sent, kind) in documents)
        {
            using var response = await owner.PostAsync(Path, new ByteArrayContent(sent), Cancellation);
            await ProblemAssert.IsAsync(kind, response);
        }
    }

    [Fact]
    public async Task PDFs_that_are_none_are_refused()
    {
        SkipWithoutPdfToText();
        using var owner = server.Owner();
        byte[][] documents = ["%PDF-1.7 and no more"u8.ToArray(), Pdf(), Pdf("Ann Example")[..200],
            [.. "%PDF-"u8, .. new byte[5_000_000]]];

        foreach (var sent in documents)
        {
            using var response = await owner.PostAsync(Path, new ByteArrayContent(sent), Cancellation);
            await ProblemAssert.IsAsync(ProblemKinds.NotAResume, response);
        }
    }

    private static void SkipWithoutPdfToText()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(System.IO.Path.Combine(folder, "pdftotext"))))
            Assert.Skip("pdftotext (poppler-utils) is not installed.");
    }

    private static byte[] Zip(string name, string content)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry(name).Open()) entry.Write(Encoding.UTF8.GetBytes(content));
        return buffer.ToArray();
    }

    /// <summary>A PDF of one page with these lines in Courier, so that spaces are as wide as letters.</summary>
    private static byte[] Pdf(params string[] lines)
    {
        var text = new StringBuilder("BT /F 10 Tf 12 TL 50 760 Td\n");
        foreach (var line in lines) text.Append($"({line}) Tj T*\n");
        text.Append("ET");
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            $"<</Length {text.Length}>>stream\n{text}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var at = 0; at < objects.Length; at++)
        {
            places.Add(pdf.Length);
            pdf.Append($"{at + 1} 0 obj{objects[at]}endobj\n");
        }

        var start = pdf.Length;
        pdf.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) pdf.Append($"{place:0000000000} 00000 n \n");
        pdf.Append($"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
