using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Who rose in one house was promoted, whether or not a sentence says so.</summary>
public sealed class PromotionsTests
{
    private static readonly CompiledResume Edda = Talk.Compile("""
        {
          "basics": {"name": "Edda Varga", "label": "Store Lead", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Quillfort Stores", "position": "Store Lead", "startDate": "2021-03",
              "highlights": ["Coached two trainees, both of whom were promoted"]},
            {"name": "Hazel Market", "position": "Senior Buyer", "startDate": "2017-04", "endDate": "2021-02"},
            {"name": "Hazel Market", "position": "Buyer", "startDate": "2014-01", "endDate": "2017-03",
              "highlights": ["Ran a spring promotion in forty shops"]},
            {"name": "Tarn Mills", "position": "Clerk", "startDate": "2012-05", "endDate": "2013-12"},
            {"name": "Tarn Mills", "position": "Weigher", "startDate": "2010-05", "endDate": "2012-04"}]
        }
        """);

    [Theory]
    [InlineData("was she promoted at Hazel Market?")]
    [InlineData("has she ever been promoted?")]
    [InlineData("any promotions?")]
    public void Titles_that_rise_in_one_house_tell_it(string question)
    {
        var answer = new Talk(Edda).Ask(question);

        Assert.StartsWith("Yes. By the titles", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["work/2", "work/1"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("was she promoted at Quillfort Stores?")]
    [InlineData("was she promoted at Tarn Mills?")]
    public void Where_no_title_rises_it_is_not_said(string question) =>
        Assert.StartsWith("Edda's résumé does not say so. It lists", new Talk(Edda).Ask(question).Text,
            StringComparison.Ordinal);

    [Fact]
    public void A_promotion_of_goods_is_none_of_hers() =>
        Assert.Equal(["work/2"], Talk.Refs(new Talk(Edda).Ask("did she run a spring promotion?")));
}
