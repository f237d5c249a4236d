using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What people ask as they talk: days, houses and places by the way they come to mind.</summary>
public sealed class AskedInPassingTests
{
    private static readonly CompiledResume Glazier = Talk.Compile("""
        {
          "basics": { "name": "Ivo Strand", "location": { "city": "Bergen", "countryCode": "NO" } },
          "work": [
            {
              "name": "Fjordglass", "position": "Lead Glazier", "location": "Oslo, Norway", "startDate": "2021-02",
              "highlights": ["Leads crews in Sweden and Norway", "Answered alarms, on-call every third week"]
            },
            {
              "name": "Kvist Greenhouses", "position": "Greenhouse Fitter", "location": "Malmö, Sweden",
              "startDate": "2017-05", "endDate": "2020-12", "summary": "Fitted greenhouses with laminated glass panes."
            },
            {
              "name": "Havn Ferries", "position": "Ship Glazier", "location": "Göteborg, Sweden",
              "startDate": "2014-01", "endDate": "2017-04", "summary": "Kept the windows of the ferry Solveig tight.",
              "highlights": ["Worked in Norway for one winter"]
            }
          ],
          "volunteer": [
            {
              "organization": "Sykkelklubben", "position": "Coach", "startDate": "2019-04", "endDate": "2023-04",
              "summary": "Taught children to mend bicycles."
            }
          ],
          "education": [
            { "institution": "Vestby College", "area": "Glass", "studyType": "Bachelor of Arts", "score": "B",
              "startDate": "2010-08", "endDate": "2013-06" },
            { "institution": "Lund School", "area": "Joinery", "studyType": "Diploma", "score": "A",
              "startDate": "2008-08", "endDate": "2010-06" }
          ],
          "certificates": [
            { "name": "Chartered Glazier", "issuer": "Glass Guild", "date": "2019-03" },
            { "name": "Crane Operator", "issuer": "Havn Ferries", "date": "2016-05" }
          ],
          "awards": [
            { "title": "Clear View Prize", "awarder": "Glass Guild", "date": "2018-10", "summary": "EUR 4,500." },
            { "title": "Fitter of the Year", "awarder": "Kvist Greenhouses", "date": "2019-12" }
          ],
          "projects": [
            { "name": "Prismatic", "description": "A glass harp.", "keywords": ["Glass", "Oak"],
              "startDate": "2022-01" },
            { "name": "Lanternfold", "description": "Folding lanterns.", "keywords": ["Copper", "Lead came"],
              "startDate": "2018-01", "endDate": "2024-06" },
            { "name": "Wintergarden", "description": "A winter garden.", "keywords": ["Oak", "Copper"],
              "startDate": "2015-01", "endDate": "2016-06" }
          ],
          "references": [
            { "name": "Maja Lind, owner of Kvist Greenhouses", "reference": "No pane ever fell." },
            { "name": "Odd Berg, mate at Havn Ferries", "reference": "Dry cabins." }
          ],
          "interests": [{ "name": "Skating" }]
        }
        """);

    [Theory]
    [InlineData("projects he wrapped up in the last three years", "projects/1")]
    [InlineData("projects he started within the last five years", "projects/0")]
    [InlineData("which awards are newer than 2018?", "awards/1")]
    [InlineData("what had he won before joining the greenhouse company?", "")]
    [InlineData("who paid his wages in 2015?", "work/2")]
    [InlineData("Which ship was he on in 2016?", "work/2")]
    [InlineData("which firm is he with now?", "work/0")]
    [InlineData("who was he with when he won the Clear View Prize?", "work/1")]
    [InlineData("what was he given in 2019?", "awards/1")]
    [InlineData("where was he before Fjordglass?", "work/1")]
    [InlineData("which of his jobs weren't in Sweden?", "work/0")]
    [InlineData("projects with neither oak nor glass", "projects/1")]
    [InlineData("Chartered?", "certificates/0")]
    [InlineData("awards that didn't come from an employer", "awards/0")]
    [InlineData("which awards came from his employers?", "awards/1")]
    [InlineData("Has he ever been on call himself?", "work/0")]
    [InlineData("what does he get up to when he's away from a workbench?", "interests/0")]
    [InlineData("he's in Malmö, right?", "basics")]
    [InlineData("when did he get the crane operator's ticket?", "certificates/1")]
    [InlineData("what was the money for that came with the Clear View Prize", "awards/0")]
    public void Is_told_by_the_one_that_is_meant(string question, string reference)
    {
        var refs = Talk.Refs(new Talk(Glazier).Ask(question));

        Assert.Equal(reference.Length == 0 ? [] : [reference], refs);
    }

    [Theory]
    [InlineData("how many of his jobs were in Sweden?", "2 jobs")]
    [InlineData("how much cash did he get for the Clear View Prize?", "4,500")]
    [InlineData("how many years did he coach kids?", "4 years")]
    [InlineData("how long has he been in the trade altogether?", "in all")]
    public void A_number_is_told(string question, string number) =>
        Assert.Contains(number, new Talk(Glazier).Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("where was he before Fjordglass?", "and before that?", "work/2")]
    [InlineData("what did he do at Havn Ferries?", "was there glass involved?", "work/2")]
    [InlineData("what's his bachelor's in?", "what mark did he get", "education/0")]
    [InlineData("what is the Clear View Prize?", "where was he working when he won it?", "work/1")]
    [InlineData("did Kvist Greenhouses give him a prize?", "who from there could confirm that?", "references/0")]
    [InlineData("list his projects", "is any of that still going on?", "projects/0")]
    [InlineData("tell me about Lanternfold", "anything else about him I ought to know?", "basics")]
    public void The_talk_goes_on_from_there(string first, string then, string reference) =>
        Assert.Equal([reference], Talk.Refs(new Talk(Glazier).Ask(first, then)));

    [Fact]
    public void Each_part_finds_its_own()
    {
        var several = new Talk(Glazier).Ask("Where does he live, what does he do for fun and when did he win a prize?");
        var leaning = new Talk(Glazier).Ask("when did he start at Havn Ferries and who's his referee from there?");

        Assert.Equal(["basics", "interests/0", "awards/1", "awards/0"], Talk.Refs(several));
        Assert.Equal(["work/2", "references/1"], Talk.Refs(leaning));
    }

    [Theory]
    [InlineData("who invented the glass harp?")]
    [InlineData("how do panes work in greenhouses?")]
    public void How_the_world_came_about_is_no_matter_of_this_page(string question) =>
        Assert.Equal(Decision.OffTopic, new Talk(Glazier).Ask(question).Decision);

    [Theory]
    [InlineData("is he licensed?", "being licensed")]
    [InlineData("does he program in Java?", "Java")]
    public void What_nobody_says_is_no_yes(string question, string missing)
    {
        var answer = new Talk(Glazier).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains(missing, answer.Text, StringComparison.Ordinal);
    }
}
