using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What is asked of those who gave a reference is not told of the person.</summary>
public sealed class RefereesTests
{
    private static readonly CompiledResume Milo = Talk.Compile("""
        {
          "basics": {"name": "Milo Harrow", "label": "Project Manager", "phone": "+1 555 0100",
            "meta": {"pronouns": "he/him"}},
          "work": [
            {"name": "Cobalt Foundry", "position": "Project Manager", "startDate": "2020-03"},
            {"name": "Larkspur Rail", "position": "Planner", "startDate": "2015-01", "endDate": "2020-02"},
            {"name": "Moss & Daughters", "position": "Trainee", "startDate": "2012-01", "endDate": "2014-12"}],
          "publications": [
            {"name": "Casting Slack", "publisher": "Foundry Letters", "releaseDate": "2022-03",
              "summary": "Co-written with a metallurgist from Leoben."},
            {"name": "Timetables That Breathe", "publisher": "Rail Notes", "releaseDate": "2018-05",
              "summary": "A short essay on buffers."}],
          "references": [
            {"name": "Greta Solheim, Plant Director, Cobalt Foundry", "reference": "Milo counts before he speaks."},
            {"name": "Anton Pryce, former Head of Planning, Larkspur Rail", "reference": "He made delays boring."}]
        }
        """);

    [Theory]
    [InlineData("is Anton still at Larkspur Rail?", "No. The reference is listed as: Anton Pryce, former Head")]
    [InlineData("is Greta a project manager?", "Milo's résumé does not say so. It lists: Greta Solheim")]
    [InlineData("is Greta a plant director?", "Yes. Greta Solheim, Plant Director")]
    [InlineData("is Greta his boss?", "Milo's résumé does not say so. It lists: Greta Solheim")]
    [InlineData("who is his boss?", "Milo's résumé does not say so. The references that it lists: Greta")]
    [InlineData("what does the plant director say?",
        "Greta Solheim, Plant Director, Cobalt Foundry: \u201cMilo counts")]
    [InlineData("did anyone from Moss & Daughters give a reference?", "No. The references that are listed: Greta")]
    public void A_referee_is_told_as_listed(string question, string start) =>
        Assert.StartsWith(start, new Talk(Milo).Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("is he still at Larkspur Rail?", "No. The reference is listed as: Anton Pryce")]
    [InlineData("what does he do?", "Anton Pryce, former Head of Planning, Larkspur Rail.")]
    [InlineData("and what does the other person do?", "Greta Solheim, Plant Director, Cobalt Foundry.")]
    [InlineData("where is he now?", "Anton Pryce, former Head of Planning, Larkspur Rail.")]
    [InlineData("can I call him?", "The résumé gives no way to reach them")]
    public void Who_was_just_quoted_is_meant(string question, string start) =>
        Assert.StartsWith(start, new Talk(Milo).Ask("what does Anton say?", question).Text, StringComparison.Ordinal);

    [Fact]
    public void After_a_job_it_is_the_person_who_is_meant() =>
        Assert.Contains("+1 555 0100", new Talk(Milo).Ask("what did he do at Larkspur Rail?", "can I call him?").Text,
            StringComparison.Ordinal);

    [Fact]
    public void Who_wrote_with_somebody_did_not_write_alone()
    {
        var talk = new Talk(Milo);

        Assert.StartsWith("No. ", talk.Ask("what about the paper Casting Slack?", "did he write it alone?").Text,
            StringComparison.Ordinal);
        Assert.Contains("a metallurgist from Leoben", talk.Ask("who are they?").Text, StringComparison.Ordinal);
        Assert.StartsWith("Milo's résumé does not say so. ",
            talk.Ask("did he write Timetables That Breathe alone?").Text, StringComparison.Ordinal);
    }
}
