using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What a yes/no question claims of an entry is held against what the entries say.</summary>
public sealed class ClaimsTests
{
    private static readonly CompiledResume Edda = Talk.Compile("""
        {
          "basics": { "name": "Edda Falk", "label": "Hydrologist", "meta": { "pronouns": "she/her" } },
          "work": [
            { "name": "Tarn Water", "position": "Senior Hydrologist", "startDate": "2022-01" },
            { "name": "Moorfoot Council", "position": "Flood Officer", "startDate": "2014-01", "endDate": "2021-12",
              "highlights": ["Mapped 40 culverts with QGIS"] },
            { "name": "Brae Surveys", "position": "Field Assistant", "startDate": "2012-01", "endDate": "2013-12",
              "location": "Perth, Scotland" }],
          "education": [
            { "institution": "Clyde University", "studyType": "MSc", "area": "Hydrology", "score": "Distinction",
              "startDate": "2010-09", "endDate": "2011-09" },
            { "institution": "Clyde University", "studyType": "BSc", "area": "Geography",
              "score": "Second Class Upper", "startDate": "2006-09", "endDate": "2010-06" }],
          "publications": [
            { "name": "Culverts and cloudbursts", "publisher": "Water Letters", "releaseDate": "2020-02",
              "summary": "First author." },
            { "name": "Peat as a sponge", "publisher": "Bog Review", "releaseDate": "2018-02",
              "summary": "Co-author, with six others." },
            { "name": "Rain on steep roofs", "publisher": "Bog Review", "releaseDate": "2017-02" }]
        }
        """);

    [Theory]
    [InlineData("was Tarn Water her first job?", "work/2", "No. Edda's first job: Field Assistant at Brae Surveys")]
    [InlineData("Was Moorfoot her last employer?", "work/0", "No. Edda's latest job: Senior Hydrologist")]
    [InlineData("was Tarn Water her longest job", "work/1", "No. Edda's longest job, 7 years and 11 months: ")]
    [InlineData("did she use QGIS in her first job?", "work/2", "Edda's résumé does not say so. Edda's first job: ")]
    [InlineData("is the BSc her highest degree?", "education/0", "No. Edda's highest degree: MSc")]
    [InlineData("was Brae Surveys her first job?", "work/2", "Yes. Field Assistant at Brae Surveys")]
    [InlineData("was her first job in Perth?", "work/2", "Yes. Field Assistant at Brae Surveys")]
    [InlineData("is the MSc her highest degree?", "education/0", "Yes. MSc")]
    public void A_rank_is_of_all_entries(string question, string reference, string opening) =>
        Tells(question, reference, opening);

    [Fact]
    public void What_was_told_before_has_a_rank_or_not()
    {
        var talk = new Talk(Edda);
        talk.Ask("tell me about the job at Moorfoot Council");

        Assert.StartsWith(
            "No. Edda's first job: Field", talk.Ask("was that her first job?").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("did she get a first class degree?", "education/1", "No. BSc, Geography at Clyde University")]
    [InlineData("did she get a first?", "education/1", "No. BSc, Geography at Clyde University")]
    [InlineData("did she get a 2:1?", "education/1", "Yes. BSc, Geography at Clyde University")]
    [InlineData("did she graduate with distinction?", "education/0", "Yes. MSc, Hydrology at Clyde University")]
    [InlineData("did she get a distinction for her BSc?", "education/1", "Edda's résumé does not say so. What it")]
    public void A_grade_is_what_the_study_says(string question, string reference, string opening) =>
        Tells(question, reference, opening);

    [Theory]
    [InlineData("was she first author of Peat as a sponge?", "publications/1", "No. Peat as a sponge")]
    [InlineData("was she the lead author of Rain on steep roofs?", "publications/2", "Edda's résumé does not say so.")]
    [InlineData("is she first author of Culverts and cloudbursts?", "publications/0", "Yes. Culverts")]
    [InlineData("which publications is she first author of?", "publications/0", "Culverts and cloudbursts in Water")]
    public void First_author_is_no_first_paper(string question, string reference, string opening) =>
        Tells(question, reference, opening);

    private static void Tells(string question, string reference, string opening)
    {
        var answer = new Talk(Edda).Ask(question);

        Assert.StartsWith(opening, answer.Text, StringComparison.Ordinal);
        Assert.Equal([reference], Talk.Refs(answer));
    }
}
