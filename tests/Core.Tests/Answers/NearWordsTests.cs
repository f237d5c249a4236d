using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>The words of a trade's term belong together: one here and one there say another thing.</summary>
public sealed class NearWordsTests
{
    private static readonly CompiledResume Femke = Talk.Compile("""
        {
          "basics": { "name": "Femke Dool" },
          "work": [
            { "name": "Atelier Oost", "position": "Founder", "startDate": "2016-01",
              "summary": "A web design house for theatres." },
            { "name": "Dool Prints", "position": "Printer", "startDate": "2010-01", "endDate": "2015-12",
              "highlights": ["Kept the web pages of the shop", "Designed posters",
                "Designed the paper, the ink and the frames that were sold on the web",
                "Drew the database schemas of the stock"] }
          ],
          "skills": [
            { "name": "Languages", "keywords": ["Python", "PHP"] },
            { "name": "Data access", "keywords": ["GraphQL", "Redis"] }
          ]
        }
        """);

    [Theory]
    [InlineData("web design")]
    [InlineData("has she done web design?")]
    [InlineData("where did she do web design?")]
    public void Words_that_stand_apart_make_no_term(string question) =>
        Assert.Equal(["work/0"], Talk.Refs(new Talk(Femke).Ask(question)));

    [Fact]
    public void A_way_to_query_is_no_programming_language() => Assert.Equal(
        ["skills/0"], Talk.Refs(new Talk(Femke).Ask("Which programming languages does she know?")));

    [Fact]
    public void A_schema_that_she_drew_is_a_fair_question() => Assert.Equal(
        Decision.Answer, new Talk(Femke).Ask("database schemas").Decision);
}
