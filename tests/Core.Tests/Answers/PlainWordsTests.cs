using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>People ask in plain words for what a résumé says in its trade's own.</summary>
public sealed class PlainWordsTests
{
    // One life of many trades.
    private static readonly CompiledResume Wim = Talk.Compile("""
        {"basics": {"name": "Wim Aalders", "label": "Jack of trades"},
         "work": [
          {"name": "Sint Jozef", "position": "Carer", "summary": "Hospice shifts and dementia care."},
          {"name": "Kinderkliniek", "position": "Night Assistant", "summary": "Helped on the neonatal unit."},
          {"name": "Omroep Delta", "position": "Runner", "summary": "Carried cables for a television quiz."},
          {"name": "Waterschap Rijn", "position": "Digger", "summary": "Dike reinforcement and tunnel lining."},
          {"name": "De Gouden Lepel", "position": "Cook", "summary": "Plant-based menus and banquets for 300."},
          {"name": "Bureau Kramer", "position": "Personnel Officer",
           "highlights": ["Staff turnover fell from 30% to 12%", "Sickness absence down by a third"]},
          {"name": "Metaalwerf", "position": "Foreman", "highlights": ["Two years without a lost-time injury"]},
          {"name": "Straathoek", "position": "Helper", "summary": "Rough sleepers and addiction recovery."},
          {"name": "Stad Breda", "position": "Clerk", "summary": "Kept the books; handled complaints of residents."}],
         "skills": [{"name": "Software", "keywords": ["SketchUp", "Exact Online"]},
          {"name": "Hands", "keywords": ["Plastering"]}],
         "references": [{"name": "Mia Claes", "reference": "The calmest man on a bad night."}]}
        """);

    [Theory]
    [InlineData("dying patients?", "work/0")]
    [InlineData("any experience with the terminally ill / end of life?", "work/0")]
    [InlineData("did he ever work with elderly people", "work/0")]
    [InlineData("elderly care?", "work/0")]
    [InlineData("anything to do with babies or newborns?", "work/1")]
    [InlineData("any TV work", "work/2")]
    [InlineData("telly?", "work/2")]
    [InlineData("media work", "work/2")]
    [InlineData("experience with dykes or levees", "work/3")]
    [InlineData("flood protection?", "work/3")]
    [InlineData("underground work?", "work/3")]
    [InlineData("can he do vegan food?", "work/4")]
    [InlineData("experience with large events", "work/4")]
    [InlineData("has he cooked for weddings?", "work/4")]
    [InlineData("staff retention", "work/5")]
    [InlineData("can he keep staff from quitting?", "work/5")]
    [InlineData("did he cut sick leave?", "work/5")]
    [InlineData("what's his safety record like?", "work/6")]
    [InlineData("accidents on site?", "work/6")]
    [InlineData("homeless people?", "work/7")]
    [InlineData("has he worked with addicts", "work/7")]
    [InlineData("bookkeeping?", "work/8")]
    [InlineData("what software packages can he use", "skills/0")]
    [InlineData("is he calm under pressure?", "references/0")]
    [InlineData("how does he cope with stress", "references/0")]
    public void A_plain_word_finds_the_term(string question, string reference)
    {
        var answer = new Talk(Wim).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("what tools and packages does he use")]
    [InlineData("what software packages does he know")]
    public void Packages_hold_the_software_and_are_none(string question)
    {
        Assert.Contains("skills/0", Talk.Refs(new Talk(Wim).Ask(question)));
    }

    [Theory]
    [InlineData("has she worked with babies?")]
    [InlineData("any experience with the dying?")]
    [InlineData("has she done flood defences?")]
    public void What_no_word_of_the_resume_says_is_missing(string question)
    {
        Assert.Equal(Decision.NotInResume, new Talk().Ask(question).Decision);
    }

    [Theory]
    [InlineData("does he work at heights?")]
    [InlineData("does he get on with parents?")]
    [InlineData("phone apps?")]
    [InlineData("can he give drugs?")]
    public void Words_of_a_trade_ask_for_no_private_matter(string question)
    {
        var text = new Talk(Wim).Ask(question).Text;

        Assert.DoesNotContain("private", text, StringComparison.Ordinal);
        Assert.DoesNotContain("phone number", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hospital_is_no_hospice()
    {
        var resume = Talk.Compile("""
            {"basics": {"name": "Ada Vos"},
             "work": [{"name": "Noord Hospital", "position": "Nurse"}, {"name": "Linde Hospice", "position": "Nurse"}]}
            """);

        Assert.Equal(["work/1"], Talk.Refs(new Talk(resume).Ask("has she worked in a hospice?")));
    }
}
