using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What a question leaves out is what the talk before it said.</summary>
public sealed class EllipsisTests
{
    [Theory]
    [InlineData("what did she do in 2023?", "no I meant projects", "projects/0 projects/1 projects/3 projects/4")]
    [InlineData("which jobs used Rust?", "and projects?", "projects/0")]
    [InlineData("which projects did she do before 2015?", "sorry, I meant jobs", "work/4")]
    public void Another_section_keeps_the_days_and_names_that_were_asked_for(string first, string then, string shown)
    {
        var answer = new Talk().Ask(first, then);

        Assert.Equal(shown.Split(' '), Talk.Refs(answer).Order());
    }

    [Theory]
    [InlineData("what awards has she won?", "who gave the first one?", "and the second one?", "came from")]
    [InlineData("what degrees does she have?", "what grade did she get in the first?", "and the other?", ": B.")]
    public void The_same_detail_is_told_of_another(string list, string first, string then, string said)
    {
        var answer = new Talk().Ask(list, first, then);

        Assert.Single(answer.Items);
        Assert.Contains(said, answer.Text);
    }

    [Fact]
    public void Who_gave_them_is_asked_of_the_whole_list()
    {
        var answer = new Talk().Ask("any awards?", "who gave them");

        Assert.Contains("Nordic Research Council", answer.Text);
        Assert.Contains("Nordlys Grid", answer.Text);
    }

    [Theory]
    [InlineData("compare those two")]
    [InlineData("which of the two is newer")]
    [InlineData("how do the two of them differ")]
    public void The_two_told_last_are_those_two(string then)
    {
        var talk = new Talk();
        var list = Talk.Refs(talk.Ask("list her projects"));

        var shown = Talk.Refs(talk.Ask("tell me about number three", "and number four", then));

        Assert.All(shown, reference => Assert.True(reference == list[2] || reference == list[3]));
    }

    [Theory]
    [InlineData("list her projects", "the one in Go", "projects/3")]
    [InlineData("list her projects", "the one with swimmers", "projects/1")]
    [InlineData("list her projects", "which are already finished", "projects/2 projects/3 projects/4")]
    [InlineData("tell me about her current job", "what else?", "work/0")]
    public void A_list_is_narrowed_by_what_its_entries_are(string list, string then, string shown)
    {
        var answer = new Talk().Ask(list, then);

        Assert.Equal(shown.Split(' '), Talk.Refs(answer).Order());
    }

    [Theory]
    [InlineData("does she know Kafka?", "how long has she used it?", "work/0")]
    [InlineData("does she know Zarr?", "which projects used it?", "projects/2")]
    public void It_is_the_thing_named_last(string first, string then, string reference)
    {
        var answer = new Talk().Ask(first, then);

        Assert.Contains(reference, Talk.Refs(answer));
    }

    [Fact]
    public void What_is_told_of_the_focus_is_asked_of_it()
    {
        var answer = new Talk().Ask("tell me about the Trench Archive", "how many tapes were read?");

        Assert.Contains("214", answer.Text);
        Assert.Equal(["projects/2"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("how long?")]
    [InlineData("which one exactly?")]
    public void What_leans_on_nothing_is_asked_back(string question)
    {
        Assert.Equal(Decision.Clarify, new Talk().Ask(question).Decision);
    }
}
