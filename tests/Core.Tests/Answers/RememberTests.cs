using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

public class RememberTests
{
    [Fact]
    public void A_list_is_remembered_in_the_order_shown()
    {
        var talk = new Talk();

        var answer = talk.Ask("Which awards has she won?");

        Assert.Equal(Talk.Refs(answer), talk.Context.Shown.Select(shown => shown.ToString()));
        Assert.Null(talk.Context.Focus);
        Assert.Equal([Section.Awards], talk.Context.Sections);
    }

    [Fact]
    public void Looking_at_one_leaves_the_list()
    {
        var talk = new Talk();

        talk.Ask("Where has she worked?", "the second one");

        Assert.Equal(5, talk.Context.Shown.Length);
        Assert.Equal(new ItemRef(Section.Work, 1), talk.Context.Focus);
    }

    [Fact]
    public void Another_topic_replaces_the_list()
    {
        var talk = new Talk();

        talk.Ask("Where has she worked?", "What are her hobbies?");

        Assert.All(talk.Context.Shown, shown => Assert.Equal(Section.Interests, shown.Section));
        Assert.Contains(new ItemRef(Section.Work, 0), talk.Context.Seen);
    }

    [Fact]
    public void No_more_is_remembered_than_the_limits()
    {
        var skills = string.Join(',', Enumerable.Range(0, 200).Select(n => $$"""{ "name": "Skill {{n}}" }"""));
        var talk = new Talk(Talk.Compile($$"""{ "basics": { "name": "Ada" }, "skills": [{{skills}}] }"""));

        for (var turn = 0; turn < 6; turn++) talk.Ask(turn == 0 ? "Ada's skills?" : "anything else?");

        Assert.InRange(talk.Context.Shown.Length, 1, FollowUpContext.ShownMax);
        Assert.Equal(FollowUpContext.SeenMax, talk.Context.Seen.Length);
    }
}
