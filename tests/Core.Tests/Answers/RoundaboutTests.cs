using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Things of the résumé that are asked for by what is beside them.</summary>
public sealed class RoundaboutTests
{
    private static readonly CompiledResume Ines = Talk.Compile("""
        {
          "basics": {"name": "Ines Halloran", "email": "ines@halloran.example",
            "location": {"city": "Galway", "countryCode": "IE"}, "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "The Slate Oven", "position": "Owner", "location": "Galway, Ireland", "startDate": "2020-01",
              "summary": "Restaurant with 30 seats.",
              "highlights": ["Passed five inspections in a row", "Built a recipe store in PostgreSQL"]},
            {"name": "Kelp & Co", "position": "Founder", "location": "Galway, Ireland", "startDate": "2017-02",
              "endDate": "2019-11", "highlights": ["Sold 20,000 jars of kelp pesto to restaurants",
              "Sold the company to a wholesaler for €310,000"]},
            {"name": "Hotel Merian", "position": "Executive Chef", "location": "Basel, Switzerland",
              "startDate": "2012-03", "endDate": "2016-12",
              "highlights": ["Fed the screens of two kitchens from Kafka"]},
            {"name": "Basel Culinary Institute", "position": "Adjunct Instructor", "location": "Basel, Switzerland",
              "startDate": "2014-01", "endDate": "2016-06", "highlights": ["Weekend classes in butchery"]}],
          "education": [{"institution": "Shannon Culinary College", "area": "Cookery", "studyType": "Diploma",
            "startDate": "2008", "endDate": "2010"}],
          "publications": [{"name": "Kelp at the Table", "publisher": "Journal of Coastal Food",
            "releaseDate": "2019-05"}],
          "certificates": [{"name": "Food Safety Manager", "issuer": "Restaurant Guild", "date": "2020-02"}],
          "references": [{"name": "Urs Bopp, manager of Hotel Merian", "reference": "Never late."},
            {"name": "Nuala Wynne, buyer at Kelp & Co", "reference": "Always fair."}],
          "skills": [{"name": "Business software", "keywords": ["Apicbase"]}]
        }
        """);

    [Theory]
    [InlineData("did she ever teach", "work/3")]
    [InlineData("what's her restaurant called?", "work/0")]
    [InlineData("I'd like to book her for a talk, what's her email?", "basics")]
    [InlineData("did she go to culinary school?", "education/0")]
    [InlineData("how does she do with health inspectors?", "work/0")]
    [InlineData("has she ever published anything in a scientific journal?", "publications/0")]
    public void Is_found_alone(string question, string reference)
    {
        var answer = new Talk(Ines).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("how much did she sell the kelp company for?", "€310,000")]
    [InlineData("has she ever lived or worked abroad tho", "Basel")]
    public void Is_told(string question, string told)
    {
        var answer = new Talk(Ines).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("We open a hotel in Chicago and need an executive chef. Is she right for us?", "work/2")]
    [InlineData("We need someone to build a store on Kafka in PostgreSQL. Would she fit?", "work/2")]
    public void Whoever_would_suit_is_told_by_what_the_résumé_has_of_it(string question, string reference)
    {
        Assert.Contains(reference, Talk.Refs(new Talk(Ines).Ask(question)));
    }

    [Theory]
    [InlineData("how big was the company?")]
    [InlineData("how large is that firm?")]
    public void The_size_of_a_house_is_told_by_the_job_there(string question)
    {
        var answer = new Talk(Ines).Ask("tell me about Hotel Merian", question);

        Assert.Equal(["work/2"], Talk.Refs(answer));
        Assert.DoesNotContain("1 employer", answer.Text, StringComparison.Ordinal);
        Assert.Contains("two kitchens", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Business_software_is_no_business_school()
    {
        var answer = new Talk(Ines).Ask("did she go to business school?");

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Equal(["education/0"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("what else was she doing then?", "work/3")]
    [InlineData("what else did she run at the same time", "work/3")]
    [InlineData("which job did she have alongside?", "work/3")]
    [InlineData("did she have another job at the same time?", "work/3")]
    public void What_went_on_beside_it_is_told(string question, string reference)
    {
        var answer = new Talk(Ines).Ask("tell me about Hotel Merian", question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("which jobs has she had?", "which were in Basel?", "work/2 work/3")]
    [InlineData("who can vouch for her?", "who's the guy from Hotel Merian?", "references/0")]
    public void Some_of_a_list_are_picked(string list, string pick, string references)
    {
        Assert.Equal(references.Split(' '), Talk.Refs(new Talk(Ines).Ask(list, pick)).Order());
    }
}
