using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>An employer is asked for by any of its names, and a strange one is nobody's.</summary>
public sealed class HouseNamesTests
{
    private static readonly CompiledResume Nils = Talk.Compile("""
        {
          "basics": { "name": "Nils Brandvold" },
          "work": [
            { "name": "Constancy / GE", "position": "Turbine Fitter", "startDate": "2019-01", "endDate": "2022-05",
              "highlights": ["Rebuilt gearboxes"] },
            { "name": "PricewaterhouseCoopers", "position": "Plant Auditor", "startDate": "2015-01",
              "endDate": "2018-11", "summary": "Kept a constant watch on spare parts." },
            { "name": "Ontil Foundry", "position": "Pump Fitter", "startDate": "2012-03", "endDate": "2014-10" }
          ],
          "education": [{ "institution": "California Institute of Technology", "studyType": "Bachelor",
            "area": "Metallurgy", "endDate": "2011-06" }]
        }
        """);

    [Theory]
    [InlineData("did he ever work for General Electric?", "work/0")]
    [InlineData("what did he do at PwC?", "work/1")]
    [InlineData("when was he at Price Waterhouse?", "work/1")]
    [InlineData("what was his role at Constancy?", "work/0")]
    [InlineData("what did he study at Caltech?", "education/0")]
    public void A_house_is_found_by_each_of_its_names(string question, string reference)
    {
        var answer = new Talk(Nils).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("has he worked for Q&Z?")]
    [InlineData("was he employed by R&B?")]
    [InlineData("did he work at AT&T?")]
    public void Letters_tied_by_an_ampersand_are_a_name(string question)
    {
        var answer = new Talk(Nils).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains("does not mention", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what did he do at untel foundry?")]
    [InlineData("so um when was he with untel foundry")]
    public void A_misheard_name_is_known_by_the_word_after_it(string question)
    {
        var answer = new Talk(Nils).Ask(question);

        Assert.Equal(["work/2"], Talk.Refs(answer));
    }
}
