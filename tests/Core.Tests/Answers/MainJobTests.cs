using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Which of several jobs that run at once is the main one, and what a talk on one thing asks of it.</summary>
public sealed class MainJobTests
{
    private static readonly CompiledResume Mara = Talk.Compile("""
        {
          "basics": { "name": "Mara Lindqvist", "label": "Head Librarian, Rare Books" },
          "work": [
            { "name": "Carlsholm City Library", "position": "Head Librarian, Special Collections",
              "startDate": "2019-03", "summary": "Leads the rare-book reading room.",
              "highlights": ["Library grew from 12 to 31 staff"] },
            { "name": "Vretstorp Museum", "position": "Visiting Conservator", "startDate": "2022-01",
              "summary": "Two days a month." },
            { "name": "Uddeby College", "position": "Adjunct Lecturer", "startDate": "2016-09", "endDate": "2021-06",
              "summary": "Evening course on paper." },
            { "name": "Norrhamn Archive", "position": "Archivist", "startDate": "2012-05", "endDate": "2019-02",
              "summary": "Catalogued maps for clients such as shipping lines and parishes." },
            { "name": "Bokbinderi Ek", "position": "Bookbinder", "startDate": "2008-01", "endDate": "2012-04" }
          ],
          "projects": [
            { "name": "Tidewrack Atlas", "description": "Digitised wreck maps.", "startDate": "2020-01",
              "endDate": "2020-12", "roles": ["Editor"] }
          ],
          "education": [
            { "institution": "Skola Ek", "studyType": "Diploma", "area": "Bookbinding", "startDate": "2005-08",
              "endDate": "2007-12" }
          ],
          "awards": [{ "title": "Map Prize", "date": "2021-03", "summary": "For the Tidewrack maps." }]
        }
        """);

    [Fact]
    public void The_headline_says_which_job_is_the_present_one()
    {
        Assert.Equal(["work/0"], Talk.Refs(new Talk(Mara).Ask("Who is her current employer?")));
        Assert.Contains(
            "Present job: Head Librarian", new Talk(Mara).Ask("Who is Mara?").Text, StringComparison.Ordinal);
        Assert.Equal(["work/0", "work/1"], Talk.Refs(new Talk(Mara).Ask("What is she doing now?")));
    }

    [Fact]
    public void What_came_before_is_no_aside()
    {
        var talk = new Talk(Mara);
        talk.Ask("What is she doing now?");

        Assert.Equal(["work/3"], Talk.Refs(talk.Ask("And before that?")));
        Assert.Equal(["work/4"], Talk.Refs(talk.Ask("And before that?")));
    }

    [Theory]
    [InlineData("what did the role involve")]
    [InlineData("what did the job involve?")]
    [InlineData("who were the clients?")]
    [InlineData("what sort of clients")]
    [InlineData("what was her title")]
    public void A_talk_on_one_job_asks_of_that_job(string question)
    {
        var talk = new Talk(Mara);
        talk.Ask("Tell me about her time at the Norrhamn Archive");

        Assert.Equal(["work/3"], Talk.Refs(talk.Ask(question)));
    }

    [Fact]
    public void A_role_in_a_project_is_told_in_a_word()
    {
        var talk = new Talk(Mara);
        talk.Ask("Which projects has she done?");
        var answer = talk.Ask("what was her role?");

        Assert.Equal(["projects/0"], Talk.Refs(answer));
        Assert.Equal("Editor: Tidewrack Atlas (Jan 2020 – Dec 2020).", answer.Text);
    }

    [Fact]
    public void A_question_with_a_rank_of_its_own_asks_anew()
    {
        var talk = new Talk(Mara);
        talk.Ask("Tell me about her time at the Norrhamn Archive");

        Assert.Equal(["work/4"], Talk.Refs(talk.Ask("what was the first job?")));
    }

    [Theory]
    [InlineData("what is she doing now and what did she do before?", "work/0 work/1 work/3")]
    [InlineData("where did she study and what did she do after", "education/0 work/4")]
    public void A_second_part_steps_on_from_what_the_first_found(string question, string references) =>
        Assert.Equal(references.Split(' '), Talk.Refs(new Talk(Mara).Ask(question)));

    [Fact]
    public void After_the_studies_came_a_job()
    {
        var talk = new Talk(Mara);
        talk.Ask("where did she study?");

        Assert.Equal(["work/4"], Talk.Refs(talk.Ask("and what did she do after that?")));
    }

    [Fact]
    public void Of_several_that_mention_it_the_one_called_so_is_meant()
    {
        var talk = new Talk(Mara);
        Assert.Equal(["projects/0", "awards/0"], Talk.Refs(talk.Ask("tell me about Tidewrack")));

        Assert.Equal(["projects/0"], Talk.Refs(talk.Ask("when did it end?")));
    }

    [Theory]
    [InlineData("so who is this Mara girl")]
    [InlineData("tell me about this woman")]
    public void What_somebody_is_called_in_passing_asks_nothing_private(string question) =>
        Assert.StartsWith(
            "Mara Lindqvist: Head Librarian", new Talk(Mara).Ask(question).Text, StringComparison.Ordinal);
}
