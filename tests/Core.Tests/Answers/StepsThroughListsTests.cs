using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What goes through, narrows or leaves a list that was shown.</summary>
public sealed class StepsThroughListsTests
{
    [Theory]
    [InlineData("the one after that on the list", "projects/3")]
    [InlineData("and the next one?", "projects/3")]
    [InlineData("the one below", "projects/3")]
    [InlineData("the previous one on the list", "projects/1")]
    public void A_step_goes_along_the_list_as_it_was_shown(string next, string reference)
    {
        var answer = new Talk().Ask("list her projects", "tell me about the second one", next);

        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Fact]
    public void After_the_last_of_the_list_there_is_no_more()
    {
        var answer = new Talk().Ask("list her projects", "tell me about the last one", "the next one on the list");

        Assert.Equal(Decision.NotInResume, answer.Decision);
    }

    [Theory]
    [InlineData("her publications?", "what about the middle one?", "publications/1")]
    [InlineData("list her projects", "and the middle one", "projects/3")]
    public void The_middle_one_is_counted_in_the_list(string list, string next, string reference)
    {
        var answer = new Talk().Ask(list, next);

        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("which of these was for a hospital?")]
    [InlineData("which of those were done in Java?")]
    [InlineData("which of them is about zebras?")]
    public void A_list_of_which_none_fits_is_not_shown_again(string next)
    {
        var answer = new Talk().Ask("list her projects", next);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.StartsWith("None of those mentions", answer.Text);
    }

    [Theory]
    [InlineData("list her projects", "the ones that haven't ended")]
    [InlineData("list her projects", "which one is unfinished?")]
    [InlineData("who are you", "which projects aren't finished yet?")]
    public void What_has_not_ended_still_goes_on(string first, string next)
    {
        var answer = new Talk().Ask(first, next);

        Assert.Equal(["projects/1", "projects/0"], Talk.Refs(answer));
    }

    [Fact]
    public void Better_of_what_nobody_has_named_is_asked_back()
    {
        Assert.Equal(Decision.Clarify, new Talk().Ask("which of them is better?").Decision);
    }

    [Theory]
    [InlineData("awards not given by the Nordic Research Council", "awards/1")]
    [InlineData("which awards weren't awarded by Nordlys Grid?", "awards/0")]
    public void Who_did_not_give_it_is_left_out(string question, string reference)
    {
        Assert.Equal([reference], Talk.Refs(new Talk().Ask(question)));
    }
}
