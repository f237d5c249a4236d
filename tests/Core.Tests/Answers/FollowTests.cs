using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What is asked of a list that was shown is answered from that list.</summary>
public sealed class FollowTests
{
    [Theory]
    [InlineData("tell me more about the archive one", "projects/2")]
    [InlineData("only tapes", "projects/2")]
    [InlineData("which is the most recent?", "projects/1")]
    public void One_of_the_shown_is_chosen_by_what_it_is_called(string next, string reference)
    {
        var answer = new Talk().Ask("list her projects", next);

        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Fact]
    public void A_narrowing_goes_back_to_the_list_after_one_of_it_was_told()
    {
        var answer = new Talk().Ask("list her projects", "tell me about the first", "only tapes please");

        Assert.Equal(["projects/2"], Talk.Refs(answer));
    }

    [Fact]
    public void The_speakers_own_ordinals_choose_nothing()
    {
        var answer = new Talk().Ask("my last two hires could not write, has she published any papers?");

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains("publications/0", Talk.Refs(answer));
    }

    [Theory]
    [InlineData("tell me about the mentor role", "volunteer/1")]
    [InlineData("when did she start at Brisling", "work/3")]
    [InlineData("did she do any open source work", "projects/0")]
    public void One_that_is_meant_is_shown_alone(string question, string reference)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("what's her job")]
    [InlineData("who is her employer")]
    public void The_job_in_the_singular_is_the_present_one(string question)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal(["work/0", "work/1"], Talk.Refs(answer));
    }

    [Fact]
    public void A_reference_from_there_is_of_that_employer()
    {
        var answer = new Talk().Ask("tell me about Nordlys", "did anyone from there give her a reference?");

        Assert.Equal(["references/0"], Talk.Refs(answer));
    }

    [Fact]
    public void A_name_that_was_misheard_where_a_subject_stands_is_the_persons()
    {
        var answer = new Talk().Ask("what has hal verson published");

        Assert.Equal(["publications/0", "publications/1", "publications/2"], Talk.Refs(answer).Order());
    }

    [Theory]
    [InlineData("what came between Havforsk and Nordlys", "work/2")]
    [InlineData("what did she do in 2018 and 2019", "work/2")]
    [InlineData("her jobs in 2015 or 2016", "work/4")]
    [InlineData("what is tide gauge", "projects/0")]
    [InlineData("tell me about fjord varsel", "projects/1")]
    public void Days_and_names_in_two_parts_are_one(string question, string reference)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains(reference, Talk.Refs(answer));
    }
}
