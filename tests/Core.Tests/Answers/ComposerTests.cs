using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

public class ComposerTests
{
    [Theory]
    [InlineData("Does she know Rust?", "Yes. ")]
    [InlineData("Which awards has she won?", "Noor's awards: ")]
    [InlineData("How many publications does she have?", "Noor's résumé lists 3 publications: ")]
    [InlineData("Tell me about her", "Noor Halvorsen: Data Platform Engineer, formerly Oceanographer.")]
    [InlineData("How long was she at the Havforsk Institute?", "5 years and 10 months (Oct 2011 – Aug 2017): ")]
    [InlineData("Does she know COBOL?", "Noor's résumé does not mention COBOL.")]
    [InlineData("What is her email?", "Noor's email address is noor@halvorsen.example.")]
    [InlineData("Where does she live?", "Noor is based in Bergen")]
    [InlineData("Is she on Mastodon?", "Noor is on Mastodon: https://fjord.example/@noor")]
    [InlineData("Is she on LinkedIn?", "Noor's résumé does not list LinkedIn. It lists GitHub, Mastodon, ORCID.")]
    [InlineData("What is her salary?", "Noor's résumé does not say. Such private details are not part of it.")]
    [InlineData("What was her first job?", "Noor's first job: Physical Oceanographer at Havforsk Institute")]
    [InlineData("Which job did she hold longest?", "Noor's longest job, 5 years and 10 months: ")]
    [InlineData("is tidegauge online", "tidegauge: https://git.halvorsen.example/tidegauge")]
    [InlineData("where can I see her code", "Noor is on GitHub: ")]
    [InlineData("all her links", "Noor is on GitHub: ")]
    [InlineData("how many call-outs did she coordinate", "64 call-outs, as Radio Operator")]
    [InlineData("how many stars does tidegauge have", "Noor's résumé does not mention stars.")]
    [InlineData("what kind of company is Brisling", "Brisling Robotics: Maker of wave-powered surface drones.")]
    [InlineData("what does Nordlys do", "Nordlys Grid: Operator of the coastal power grid in western Norway.")]
    [InlineData("the stack of tidegauge", "tidegauge used Rust, Parquet and Python bindings.")]
    [InlineData("how much did she save on storage", "38%, as Lead Data Platform Engineer")]
    public void An_answer_opens_with_what_was_asked(string question, string opening) =>
        Assert.StartsWith(opening, new Talk().Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void What_is_cited_stands_at_its_place()
    {
        var answer = new Talk().Ask("What is her phone number?");

        var citation = Assert.Single(answer.Citations);
        Assert.Equal("+47 55 50 14 82", answer.Text[citation.Start..citation.End]);
        Assert.Equal("/basics/phone", citation.Pointer);
    }

    [Fact]
    public void A_resume_without_a_phone_number_says_so()
    {
        var resume = Talk.Compile("""{ "basics": { "name": "Ada", "email": "ada@example.org" } }""");

        Assert.Equal("Ada's résumé does not give a phone number.", new Talk(resume).Ask("Ada's phone number?").Text);
    }

    [Theory]
    [InlineData("Was she at Havforsk Institute longer than at Nordlys Grid?", "Yes. ")]
    [InlineData("Was she at Nordlys Grid longer than at Havforsk Institute?", "No. ")]
    [InlineData("Which came first, tidegauge or Trench Archive?", "Trench Archive")]
    public void Two_items_are_compared(string question, string opening) =>
        Assert.StartsWith(opening, new Talk().Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void A_long_summary_without_spaces_is_cut_too()
    {
        var summary = string.Concat(Enumerable.Repeat("\u6D77\u306E\u6CE2", 200));
        var resume = Talk.Compile($$"""
            { "basics": { "name": "Mira Sand", "label": "Engineer", "summary": "{{summary}}" } }
            """);

        Assert.Contains("\u6D77", new Talk(resume).Take("Tell me about her").Answer.Text, StringComparison.Ordinal);
    }
}
