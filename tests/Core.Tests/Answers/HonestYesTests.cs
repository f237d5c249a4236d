using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A yes needs what was asked, and not something that has a word in common with it.</summary>
public sealed class HonestYesTests
{
    private static readonly CompiledResume Piet = Talk.Compile("""
        {
          "basics": { "name": "Piet Aalders" },
          "work": [
            { "name": "Wielstra Lyceum School", "position": "Cookery Teacher", "startDate": "2020-08" },
            { "name": "University of Zwin", "position": "Associate Professor of Nutrition", "startDate": "2012-01",
              "endDate": "2020-06" }
          ],
          "education": [
            { "institution": "Scheldt College", "studyType": "Master of Arts in Teaching", "startDate": "2009-06",
              "endDate": "2010-06", "courses": ["Thesis advised by Prof. Anna Smit"] }
          ],
          "certificates": [
            { "name": "Registered Nurse", "issuer": "Nursing and Midwifery Council", "date": "2010-01" },
            { "name": "Food Safety Level 3", "issuer": "Academy of Food", "date": "2019-01" }
          ],
          "publications": [
            { "name": "Stock from Scraps", "publisher": "Zwin Press", "releaseDate": "2018-01",
              "summary": "Translated into Nepali and French." }
          ],
          "languages": [{ "language": "Dutch", "fluency": "Native" }, { "language": "English", "fluency": "C1" }]
        }
        """);

    private static readonly CompiledResume Cook = Talk.Compile("""
        {
          "basics": { "name": "Lou Ferrer" },
          "work": [{ "name": "Brasserie Nord", "position": "Chef", "startDate": "2015-01" }],
          "education": [
            { "institution": "Nord College", "studyType": "Bachelor", "area": "Letters", "endDate": "2014-06" }
          ]
        }
        """);

    private static readonly CompiledResume Ravi = Talk.Compile("""
        {
          "basics": { "name": "Ravi Menon" },
          "work": [{ "name": "Bookhall", "position": "Developer", "startDate": "2019-01",
            "highlights": ["Kept the monolith on PostgreSQL alive"] }]
        }
        """);

    [Fact]
    public void One_of_two_is_neither_yes_nor_no()
    {
        var answer = new Talk(Ravi).Ask("is he more frontend or PostgreSQL?");

        Assert.StartsWith("Developer at Bookhall", answer.Text, StringComparison.Ordinal);
        Assert.Contains("does not mention frontend development.", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("has he ever taught at a university?", "work/1")]
    [InlineData("did Piet work in a school", "work/0")]
    public void Where_somebody_worked_is_told_by_the_jobs(string question, string reference)
    {
        var answer = new Talk(Piet).Ask(question);

        Assert.Equal([reference], Talk.Refs(answer));
        Assert.StartsWith("Yes", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("has Lou ever taught at a university?")]
    [InlineData("did Lou work in a school")]
    public void A_degree_is_no_post_at_a_university(string question) =>
        Assert.Equal(Decision.NotInResume, new Talk(Cook).Ask(question).Decision);

    [Fact]
    public void To_have_gone_to_university_is_a_study() =>
        Assert.Equal(["education/0"], Talk.Refs(new Talk(Cook).Ask("did Lou go to university?")));

    [Theory]
    [InlineData("is he a qualified midwife?")]
    [InlineData("does he speak French?")]
    public void Who_issued_it_or_what_it_was_translated_into_proves_nothing(string question) =>
        Assert.Equal(Decision.NotInResume, new Talk(Piet).Ask(question).Decision);

    [Fact]
    public void An_associate_professor_is_no_full_one()
    {
        var talk = new Talk(Piet);

        Assert.Contains("does not say so", talk.Ask("is he a full professor?").Text, StringComparison.Ordinal);
        Assert.Equal(["work/1"], Talk.Refs(talk.Ask("is he a professor?")));
    }

    [Fact]
    public void One_of_two_is_not_all()
    {
        var talk = new Talk(Piet);
        talk.Ask("which certificates does he have?");

        Assert.StartsWith(
            "Not all of them", talk.Ask("are they all from the Academy of Food?").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_is_by_birth_is_private()
    {
        var answer = new Talk(Piet).Ask("is he Dutch?");

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains("private", answer.Text, StringComparison.Ordinal);
    }
}
