using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Tests.Understanding.Index;

public class TermNamesTests
{
    [Theory]
    [InlineData(FieldKind.Keyword, "CI/CD", "cicd ci cd")]
    [InlineData(FieldKind.Keyword, "A/B testing", "abtesting")]
    [InlineData(FieldKind.Keyword, "R/Python", "rpython r python")]
    [InlineData(FieldKind.Organization, "Solar Research (CIESOL)", "solarresearchciesol solarresearch ciesol src")]
    [InlineData(FieldKind.Organization, "Acme - Berlin", "acmeberlin acme berlin")]
    [InlineData(FieldKind.Organization, "University of Texas at Austin",
        "universityoftexasataustin uta universityoftexa texasataustin")]
    [InlineData(FieldKind.Position, "Lead Engineer, Data", "leadengineerdata leadengineer data")]
    [InlineData(FieldKind.Highlight, "Rebuilt Magic Pocket on OpenStack.", "rebuiltmagicpocket magicpocket openstack")]
    [InlineData(FieldKind.Highlight, "Wrote tests daily.", "")]
    public void A_field_declares_its_names(FieldKind kind, string text, string keys) =>
        Assert.Equal(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries), Names(kind, text).Distinct());

    [Fact]
    public void A_phrase_of_too_many_words_is_no_name() =>
        Assert.Empty(Names(FieldKind.Keyword, "a b c d e f g"));

    private static List<string> Names(FieldKind kind, string text)
    {
        var keys = new List<string>();
        var tokens = Tokenizer.Read(text, folded => new Word(folded));
        var field = new FieldText(
            Section.Work, new ItemField(kind, text, "/work/0"), new Posting(1, 1f, kind), tokens);
        TermNames.Collect(field, (key, _, _) => keys.Add(key));
        return keys;
    }
}
