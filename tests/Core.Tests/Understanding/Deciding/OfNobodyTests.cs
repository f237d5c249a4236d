using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Understanding.Deciding;

/// <summary>What has the same answer whoever is asked about is refused; the same words of the person are not.</summary>
public sealed class OfNobodyTests
{
    private static readonly CompiledResume Ines = Talk.Compile("""
        {"basics": {"name": "Inés Quiroga", "label": "Midwife"},
         "work": [
          {"name": "Hospital Ribera", "position": "Senior Midwife", "startDate": "2018-05",
           "highlights": ["Moved the ward to HypnoBirthing with MEOWS charts", "Gave tips for night feeds to parents"]},
          {"name": "Clínica Soto", "position": "Midwife", "startDate": "2012-01", "endDate": "2018-04"}],
         "projects": [{"name": "Waterline", "description": "Water births for low-risk mothers."},
          {"name": "Soft Start", "description": "Skin contact in theatre."}],
         "certificates": [{"name": "IBCLC Lactation Consultant"}],
         "skills": [{"name": "Birth", "keywords": ["Cardiotocography", "MEOWS", "HypnoBirthing"]}]}
        """);

    [Theory]
    [InlineData("what's the difference between MEOWS and HypnoBirthing")]
    [InlineData("difference between MEOWS and cardiotocography?")]
    [InlineData("pros and cons of HypnoBirthing")]
    [InlineData("explain cardiotocography")]
    [InlineData("can you explain HypnoBirthing?")]
    [InlineData("is midwifery a good career")]
    [InlineData("is midwifery worth it?")]
    [InlineData("which midwife course would you recommend to me?")]
    [InlineData("any tips for a career changer who wants to be a midwife?")]
    [InlineData("any advice for new midwives")]
    public void What_is_asked_of_a_thing_as_such_is_refused(string question)
    {
        Assert.Equal(Decision.OffTopic, new Talk(Ines).Ask(question).Decision);
    }

    [Theory]
    [InlineData("what did she do with HypnoBirthing", "work/0")]
    [InlineData("what's the difference between Waterline and Soft Start?", "projects/0")]
    [InlineData("explain the Waterline project", "projects/0")]
    [InlineData("explain her work at Hospital Ribera", "work/0")]
    [InlineData("does she know cardiotocography?", "skills/0")]
    [InlineData("what's the difference between her two jobs?", "work/1")]
    public void What_is_asked_of_the_person_is_answered(string question, string reference)
    {
        var answer = new Talk(Ines).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains(reference, Talk.Refs(answer));
    }
}
