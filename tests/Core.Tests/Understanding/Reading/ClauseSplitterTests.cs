using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Tests.Understanding.Reading;

public class ClauseSplitterTests
{
    [Theory]
    [InlineData("Where did she study and where does she live?", "where did she study|where does she live")]
    [InlineData("List her jobs. Which awards did she win?", "list her jobs|which awards did she win")]
    [InlineData("Does she know Rust and Go?", "does she know rust and go")]
    [InlineData("What did she do at Nordlys Grid and Havforsk?", "what did she do at nordlys grid and havforsk")]
    [InlineData("jobs and awards", "jobs and awards")]
    public void Several_questions_are_parted(string text, string clauses)
    {
        var question = Talk.Read(text);

        var parts = ClauseSplitter.Split(question).Select(range => string.Join(' ',
            question.Tokens[range.Start..range.End].Select(token => token.Word.Text)));
        Assert.Equal(clauses.Split('|'), parts);
    }

    [Fact]
    public void No_more_clauses_than_four_are_made()
    {
        var question = Talk.Read("Her jobs now. Her awards now. Her skills now. Her hobbies now. Her degrees now.");

        Assert.Equal(4, ClauseSplitter.Split(question).Count);
    }

    [Fact]
    public void A_clause_hears_only_its_own_words()
    {
        var question = Talk.Read("Where did she study and where does she live?");

        var clause = ClauseSplitter.Clause(question, (5, 9));

        Assert.All(clause.Hits, hit => Assert.InRange(hit.End, 1, 4));
    }
}
