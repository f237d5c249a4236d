using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A short question goes on with what was told, or asks the question before of something else.</summary>
public sealed class GoingOnTests
{
    [Theory]
    [InlineData("which of her projects are still running?", "and which have ended", "projects/2 projects/3 projects/4")]
    [InlineData("list her projects", "and the finished ones", "projects/2 projects/3 projects/4")]
    [InlineData("which projects did she start since 2021?", "only the finished", "projects/3 projects/4")]
    [InlineData("which projects are finished?", "and which are still running?", "projects/0 projects/1")]
    public void What_is_over_or_goes_on_is_looked_for_where_the_talk_is(string first, string then, string shown)
    {
        var answer = new Talk().Ask(first, then);

        Assert.Equal(shown.Split(' '), Talk.Refs(answer).Order());
    }

    [Theory]
    [InlineData("what was her longest job?", "and the shortest?", "work/3")]
    [InlineData("her latest publication?", "and her oldest?", "publications/2")]
    [InlineData("what was her first job?", "and the second one?", "work/3")]
    [InlineData("what was her first job?", "and the last one?", "work/0")]
    public void Another_rank_is_chosen_among_all_of_the_section(string first, string then, string reference)
    {
        var answer = new Talk().Ask(first, then);

        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Fact]
    public void One_of_a_list_leaves_the_list_to_choose_from()
    {
        var answer = new Talk().Ask("what awards has she won?", "who gave the grid one?", "and the older one?");

        Assert.Equal(["awards/0"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("what did she do for sea rescue?", "how many call-outs?", "64")]
    [InlineData("tell me about Fjordvarsel", "how many subscribers?", "3,100")]
    [InlineData("what did she do at Havforsk?", "what was her title?", "Physical Oceanographer")]
    [InlineData("who is Mikkel Rasch?", "read me her quote", "satellite telephone")]
    [InlineData("tell me about the Trench Archive", "which institute or company was it for?", "Havforsk Institute")]
    [InlineData("tell me about Grid Weather Replay", "how fast did that run?", "four hours")]
    [InlineData("tell me about Grid Weather Replay", "was it worth it?", "does not say so")]
    [InlineData("what languages does she speak?", "and the worst?", "German")]
    public void A_fact_is_asked_of_what_was_told(string first, string then, string said)
    {
        var answer = new Talk().Ask(first, then);

        Assert.Single(answer.Items);
        Assert.Contains(said, answer.Text);
    }

    [Theory]
    [InlineData("did she ever work in Trondheim?", "in Lagos?")]
    [InlineData("does she speak Arabic?", "French?")]
    [InlineData("does tidegauge use Rust?", "does Fjordvarsel?")]
    public void A_part_of_a_question_takes_the_place_of_what_it_is_like(string first, string then)
    {
        Assert.Equal(Decision.NotInResume, new Talk().Ask(first, then).Decision);
    }

    [Theory]
    [InlineData("what was she doing in 2010?", "and in 2018?", "work/3")]
    [InlineData("which projects used Rust?", "Kubernetes?", "projects/3")]
    [InlineData("which projects used Rust?", "and Go?", "projects/3")]
    public void The_question_before_is_asked_with_another_part(string first, string then, string reference)
    {
        Assert.Contains(reference, Talk.Refs(new Talk().Ask(first, then)));
    }

    [Fact]
    public void Parts_take_the_place_of_parts_one_after_the_other()
    {
        var answer = new Talk().Ask("what was she doing in 2010?", "and in 2014?", "and in 2018?");

        Assert.Contains("work/3", Talk.Refs(answer));
        Assert.DoesNotContain("work/4", Talk.Refs(answer));
    }

    [Fact]
    public void Several_that_were_told_are_meant_together()
    {
        var answer = new Talk().Ask("what did she do at Brisling?", "how long was that in total?");

        Assert.Equal(["work/2", "work/3"], Talk.Refs(answer).Order());
    }
}
