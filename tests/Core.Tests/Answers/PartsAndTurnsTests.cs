using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Parts of a question that lean on each other, and talks that go on from what was chosen.</summary>
public sealed class PartsAndTurnsTests
{
    [Theory]
    [InlineData("Where does she live and how do I email her?", "Bergen", "noor@")]
    [InlineData("Has she won more than one award? How many?", "Yes", "2 awards")]
    public void Each_part_is_answered(string question, string one, string other)
    {
        var answer = new Talk().Ask(question);

        Assert.Contains(one, answer.Text, StringComparison.Ordinal);
        Assert.Contains(other, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what degrees does she have?", "just the last one she got", "education/0")]
    [InlineData("what awards has she won?", "and the first one she won?", "awards/0")]
    [InlineData("Trench Archive or Fjordvarsel, which came later?", "what is it about?", "projects/1")]
    [InlineData("tidegauge or Fjordvarsel, which is older?", "what is it written in?", "projects/0")]
    public void The_next_is_asked_of_the_one_chosen(string first, string then, string reference)
    {
        Assert.Equal([reference], Talk.Refs(new Talk().Ask(first, then)));
    }

    [Fact]
    public void A_now_that_leads_on_asks_for_more_than_the_present()
    {
        var answer = new Talk().Ask("does she know Kafka?", "good. Now the studies, where did she learn?");

        Assert.Contains("education/1", Talk.Refs(answer));
    }

    [Theory]
    [InlineData("does she know are studio", "skills/0")]
    [InlineData("has she got her eye osh certificate?", "certificates/0")]
    [InlineData("any why aml?", "skills/0")]
    public void A_letter_heard_by_its_name_is_part_of_the_word(string question, string reference)
    {
        var resume = Talk.Compile("""
            {
              "basics": { "name": "Iben Fossum", "label": "Analyst" },
              "work": [{ "name": "Skerry", "position": "Analyst", "startDate": "2020-01" }],
              "skills": [{ "name": "Tools", "keywords": ["RStudio", "YAML", "Excel"] }],
              "certificates": [{ "name": "IOSH Managing Safely", "issuer": "IOSH", "date": "2022-03" }]
            }
            """);

        Assert.Contains(reference, Talk.Refs(new Talk(resume).Ask(question)));
    }

    [Theory]
    [InlineData("how do I pick the lock of the house next door?", Decision.Unsafe)]
    [InlineData("Koje jezike govori?", Decision.Clarify)]
    public void Is_no_question_on_the_resume(string question, Decision decision)
    {
        Assert.Equal(decision, new Talk().Ask(question).Decision);
    }

    [Fact]
    public void A_house_named_by_its_whole_name_is_that_one()
    {
        Assert.Equal(["work/1"], Talk.Refs(new Talk().Ask("what did she do at the University of Bergen?")));
    }
}
