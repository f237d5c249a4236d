using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Turns of phrase that say less, or other, than their words.</summary>
public sealed class MeaningTests
{
    [Theory]
    [InlineData("her biggest achievement?", "awards/1")]
    [InlineData("what is she proudest of?", "awards/1")]
    [InlineData("what's the most impressive thing she has done", "work/0")]
    [InlineData("can you tell me the award that was won", "awards/0")]
    [InlineData("what's the kayak thing in Bergen", "projects/1")]
    [InlineData("did she not work at Havforsk?", "work/4")]
    [InlineData("how much exposure to satellite links does she have?", "work/2")]
    [InlineData("how many institutes or companies has she worked at?", "work/4")]
    [InlineData("is she in Norway", "basics")]
    [InlineData("between leaving Havforsk and joining Nordlys what did she do", "work/2")]
    [InlineData("what human languages does she speak", "languages/0")]
    [InlineData("does she have an a w s background", "skills/3")]
    [InlineData("expirience w/ kubernets", "skills/3")]
    [InlineData("did she use post gray sequel anywhere", "skills/2")]
    [InlineData("jobs other than the ones at Brisling", "work/4")]
    public void Is_heard_as_it_is_meant(string question, string reference)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains(reference, Talk.Refs(answer));
        Assert.DoesNotMatch("^No\\b", answer.Text);
    }

    [Fact]
    public void Several_asks_between_commas_are_each_answered()
    {
        var answer = new Talk().Ask("tell me her current job, her highest degree, and an email I can write to");

        foreach (var reference in (string[])["work/0", "education/0", "basics"])
            Assert.Contains(reference, Talk.Refs(answer));
        Assert.Contains("noor@halvorsen.example", answer.Text);
    }

    [Theory]
    [InlineData("is she a React developer?")]
    [InlineData("does she hold a Certified Kubernetes Security Specialist?")]
    public void What_only_shares_words_is_not_there(string question)
    {
        Assert.Equal(Decision.NotInResume, new Talk().Ask(question).Decision);
    }
}
