using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A few words ask a thing of what was told, and of nothing else.</summary>
public sealed class BareAskTests
{
    private static readonly CompiledResume Tove = Talk.Compile("""
        {
          "basics": {"name": "Tove Ahlgren", "label": "Bell Founder", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Kopparby Foundry", "position": "Master Founder", "startDate": "2021-01",
              "highlights": ["Cast 14 church bells"]},
            {"name": "Norrsund Bronze", "position": "Founder", "startDate": "2014-01", "endDate": "2018-12"},
            {"name": "Norrsund Bronze", "position": "Apprentice", "startDate": "2010-01", "endDate": "2013-12"}],
          "projects": [
            {"name": "Ringing Room", "description": "A museum of hand bells.", "startDate": "2012-01",
              "endDate": "2013-01"},
            {"name": "Harbour Chime", "description": "A tidal carillon.", "entity": "Port of Lysvik",
              "startDate": "2022-01", "endDate": "2024-01"}],
          "skills": [{"name": "Tuning", "keywords": ["Harmonic analysis"]}],
          "languages": [{"language": "Swedish", "fluency": "Native"}, {"language": "Finnish", "fluency": "Basic"}]
        }
        """);

    [Theory]
    [InlineData("tell me about Ringing Room", "is that recent?", "projects/0", "No. Ringing Room")]
    [InlineData("tell me about Harbour Chime", "was that recent?", "projects/1", "Yes. Harbour Chime")]
    [InlineData("tell me about the Kopparby Foundry", "how recent is that?", "work/0", "Yes. Master Founder")]
    [InlineData("when was she at Norrsund Bronze?", "is that recent?", "work/1", "No. Founder")]
    [InlineData("how long was she at Kopparby Foundry?", "which company?", "work/0", "at Kopparby Foundry")]
    [InlineData("tell me about Harbour Chime", "who was it for?", "projects/1", "was for Port of Lysvik")]
    [InlineData("tell me about Harbour Chime", "which company?", "projects/1", "was for Port of Lysvik")]
    public void Is_told_of_the_entry_talked_about(string first, string then, string reference, string said)
    {
        var answer = new Talk(Tove).Ask(first, then);

        Assert.Equal([reference], Talk.Refs(answer));
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tell me about Ringing Room", "which company?", "does not say for whom")]
    [InlineData("tell me about Ringing Room", "who paid for it?", "does not say who paid")]
    [InlineData("tell me about Ringing Room", "how come?", "does not say why")]
    [InlineData("which languages does she speak?", "how come?", "does not say why")]
    [InlineData("does she know harmonic analysis?", "is that recent?", "does not say when")]
    public void What_is_not_told_is_said_so(string first, string then, string said) =>
        Assert.Contains(said, new Talk(Tove).Ask(first, then).Text, StringComparison.Ordinal);

    [Fact]
    public void The_titles_of_several_are_theirs()
    {
        var answer = new Talk(Tove).Ask("what did she do at Norrsund Bronze?", "what was the title?");

        Assert.Equal(["work/1", "work/2"], Talk.Refs(answer));
        Assert.Contains("Apprentice", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_split_up_in_one_entry_is_told_there() => Assert.Equal(
        ["work/0"], Talk.Refs(new Talk(Tove).Ask("tell me about the Kopparby Foundry", "how are they split up?")));

    [Fact]
    public void A_count_is_split_up_by_whose_they_are()
    {
        var answer = new Talk(Tove).Ask("how many jobs has she had?", "how are they split up?");

        Assert.Equal(3, answer.Items.Length);
        Assert.StartsWith("Kopparby Foundry: 1, Norrsund Bronze: 2. ", answer.Text, StringComparison.Ordinal);
    }
}
