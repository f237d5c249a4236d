using System.Text.RegularExpressions;
using ResumeVoice.Repo.Tests.Rules;

namespace ResumeVoice.Repo.Tests;

public sealed partial class DocumentTests
{
    private static readonly SourceFile Page = new("docs/page.md", "# One page\n\n## Keys & quotas\n");

    [Fact]
    public void Links_between_documents_lead_somewhere() =>
        Rule.Holds(DocumentRules.DeadLinks(Repository.Files, Repository.Exists));

    [Fact]
    public void Documents_that_code_names_are_there() =>
        Rule.Holds(DocumentRules.DeadMentions(
            Repository.Files.Where(file => !file.IsUnder("tests/Repo.Tests")), Repository.Exists));

    [Fact]
    public void Every_problem_code_is_listed()
    {
        var codes = DocumentRules.Codes(Repository.Files, "src/Api", ProblemCode()).ToList();
        Assert.Contains(codes, code => code.Code == "session_not_found");

        Rule.Holds(DocumentRules.UnlistedCodes(codes, Repository.File("docs/problems.md")));
    }

    [Fact]
    public void Every_warning_code_is_listed()
    {
        var codes = DocumentRules.Codes(Repository.Files, "src/Core/Resumes", WarningCode()).ToList();
        Assert.Contains(codes, code => code.Code == "null_ignored");

        Rule.Holds(DocumentRules.UnlistedCodes(codes, Repository.File("docs/warnings.md")));
    }

    [Theory]
    [InlineData("[a](nowhere.md)")]
    [InlineData("![a](images/nowhere.png)")]
    [InlineData("[a](page.md#no-such-heading)")]
    [InlineData("[a](#no-such-heading)")]
    public void A_dead_link_is_found(string link) => Rule.Finds("leads nowhere", DeadLinks(link));

    [Fact]
    public void A_document_that_code_names_and_that_is_not_there_is_found() =>
        Rule.Finds("docs/gone.md", DocumentRules.DeadMentions(
            [new SourceFile("src/a.cs", "// See docs/gone.md and docs/page.md.")], path => path == Page.Path));

    [Theory]
    [InlineData("[a](page.md)")]
    [InlineData("[a](../docs/page.md#keys--quotas)")]
    [InlineData("# Here\n[a](#here)")]
    [InlineData("[a](https://example.com/nowhere.md)")]
    [InlineData("```\n[a](nowhere.md)\n```")]
    public void A_link_that_leads_somewhere_is_no_offence(string link) => Assert.Empty(DeadLinks(link));

    [Theory]
    [InlineData("new ProblemKind(404, \"resume_lost\", \"The résumé is lost\")")]
    [InlineData("ProblemKind Lost =\n        new(404, \"resume_lost\", \"The résumé is lost\");")]
    public void A_problem_code_that_is_not_listed_is_found(string code) =>
        Rule.Finds("resume_lost", Unlisted("src/Api/Problems.cs", "src/Api", code, ProblemCode()));

    [Theory]
    [InlineData("warnings.Add(\"odd_date\", pointer, \"An odd date.\");")]
    [InlineData("void OddDate(string pointer) =>\n        Add(\"odd_date\", pointer, \"An odd date.\");")]
    [InlineData("new ImportWarning(\"odd_date\", pointer, \"An odd date.\")")]
    public void A_warning_code_that_is_not_listed_is_found(string code) =>
        Rule.Finds("odd_date", Unlisted("src/Core/Resumes/A.cs", "src/Core/Resumes", code, WarningCode()));

    private static IEnumerable<string> DeadLinks(string text)
    {
        SourceFile[] files = [Page, new("docs/from.md", text)];
        return DocumentRules.DeadLinks(files, path => files.Any(file => file.Path == path));
    }

    private static IEnumerable<string> Unlisted(string path, string folder, string code, Regex pattern) =>
        DocumentRules.UnlistedCodes(DocumentRules.Codes([new SourceFile(path, code)], folder, pattern), Page);

    [GeneratedRegex(@"new(?: ProblemKind)?\(\s*\d{3},\s*""([a-z_]+)""")]
    private static partial Regex ProblemCode();

    [GeneratedRegex(@"(?:\bAdd|new ImportWarning)\(\s*""([a-z_]+)""")]
    private static partial Regex WarningCode();
}
