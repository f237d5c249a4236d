using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A study that was begun is no degree that somebody holds.</summary>
public sealed class UnfinishedStudyTests
{
    private static readonly CompiledResume Odile = Talk.Compile("""
        {
          "basics": { "name": "Odile Marchetti" },
          "work": [{ "name": "Brume Nursery", "position": "Gardener", "startDate": "2012-03" }],
          "education": [
            { "institution": "Université de Brume", "studyType": "Master", "area": "Botany (unfinished)",
              "startDate": "2010", "endDate": "2011" },
            { "institution": "Lycée Horticole", "studyType": "Bachelor", "area": "Landscape Design",
              "startDate": "2006", "endDate": "2009",
              "courses": ["Thesis on incomplete hedgerows"] }
          ]
        }
        """);

    [Theory]
    [InlineData("Does she have a botany degree?")]
    [InlineData("does she hold a master's degree?")]
    [InlineData("Did she graduate in botany?")]
    [InlineData("has she completed her master's?")]
    public void An_unfinished_study_is_no_degree(string question)
    {
        var answer = new Talk(Odile).Ask(question);

        Assert.StartsWith("No. The résumé lists it as unfinished: ", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["education/0"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("Did she study botany?", "education/0")]
    [InlineData("does she have a degree?", "education/1")]
    [InlineData("does she have a landscape design degree?", "education/1")]
    public void What_she_studied_and_what_she_holds_is_a_yes(string question, string study)
    {
        var answer = new Talk(Odile).Ask(question);

        Assert.StartsWith("Yes. ", answer.Text, StringComparison.Ordinal);
        Assert.Equal([study], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("Which degree did she not finish?", "education/0")]
    [InlineData("which of her degrees didn't she complete?", "education/0")]
    [InlineData("which degrees did she complete?", "education/1")]
    [InlineData("What is her highest degree?", "education/1")]
    public void The_unfinished_is_told_from_the_finished(string question, string study) =>
        Assert.Equal([study], Talk.Refs(new Talk(Odile).Ask(question)));

    [Fact]
    public void Whether_she_finished_her_studies_is_no_plain_yes() => Assert.StartsWith(
        "Not all of them: ", new Talk(Odile).Ask("Did she finish her studies?").Text, StringComparison.Ordinal);

    [Fact]
    public void The_talk_goes_on_to_the_other_one()
    {
        var answer = new Talk(Odile).Ask("Tell me about her degrees", "which one did she not finish?",
            "and what was the other one in?");

        Assert.Equal(["education/1"], Talk.Refs(answer));
    }

    private static readonly CompiledResume Wanda = Talk.Compile("""
        {
          "basics": {"name": "Wanda Brenner", "label": "Lift Fitter"},
          "work": [{"name": "Corran Lifts", "position": "Lift Fitter", "startDate": "2019-01",
            "highlights": ["Completed rope access training", "Saw to account closures of late payers"]}],
          "education": [{"institution": "Corran College", "studyType": "Diploma", "area": "Mechanics"}],
          "certificates": [
            {"name": "Rigging Supervisor (in progress)", "issuer": "Corran Board"},
            {"name": "Rope Access Level 1", "issuer": "Corran Board", "date": "2021-05"}]
        }
        """);

    [Theory]
    [InlineData("does she hold the Rigging Supervisor?")]
    [InlineData("has she passed the rigging supervisor?")]
    public void A_certificate_in_progress_is_not_held(string question)
    {
        var answer = new Talk(Wanda).Ask(question);

        Assert.StartsWith("No. The résumé lists it as unfinished: ", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["certificates/0"], Talk.Refs(answer));
    }

    [Fact]
    public void One_that_is_held_is() => Assert.StartsWith(
        "Yes. ", new Talk(Wanda).Ask("does she hold Rope Access Level 1?").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("which one is still unfinished?", "certificates/0")]
    [InlineData("which one isn't finished?", "certificates/0")]
    [InlineData("which of them are finished?", "certificates/1")]
    public void Of_certificates_those_in_progress_are_the_unfinished(string question, string told)
    {
        var talk = new Talk(Wanda);
        talk.Ask("what certificates does she have?");

        Assert.Equal([told], Talk.Refs(talk.Ask(question)));
    }

    [Fact]
    public void Training_that_a_job_brought_is_no_study() => Assert.Contains(
        "work/0", Talk.Refs(new Talk(Wanda).Ask("has she had rope access training?")));

    [Fact]
    public void Any_training_is_of_the_studies() =>
        Assert.Equal(["education/0"], Talk.Refs(new Talk(Wanda).Ask("does she have any training?")));

    [Fact]
    public void Accounts_of_a_trade_are_none_on_a_network() => Assert.Equal(
        ["work/0"], Talk.Refs(new Talk(Wanda).Ask("can she handle account closures?")));
}
