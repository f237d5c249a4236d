using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What a question leans on, and what it only seems to name.</summary>
public sealed class TurnsOfPhraseTests
{
    [Theory]
    [InlineData("what is Kafka?", "and has she used it?", "skills/0")]
    [InlineData("explain kubernetes in simple words", "I meant: has she used it herself?", "skills/3")]
    [InlineData("is Rust faster than Scala?", "ok, does she know it?", "skills/1")]
    public void What_a_refused_question_named_is_meant_by_the_next(string refused, string next, string reference)
    {
        var talk = new Talk();

        var first = talk.Ask(refused);
        var answer = talk.Ask(next);

        Assert.Equal(Decision.OffTopic, first.Decision);
        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains(reference, Talk.Refs(answer));
    }

    [Theory]
    [InlineData("Which town?", "basics")]
    [InlineData("what does she get up to away from the keyboard?", "interests/0")]
    [InlineData("how does she relax when she's away from her desk", "interests/0")]
    [InlineData("We map sea floors. Any relevance?", "work/0")]
    [InlineData("Has she given any talks?", "projects/4")]
    [InlineData("Can we talk?", "basics")]
    public void Is_asked_of_the_person(string question, string reference)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        if (reference != "work/0") Assert.Contains(reference, Talk.Refs(answer));
        else Assert.Equal(Intent.Fit, answer.Intent);
    }

    [Theory]
    [InlineData("how does time series analysis work?")]
    [InlineData("how does schema design work?")]
    [InlineData("Where can I buy a tide gauge?")]
    public void How_a_thing_works_is_asked_of_any(string question)
    {
        Assert.Equal(Decision.OffTopic, new Talk().Ask(question).Decision);
    }

    [Theory]
    [InlineData("what did she do at Sableford Robotics?", "Sableford Robotics")]
    [InlineData("which is she better at, COBOL or Perl?", "COBOL or Perl")]
    [InlineData("her linkedin and facebook?", "LinkedIn or Facebook")]
    public void All_that_is_missing_is_named(string question, string missing)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains(missing, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_after_a_list_is_told_by_the_one_that_counts_it()
    {
        var answer = new Talk().Ask("list her projects", "how many tapes?");

        Assert.Equal(["projects/2"], Talk.Refs(answer));
        Assert.Contains("214", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pride_is_told_by_highlights_with_numbers()
    {
        var answer = new Talk().Ask("what is she most proud of?");

        Assert.StartsWith("What stands out in ", answer.Text, StringComparison.Ordinal);
        Assert.Contains("41,000", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in which countries has she worked?", "Norway")]
    [InlineData("what's the gap between her jobs?", "Noor's jobs follow each other without a gap")]
    [InlineData("would I enjoy working with her?", "“")]
    [InlineData("her skills in one line", "Noor's skills: ")]
    [InlineData("does she travel for work?", "It is best to ask Noor directly.")]
    [InlineData("did anyone else work on Fjordvarsel?", "Noor's résumé does not say so.")]
    [InlineData("which technologies did she use at Nordlys Grid?", "As Lead Data Platform Engineer at Nordlys Grid")]
    public void What_is_asked_is_said_and_not_what_lies_beside_it(string question, string said)
    {
        Assert.Contains(said, new Talk().Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_why_somebody_left_the_last_job_no_other_is_offered()
    {
        var answer = new Talk().Ask("why did she leave her last job?");

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Equal(["work/0"], Talk.Refs(answer));
    }

    [Fact]
    public void Everything_is_more_than_the_job_of_that_name()
    {
        const string Json = """
            {"basics": {"name": "Ulla Rye"}, "work": [
              {"name": "Sable Audio", "position": "Engineer", "startDate": "2015-01", "endDate": "2018-01"},
              {"name": "Mill", "position": "Miller", "startDate": "2018-02"}],
             "projects": [{"name": "fader", "description": "A mixer for live audio."}]}
            """;

        var answer = new Talk(Talk.Compile(Json)).Ask("everything that touches audio");

        Assert.Equal(["work/0", "projects/0"], Talk.Refs(answer).Order().Reverse().ToArray());
    }
}
