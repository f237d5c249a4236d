using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What is asked of the days or of the things that the talk has just been about.</summary>
public sealed class ThenAndElsewhereTests
{
    [Theory]
    [InlineData("how big was her team then?", "work/4")]
    [InlineData("where did she live at that time?", "work/4")]
    [InlineData("what was her title then?", "work/4")]
    public void Then_is_when_the_job_was_that_was_told(string next, string reference)
    {
        var answer = new Talk().Ask("where did she work in 2013?", next);

        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("did she use Rust at Nordlys?", "and anywhere else?", "work/2,projects/0")]
    [InlineData("did she use MATLAB at Brisling?", "did she use it anywhere else?", "work/4")]
    [InlineData("what is Fjordvarsel made with?", "has she used any of that elsewhere?", "")]
    public void Elsewhere_is_where_else_it_was_used(string first, string next, string references)
    {
        var answer = new Talk().Ask(first, next);

        if (references.Length > 0) Assert.Equal(references.Split(','), Talk.Refs(answer));
        Assert.DoesNotContain("projects/1", Talk.Refs(answer));
        Assert.DoesNotContain("projects/4", Talk.Refs(answer));
    }

    [Theory]
    [InlineData("what degrees does she have?", "University of Bergen")]
    [InlineData("which certificates does she have?", "Google Cloud")]
    public void Where_degrees_are_from_is_who_gave_them(string first, string giver)
    {
        var answer = new Talk().Ask(first, "where from?");

        Assert.Contains("came from " + giver, answer.Text);
    }

    [Theory]
    [InlineData("how many years has she managed people?")]
    [InlineData("how long has she been leading a team?")]
    public void Years_of_leading_are_those_of_the_jobs_that_say_so(string question)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal(["work/0", "work/4"], Talk.Refs(answer));
        Assert.StartsWith("About 9 years", answer.Text);
    }

    [Theory]
    [InlineData("does she have more awards than publications?", "No. ")]
    [InlineData("does she have fewer awards than publications?", "Yes. ")]
    [InlineData("which does she have more of, projects or publications?", "More projects. ")]
    [InlineData("are there more jobs or projects?", "As many of each. ")]
    public void Two_sections_are_compared_by_their_number(string question, string start)
    {
        Assert.StartsWith(start, new Talk().Ask(question).Text);
    }

    [Theory]
    [InlineData("what was happening in 2019")]
    [InlineData("what was going on in the summer of 2016?")]
    [InlineData("what went wrong in Tromsø?")]
    [InlineData("where did Zarr come in handy?")]
    [InlineData("who was paying her between 2012 and 2016?")]
    [InlineData("what's keeping her busy at the moment?")]
    public void What_is_asked_of_the_page_is_answered(string question)
    {
        Assert.Equal(Decision.Answer, new Talk().Ask(question).Decision);
    }

    [Theory]
    [InlineData("is Kafka better than Flink?")]
    [InlineData("how does CTD profiling work?")]
    [InlineData("what went wrong in Chernobyl?")]
    public void What_is_asked_of_the_world_is_not(string question)
    {
        Assert.Equal(Decision.OffTopic, new Talk().Ask(question).Decision);
    }

    [Fact]
    public void Always_is_affirmed_by_no_list_of_jobs()
    {
        Assert.DoesNotContain("Yes", new Talk().Ask("has she always worked with data?").Text);
    }

    [Fact]
    public void What_she_does_for_pleasure_is_found_by_its_verb()
    {
        var ada = Talk.Compile("""
            {"basics": {"name": "Ada Loy"}, "work": [{"name": "Mill", "position": "Miller", "startDate": "2020"}],
             "interests": [{"name": "Bouldering"}, {"name": "Old maps"}]}
            """);

        var answer = new Talk(ada).Ask("does she climb?");

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal(["interests/0"], Talk.Refs(answer));
    }

    [Fact]
    public void A_network_named_in_passing_is_not_asked_for()
    {
        var answer = new Talk().Ask(
            "so we had a guy on youtube show our whole setup last week and everybody saw it and now we want somebody " +
            "who can rebuild that streaming thing, has she done Kafka?");

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal("work/0", Talk.Refs(answer)[0]);
    }
}
