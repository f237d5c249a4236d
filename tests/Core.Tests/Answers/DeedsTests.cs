using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What was done, with what and how, is no yes where another entry or sentence has it.</summary>
public sealed class DeedsTests
{
    private static readonly CompiledResume Ines = Talk.Compile("""
        {
          "basics": {"name": "Ines Fortuna", "label": "Engineer", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Ribeira Studio", "position": "Freelance Engineer", "startDate": "2021-01",
              "highlights": [
                "Built the Tidebook reader in Swift with 40,000 downloads",
                "Rewrote the tram app of Porto in Kotlin",
                "Coached three juniors, two of whom were promoted",
                "Saved a client €300,000 a year"]},
            {"name": "Luso Bank", "position": "Engineer", "startDate": "2016-01", "endDate": "2020-12",
              "summary": "A bank with 900,000 customers.", "highlights": ["Led a team of 5"]}],
          "projects": [
            {"name": "Tidebook", "description": "A reader for tide tables.", "startDate": "2021-03",
              "keywords": ["Swift"]},
            {"name": "Azulejo", "description": "A tile editor.", "startDate": "2018-01", "endDate": "2019-06"}],
          "certificates": [{"name": "Certified Kubernetes Administrator (CKA)", "issuer": "CNCF", "date": "2022-02"}]
        }
        """);

    [Theory]
    [InlineData("Was Tidebook written in Kotlin?")]
    [InlineData("was the tram app built in Swift?")]
    [InlineData("Did she build Tidebook alone?")]
    [InlineData("Has she only freelanced?")]
    [InlineData("Was she promoted at Ribeira Studio?")]
    [InlineData("She saved a client 2 million euros, right?")]
    public void What_is_not_said_is_no_yes(string question)
    {
        var answer = new Talk(Ines).Ask(question);

        Assert.Contains("does not say", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Yes", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Was Tidebook written in Swift?")]
    [InlineData("was the tram app built in Kotlin?")]
    [InlineData("She worked at Luso Bank until 2020, right?")]
    [InlineData("she led a team of 5 at Luso Bank, correct?")]
    [InlineData("she knows Kotlin, doesn't she?")]
    [InlineData("Is Azulejo finished?")]
    [InlineData("is she CKA certified?")]
    public void What_is_said_is_a_yes(string question) =>
        Assert.StartsWith("Yes.", new Talk(Ines).Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Is the Tidebook project finished?")]
    [InlineData("she led a team of 20 at Luso Bank, right?")]
    public void What_is_said_otherwise_is_a_no(string question) =>
        Assert.StartsWith("No.", new Talk(Ines).Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("is she CKAD certified?", "does not mention CKAD.")]
    [InlineData("I heard she worked at Google, is that true?", "does not mention")]
    public void Another_name_is_no_slip(string question, string said)
    {
        var answer = new Talk(Ines).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How many customers does Ribeira Studio have?", "900,000")]
    [InlineData("how much did the Tidebook reader cost?", "40,000 downloads, as")]
    public void A_number_of_something_else_is_none(string question, string other) =>
        Assert.DoesNotContain(other, new Talk(Ines).Ask(question).Text, StringComparison.Ordinal);
}
