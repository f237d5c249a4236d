using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A question of several parts is answered part by part, and a part may be about what another found.</summary>
public sealed class PartsOfQuestionsTests
{
    [Theory]
    [InlineData("Who is she and where did she study?", "Data Platform Engineer", "Master of Science")]
    [InlineData("her phone number and the languages she speaks please", "+47 55 50 14 82", "Arabic")]
    [InlineData("languages and email please", "noor@halvorsen.example", "Arabic")]
    [InlineData("current title and email?", "Lead Data Platform Engineer", "noor@halvorsen.example")]
    [InlineData("When did she join Brisling, what did she do there?", "2017", "Calibr")]
    public void Each_part_is_answered(string question, string first, string second)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains(first, answer.Text, StringComparison.Ordinal);
        Assert.Contains(second, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What was her first job and how long did she stay there?", "work/4", "2011")]
    [InlineData("what's her latest award and when did she get it?", "awards/1", "Dec 2023")]
    [InlineData("what did she study in Tromsø, and when did she finish?", "education/1", "2009")]
    public void A_part_may_be_about_what_the_one_before_found(string question, string reference, string says)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal([reference], Talk.Refs(answer));
        Assert.Contains(says, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Where does she live and where did she work before?", "basics work/2 work/3 work/4")]
    [InlineData("What is her email and what did she do before?", "basics work/2 work/3 work/4")]
    [InlineData("Where did she work before?", "work/2 work/3 work/4")]
    public void Before_without_a_what_is_what_is_over(string question, string references) =>
        Assert.Equal(references.Split(' '), Talk.Refs(new Talk().Ask(question)));

    [Fact]
    public void If_so_where_asks_for_the_places_of_what_was_found()
    {
        var answer = new Talk().Ask("has she worked with Airflow, and if so where?");

        Assert.Contains("Trondheim", answer.Text, StringComparison.Ordinal);
    }
}
