using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;
using ResumeVoice.Core.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Clients are told by the entries that speak of some; employers are none.</summary>
public sealed class ClienteleTests
{
    private static readonly CompiledResume Jorun = Talk.Compile("""
        {
          "basics": {"name": "Jorun Vik", "label": "Surveyor", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Fjell Kart", "position": "Surveyor", "startDate": "2020-01",
              "highlights": ["Measures plots for clients in forestry and mining", "Flies two drones"]},
            {"name": "Kartverket", "position": "Cartographer", "startDate": "2014-01", "endDate": "2019-12",
              "highlights": ["Saved a third of the subcontracted flights"]}]
        }
        """);

    [Fact]
    public void Are_told_by_the_entry_that_speaks_of_them()
    {
        var answer = new Talk(Jorun).Ask("what is her current job?", "who are her clients?");

        Assert.Equal(["work/0"], Talk.Refs(answer));
        Assert.Contains("forestry and mining", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("drones", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_employee_of_whom_none_is_named_has_none()
    {
        var answer = new Talk(Jorun).Ask("what did she do at Kartverket?", "who are her clients?");

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains("does not mention any clients", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void So_many_jobs_are_not_so_many_clients() => Assert.Contains(
        "does not say", new Talk(Jorun).Ask("what is her current job?", "how many clients?").Text,
        StringComparison.Ordinal);
}
