using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Understanding.Reading;

/// <summary>What is said of the speaker's own affairs before a question asks for nothing by itself.</summary>
public sealed class PreambleTests
{
    private static readonly CompiledResume Gry = Talk.Compile("""
        {
          "basics": { "name": "Gry Haugland", "email": "gry@haugland.example", "url": "https://haugland.example" },
          "work": [
            { "name": "Skarv Insurance", "position": "Claims Clerk", "startDate": "2020-01",
              "summary": "Cleared the backlog of storm claims." },
            { "name": "Nordlys Hotel", "position": "Night Porter", "startDate": "2016-01", "endDate": "2019-12",
              "summary": "Rebuilt the booking ledger that overbooked rooms, and trained the desk in it." }
          ],
          "interests": [{ "name": "Kites" }]
        }
        """);

    [Theory]
    [InlineData("""
        So our desk still copies every booking from the web page into the books by hand and we end up with overbooked
        rooms all summer, and I was wondering whether this woman has ever sorted out that kind of mess
        """, "work/1")]
    [InlineData("""
        We're drowning in storm claims since the winter, people send slips into the mail and the phone never stops,
        so what I want to know is has Gry actually cleared a backlog like that
        """, "work/0")]
    public void What_is_asked_is_found_by_the_whole(string question, string reference)
    {
        var answer = new Talk(Gry).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal([reference], Talk.Refs(answer));
    }
}
