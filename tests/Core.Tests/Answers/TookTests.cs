using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>How long something took, how many somebody leads, what was studied: by the sentence that says it.</summary>
public sealed class TookTests
{
    private static readonly CompiledResume Vera = Talk.Compile("""
        {
          "basics": {"name": "Vera Lindholt", "label": "Engineer", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Kestrel Post", "position": "Staff Engineer", "startDate": "2021-02",
              "summary": "Leads the delivery group of 11 engineers at a parcel service.",
              "highlights": [
                "Moved 90 services from Nomad to Kubernetes in 7 months",
                "Mentored three engineers, one of whom leads now",
                "Opened a covid swab centre in 12 days"]},
            {"name": "Banca Serra", "position": "Engineer", "startDate": "2016-03", "endDate": "2021-01",
              "highlights": ["Led a team of 4 through a security audit", "Cut the nightly run from 5 hours to 2"]}],
          "education": [
            {"institution": "Aarhus University", "studyType": "Bachelor of Science", "area": "Interaction Design",
              "startDate": "2012-09", "endDate": "2015-06", "courses": ["Psychology", "Computer graphics"]}],
          "certificates": [{"name": "Professional Scrum Master", "issuer": "Scrum.org", "date": "2019-02"}],
          "projects": [{"name": "Fernpost", "description": "A tracker of letters.", "startDate": "2019-01",
            "endDate": "2020-01"}],
          "references": [{"name": "Ida Krogh, CTO of Banca Serra", "reference": "Vera never lost a cent."}]
        }
        """);

    [Theory]
    [InlineData("How long did the Kubernetes migration take?", "work/0", "7 months, as")]
    [InlineData("how long did the nightly run take?", "work/1", "From 5 hours to 2")]
    [InlineData("how long did Fernpost take?", "projects/0", "1 year")]
    [InlineData("how long did the covid swab centre take?", "work/0", "12 days")]
    [InlineData("How large is the team she leads?", "work/0", "11 engineers")]
    [InlineData("the largest team she has led?", "work/0", "11 engineers")]
    [InlineData("how many people has she mentored?", "work/0", "Three engineers")]
    public void Is_told_by_its_sentence(string question, string reference, string said)
    {
        var answer = new Talk(Vera).Ask(question);

        Assert.Equal([reference], Talk.Refs(answer));
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_took_a_time_that_nobody_gives_did_not_take_the_whole_job()
    {
        var answer = new Talk(Vera).Ask("How long did the security audit take?");

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.StartsWith("Vera's résumé does not say.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("10 months", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Does she have a master's degree?", "a master's degree")]
    [InlineData("does she have a masters?", "a masters")]
    [InlineData("Has she got a degree in psychology?", "psychology")]
    [InlineData("does she have a degree in computer science?", "computer science")]
    [InlineData("Has she ever been a CTO?", "a CTO")]
    public void Nobody_has_what_only_sounds_alike(string question, string missing)
    {
        var answer = new Talk(Vera).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains($"does not mention {missing}.", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Has she got a degree in interaction design?", "education/0")]
    [InlineData("is she a scrum master?", "certificates/0")]
    public void What_is_there_is_found(string question, string reference)
    {
        var answer = new Talk(Vera).Ask(question);

        Assert.Equal([reference], Talk.Refs(answer));
        Assert.StartsWith("Yes.", answer.Text, StringComparison.Ordinal);
    }
}
