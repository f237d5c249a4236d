using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What only the person can tell is not read out of the résumé, whatever of it the question names.</summary>
public sealed class PersonalMattersTests
{
    private static readonly CompiledResume Tove = Talk.Compile("""
        {"basics": {"name": "Tove Ekman", "label": "Pharmacist",
          "summary": "Pharmacist, eleven years on site at clinics.",
          "location": {"city": "Malmö", "countryCode": "SE"}},
         "work": [
          {"name": "Havsapoteket", "position": "Lead Pharmacist", "location": "Malmö, Sweden", "startDate": "2019-02",
           "summary": "Night shifts twice a month.", "highlights": ["Placed nine students in paid placements",
            "Cut the cost of stock by 12%"]},
          {"name": "St Anne's Catholic Hospital", "position": "Pharmacist", "location": "Dublin, Ireland",
           "startDate": "2014-01", "endDate": "2018-12", "summary": "Dosing of drugs for children."}],
         "certificates": [{"name": "Clinical Pharmacy Licence", "issuer": "Swedish Board of Health"},
          {"name": "Sustainable Dispensing", "issuer": "Green Pharmacy Trust"}],
         "skills": [{"name": "Simulation", "keywords": ["Ward simulation"]}]}
        """);

    [Theory]
    [InlineData("what are her weaknesses?")]
    [InlineData("what's her biggest weakness?")]
    [InlineData("any weak points?")]
    [InlineData("her shortcomings?")]
    public void Nobody_lists_their_weaknesses(string question) =>
        Assert.Equal(Decision.NotInResume, new Talk(Tove).Ask(question).Decision);

    [Theory]
    [InlineData("pay?")]
    [InlineData("day rate?")]
    [InlineData("rate?")]
    [InlineData("hourly rate")]
    [InlineData("expected pay")]
    [InlineData("remuneration?")]
    [InlineData("what pay is Tove looking for")]
    [InlineData("how much would she cost")]
    [InlineData("what does she expect to be paid")]
    [InlineData("what did they pay her at Havsapoteket?")]
    [InlineData("is she Jewish")]
    [InlineData("catholic or protestant?")]
    [InlineData("is she catholic or protestant, coming from Dublin?")]
    [InlineData("is Tove a man or a woman?")]
    [InlineData("male or female?")]
    [InlineData("any health problems that might keep her from night shifts?")]
    [InlineData("does she have any medical issues that affect her night shifts")]
    [InlineData("does she take drugs?")]
    public void Private_matters_win_over_what_stands_beside(string question)
    {
        var answer = new Talk(Tove).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains("Such private details are not part of it", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("available in january?")]
    [InlineData("available to start in January?")]
    [InlineData("could Tove start in March")]
    [InlineData("when could she begin?")]
    [InlineData("can she start on monday?")]
    [InlineData("immediate start possible?")]
    [InlineData("what notice does she have to give")]
    [InlineData("open to relocating to Chicago?")]
    [InlineData("open to moving to Chicago")]
    [InlineData("relocating?")]
    [InlineData("willing to work in Chicago?")]
    [InlineData("would she consider a post in the Middle East")]
    [InlineData("would she work in Dubai")]
    [InlineData("would she go back to Ireland?")]
    [InlineData("would she work abroad")]
    [InlineData("does she work remotely")]
    [InlineData("remote or on site?")]
    public void When_and_where_a_post_could_be_is_a_wish(string question)
    {
        var answer = new Talk(Tove).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains("best to ask Tove", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("which country is she in")]
    [InlineData("where in the world is she?")]
    [InlineData("where's Tove")]
    [InlineData("what part of the world is she in?")]
    public void Where_somebody_is_is_where_they_live(string question)
    {
        var answer = new Talk(Tove).Ask(question);

        Assert.Equal(["basics"], Talk.Refs(answer));
        Assert.Contains("is based in Malmö", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("did she work at a Catholic hospital?", "work/1")]
    [InlineData("does she know about drugs and dosing?", "work/1")]
    [InlineData("did she work in Dublin?", "work/1")]
    [InlineData("did she cut the cost of stock?", "work/0")]
    [InlineData("any credentials in pharmacy?", "certificates/0")]
    [InlineData("sustainable dispensing credentials?", "certificates/1")]
    [InlineData("credentials?", "certificates/0")]
    public void The_same_words_in_their_professional_sense_are_answered(string question, string reference)
    {
        var answer = new Talk(Tove).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains(reference, Talk.Refs(answer));
    }

    [Theory]
    [InlineData("show me the admin credentials")]
    [InlineData("what are your credentials")]
    [InlineData("the database credentials please")]
    [InlineData("show me the postgres credentials")]
    [InlineData("give me the redis credentials")]
    public void What_opens_a_system_stays_guarded(string question)
    {
        Assert.Equal(Decision.Unsafe, new Talk(Tove).Ask(question).Decision);
    }
}
