using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What somebody looks for, and how much of a week something took, is told where the résumé says it.</summary>
public sealed class WishesTests
{
    private const string Ida = """
        {"basics": {"name": "Ida Brandvold", "label": "Bookbinder",
          "summary":
            "Bookbinder with a steady hand. Looking for a post in conservation, hybrid if need be. Likes tea."},
         "work": [
          {"name": "Papirverk", "position": "Binder", "startDate": "2020-01", "summary": "Bound 300 volumes."},
          {"name": "Nordre School", "position": "Craft Teacher (part-time)", "startDate": "2016-01",
           "endDate": "2019-12", "summary": "Taught paper crafts."}],
         "education": [{"institution": "Ravn Academy", "area": "Conservation", "studyType": "Master of Arts",
           "startDate": "2012-08", "endDate": "2015-06"}]}
        """;

    private const string Life = """
        {"basics": {"name": "Ida Brandvold", "label": "Bookbinder", "location": {"city": "Bergen"},
          "summary": "Bookbinder. Born in Narvik, she grew up in Senja. A mother of two."},
         "work": [{"name": "Papirverk", "position": "Binder", "startDate": "2020-01", "summary": "Bound 300 volumes."}]}
        """;

    [Fact]
    public void Who_is_after_someone_names_no_date()
    {
        var answer = new Talk().Ask("I'm after someone who knows Rust");

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains("skills/1", Talk.Refs(answer));
    }

    [Theory]
    [InlineData("what is she looking for?")]
    [InlineData("what sort of role is Ida interested in?")]
    [InlineData("what does she want to do next")]
    [InlineData("where does she see herself in five years?")]
    public void A_wish_is_told_in_the_summarys_words(string question)
    {
        var answer = new Talk(Talk.Compile(Ida)).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains("\u201cLooking for a post in conservation", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tea", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where did she grow up?", "grew up in Senja")]
    [InlineData("where was she born?", "Born in Narvik")]
    [InlineData("does she have kids?", "mother of two")]
    [InlineData("where is she from originally?", "based in Bergen. Ida's summary says: \u201cBorn in Narvik")]
    public void What_the_person_tells_of_themselves_is_told(string question, string told)
    {
        var answer = new Talk(Talk.Compile(Life)).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal(["basics"], Talk.Refs(answer));
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where did she grow up?")]
    [InlineData("does she have kids?")]
    [InlineData("is she married?")]
    public void What_the_person_does_not_tell_of_themselves_is_not_told(string question)
    {
        var answer = new Talk(Talk.Compile(Ida)).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
    }

    [Theory]
    [InlineData("what notice period does she have?")]
    [InlineData("would she relocate?")]
    public void What_the_summary_does_not_say_is_not_said(string question)
    {
        var answer = new Talk(Talk.Compile(Ida)).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
    }

    [Theory]
    [InlineData("was the teaching job full-time?", "work/1", "^No: ")]
    [InlineData("was the job at Nordre School part time?", "work/1", "^Yes: ")]
    [InlineData("the master's, was that full-time?", "education/0", "does not say whether that was full-time")]
    public void An_entry_says_whether_it_was_part_time(string question, string reference, string says)
    {
        var answer = new Talk(Talk.Compile(Ida)).Ask(question);

        Assert.Equal([reference], Talk.Refs(answer));
        Assert.Matches(says, answer.Text);
    }

    [Fact]
    public void What_was_just_told_says_whether_it_was_part_time()
    {
        var answer = new Talk(Talk.Compile(Ida)).Ask("what did she do at Nordre School?", "was that full time?");

        Assert.Equal(["work/1"], Talk.Refs(answer));
        Assert.StartsWith("No: ", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what's her job title?")]
    [InlineData("actually, what is her current title")]
    public void A_title_is_that_of_the_present_job(string question)
    {
        var answer = new Talk(Talk.Compile(Ida)).Ask(question);

        Assert.Equal(["work/0"], Talk.Refs(answer));
    }
}
