using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What was answered is said again where it was not caught, and said shorter where it was too long.</summary>
public sealed class SaidAgainTests
{
    [Theory]
    [InlineData("can you repeat that?")]
    [InlineData("what did you say")]
    [InlineData("sorry, say that again please")]
    [InlineData("I didn't catch that")]
    public void The_last_answer_is_given_again(string question)
    {
        var talk = new Talk();
        var first = talk.Ask("what's her email?");

        Assert.Equal(first.Text, talk.Ask(question).Text);
    }

    [Fact]
    public void A_step_through_the_jobs_is_told_again_by_its_entry()
    {
        var talk = new Talk();
        var step = talk.Ask("what's her current job?", "and before that?");

        Assert.Equal(Talk.Refs(step), Talk.Refs(talk.Ask("can you repeat that?")));
    }

    [Theory]
    [InlineData("shorter please")]
    [InlineData("too long")]
    public void A_shorter_answer_says_less_of_the_same(string question)
    {
        var talk = new Talk();
        var first = talk.Ask("who is she?");
        var shorter = talk.Ask(question);

        Assert.Equal(Talk.Refs(first), Talk.Refs(shorter));
        Assert.True(shorter.Text.Length <= first.Text.Length);
    }

    [Fact]
    public void About_yourself_is_small_talk_however_much_is_asked_for()
    {
        Assert.Equal(Decision.SmallTalk, new Talk().Ask("tell me a bit about yourself").Decision);
    }
}
