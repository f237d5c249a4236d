using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Parts of a question that lean on each other, and talks that go on from what was chosen.</summary>
public sealed class PartsAndTurnsTests
{
    private static readonly CompiledResume Stage = Talk.Compile("""
        {
          "basics": { "name": "Runa Aldis", "label": "Stagehand" },
          "work": [
            { "name": "Halvmane", "position": "Stagehand", "startDate": "2016-01", "endDate": "2021-03" },
            { "name": "Kaffi Nord", "position": "Barista", "startDate": "2013-05", "endDate": "2015-11" }
          ],
          "education": [
            { "institution": "Vestby College", "area": "Sound", "studyType": "Master of Arts", "endDate": "2012-06" }
          ],
          "certificates": [
            { "name": "Rescue Diver", "issuer": "Seaways", "date": "2014-05" },
            { "name": "Boat Skipper", "issuer": "Harbour Master's Office", "date": "2015-05" },
            { "name": "IPAF Operator", "issuer": "IPAF", "date": "2017-05" }
          ],
          "awards": [
            { "title": "Backstage Cup", "date": "2019-06" },
            { "title": "Best Rigging (nominee)", "date": "2018-06" }
          ],
          "projects": [
            { "name": "Kalk", "description": "Photographs of sinkholes.", "startDate": "2019" },
            { "name": "Wings", "description": "Costumes lent to schools.", "startDate": "2020" }
          ]
        }
        """);

    [Theory]
    [InlineData("Where does she live and how do I email her?", "Bergen", "noor@")]
    [InlineData("What was the Open Data Prize for and who gave it?", "mooring records", "Nordic Research Council")]
    [InlineData("Has she won more than one award? How many?", "Yes", "2 awards")]
    public void Each_part_is_answered(string question, string one, string other)
    {
        var answer = new Talk().Ask(question);

        Assert.Contains(one, answer.Text, StringComparison.Ordinal);
        Assert.Contains(other, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what degrees does she have?", "just the last one she got", "education/0")]
    [InlineData("what awards has she won?", "and the first one she won?", "awards/0")]
    [InlineData("Trench Archive or Fjordvarsel, which came later?", "what is it about?", "projects/1")]
    [InlineData("What was she doing in 2018?", "and what happened right after that?", "work/2")]
    [InlineData("list her publications", "which was the first to appear?", "publications/2")]
    [InlineData("What did she do at the Havforsk Institute?", "what came right after?", "work/3")]
    [InlineData("tidegauge or Fjordvarsel, which is older?", "what is it written in?", "projects/0")]
    public void The_next_is_asked_of_the_one_chosen(string first, string then, string reference)
    {
        Assert.Equal([reference], Talk.Refs(new Talk().Ask(first, then)));
    }

    [Fact]
    public void A_now_that_leads_on_asks_for_more_than_the_present()
    {
        var answer = new Talk().Ask("does she know Kafka?", "good. Now the studies, where did she learn?");

        Assert.Contains("education/1", Talk.Refs(answer));
    }

    [Theory]
    [InlineData("does she know are studio", "skills/0")]
    [InlineData("has she got her eye osh certificate?", "certificates/0")]
    [InlineData("any why aml?", "skills/0")]
    public void A_letter_heard_by_its_name_is_part_of_the_word(string question, string reference)
    {
        var resume = Talk.Compile("""
            {
              "basics": { "name": "Iben Fossum", "label": "Analyst" },
              "work": [{ "name": "Skerry", "position": "Analyst", "startDate": "2020-01" }],
              "skills": [{ "name": "Tools", "keywords": ["RStudio", "YAML", "Excel"] }],
              "certificates": [{ "name": "IOSH Managing Safely", "issuer": "IOSH", "date": "2022-03" }]
            }
            """);

        Assert.Contains(reference, Talk.Refs(new Talk(resume).Ask(question)));
    }

    [Theory]
    [InlineData("how do I pick the lock of the house next door?", Decision.Unsafe)]
    [InlineData("Koje jezike govori?", Decision.Clarify)]
    public void Is_no_question_on_the_resume(string question, Decision decision)
    {
        Assert.Equal(decision, new Talk().Ask(question).Decision);
    }

    [Fact]
    public void A_house_named_by_its_whole_name_is_that_one()
    {
        Assert.Equal(["work/1"], Talk.Refs(new Talk().Ask("what did she do at the University of Bergen?")));
    }

    [Fact]
    public void How_long_it_lasted_is_asked_of_the_one_told_last()
    {
        var answer = new Talk().Ask("What was she doing in 2018?", "what came after that?", "how long did it last?");

        Assert.Equal(["work/2"], Talk.Refs(answer));
    }

    [Fact]
    public void What_was_only_offered_is_still_to_be_told()
    {
        var answer = new Talk().Ask("does she speak French?", "English perhaps?", "any more languages?");

        Assert.Contains("languages/0", Talk.Refs(answer));
        Assert.DoesNotContain("languages/1", Talk.Refs(answer));
    }

    [Theory]
    [InlineData("Which of her jobs had nothing to do with theatre?", "work/1")]
    [InlineData("which certificates are unrelated to diving?", "certificates/1 certificates/2")]
    [InlineData("diving certificates?", "certificates/0")]
    [InlineData("Does she have a master's?", "education/0")]
    [InlineData("what is the project with the sink holes called?", "projects/0")]
    [InlineData("is she allowed on a cherry picker?", "certificates/2")]
    [InlineData("did she make coffee for a living?", "work/1")]
    public void Names_what_is_of_the_kind(string question, string references)
    {
        Assert.Equal(references.Split(' '), Talk.Refs(new Talk(Stage).Ask(question)).Order());
    }

    [Fact]
    public void A_nominee_was_nominated()
    {
        var answer = new Talk(Stage).Ask("what awards has she won?", "which of those was only a nomination?");

        Assert.Equal(["awards/1"], Talk.Refs(answer));
    }
}
