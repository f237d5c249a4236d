using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A prize or a certificate says when; what somebody shouts in a summary is no name.</summary>
public sealed class NamedMomentsTests
{
    private static readonly CompiledResume Siri = Talk.Compile("""
        {
          "basics": { "name": "Siri Lunde",
            "summary": "Bakes bread. She could explain sourdough, but THAT would take a night WITH coffee!" },
          "work": [
            { "name": "Bryggen Bakery", "position": "Head Baker", "startDate": "2018-02" },
            { "name": "Fjord Hotel", "position": "Pastry Chef", "startDate": "2012-05", "endDate": "2018-01" }
          ],
          "education": [
            { "institution": "Stavne College", "studyType": "Diploma", "area": "Food Science", "startDate": "2013-08",
              "endDate": "2015-06" }
          ],
          "awards": [
            { "title": "Golden Rye Loaf", "awarder": "Bakers Guild", "date": "2014-10-01" },
            { "title": "Best Young Skier", "awarder": "Bergen Ski Club", "date": "2009-03-01" }
          ]
        }
        """);

    [Theory]
    [InlineData("Who was she employed by when she won the rye loaf prize?", "work/1")]
    [InlineData("where did she work when she got the rye award?", "work/1")]
    [InlineData("what was her job title when she won the rye loaf award?", "work/1")]
    [InlineData("what was she studying when she won the rye loaf prize?", "education/0")]
    public void The_prize_says_when_and_is_not_asked_for(string question, string item) =>
        Assert.Equal([item], Talk.Refs(new Talk(Siri).Ask(question)));

    [Fact]
    public void When_the_prize_was_won_is_told_by_the_prize() =>
        Assert.Equal(["awards/0"], Talk.Refs(new Talk(Siri).Ask("when did she win the rye loaf prize?")));

    [Theory]
    [InlineData("Which awards did she win that have nothing to do with skiing?")]
    [InlineData("which prizes did she get that were not for skiing?")]
    [InlineData("what awards with no skiing in them does she have?")]
    public void A_word_of_grammar_names_nothing_however_the_page_writes_it(string question) =>
        Assert.Equal(["awards/0"], Talk.Refs(new Talk(Siri).Ask(question)));
}
