using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>
/// What stands inside a name is no slip, no number and no other word; a list is read out when asked for.
/// </summary>
public sealed class NamesInWordsTests
{
    private static readonly CompiledResume Mette = Talk.Compile("""
        {
          "basics": {"name": "Mette Ormond", "label": "Desk Technician", "email": "mette@ormond.example",
            "summary": "Keeps desks, phones and adaptive shelving in order."},
          "work": [
            {"name": "Quillan Libraries", "position": "Desk Technician", "startDate": "2021-01", "endDate": "2024-01",
              "highlights": ["Moved Microsoft 365 accounts of the branches to new sign-ins",
                "Looked after iPhones on loan with SimpleMDM", "Answered the phone of the desk"]}],
          "publications": [
            {"name": "Loans by Bus", "publisher": "Branch Notes", "releaseDate": "2023"},
            {"name": "Quiet Rooms", "publisher": "Branch Notes", "releaseDate": "2022"}],
          "skills": [{"name": "Desk", "keywords": ["Microsoft 365", "SimpleMDM", "Zendesk", "Adaptive Shelving"]}]
        }
        """);

    [Theory]
    [InlineData("does she know Google Workspace?")]
    [InlineData("google workspace?")]
    [InlineData("any experience with Workspace ONE?")]
    public void A_word_of_a_known_name_is_no_slip_of_another(string question)
    {
        var answer = new Talk(Mette).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.DoesNotContain("jobs", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_a_name_counts_nothing() => Assert.DoesNotContain(
        "365 accounts,", new Talk(Mette).Ask("how many accounts did she move?").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("can I phone her?")]
    [InlineData("could I text her?")]
    public void Whom_one_may_phone_is_no_iPhone(string question) => Assert.Equal(
        "Mette's résumé does not give a phone number.", new Talk(Mette).Ask(question).Text);

    [Theory]
    [InlineData("list them")]
    [InlineData("name them please")]
    public void A_list_is_read_out(string question)
    {
        var talk = new Talk(Mette);
        talk.Ask("how many articles has she written?");

        Assert.Equal(["publications/0", "publications/1"], Talk.Refs(talk.Ask(question)));
    }

    [Fact]
    public void Published_research_is_what_was_published() => Assert.Equal(
        ["publications/0", "publications/1"], Talk.Refs(new Talk(Mette).Ask("has she published any research?")));

    [Fact]
    public void What_a_trade_earns_is_no_question_of_one_who_is_in_it() => Assert.Equal(
        Decision.OffTopic, new Talk(Mette).Ask("how much do library technicians make in Leeds?").Decision);

    [Fact]
    public void What_a_skill_of_plain_words_is_anybody_may_ask_elsewhere()
    {
        Assert.Equal(Decision.OffTopic, new Talk(Mette).Ask("what is adaptive shelving?").Decision);
        Assert.Equal(Decision.Answer, new Talk(Mette).Ask("what is Loans by Bus?").Decision);
        Assert.Equal(Decision.Answer, new Talk(Mette).Ask("adaptive shelving?").Decision);
    }

    [Fact]
    public void Of_its_kind_the_nearest_is_offered()
    {
        var answer = new Talk(Mette).Ask("has she used Jamf?");

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains("SimpleMDM", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_wants_more_depth_of_nothing_is_asked_back() => Assert.Equal(
        Decision.Clarify, new Talk(Mette).Ask("can you go into more depth on that?").Decision);
}
