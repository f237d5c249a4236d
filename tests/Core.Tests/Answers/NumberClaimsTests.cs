using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What a yes/no question claims in numbers or days is held against the sentence that gives them.</summary>
public sealed class NumberClaimsTests
{
    private static readonly CompiledResume Milo = Talk.Compile("""
        {
          "basics": { "name": "Milo Straka", "label": "Bakery Manager", "meta": { "pronouns": "he/him" } },
          "work": [
            { "name": "Harbour Bakehouse", "position": "Bakery Manager", "startDate": "2019-03",
              "highlights": ["Lead a team of 18 across two sites", "Opened the second shop in June 2022",
                "Hold a yearly budget of £2.4m", "Supervise 5 apprentices",
                "Grew the wholesale list to 75 customers in 2023"] },
            { "name": "Pale Oven", "position": "Baker", "startDate": "2014-01", "endDate": "2019-02",
              "highlights": ["Worked in a crew of 60 on nights", "Baked 900 loaves a night", "Cut waste by 22%"] },
            { "name": "Crumb Hall", "position": "Baker (Intern)", "startDate": "2013-05", "endDate": "2013-12" }],
          "volunteer": [
            { "organization": "Soup Kitchen North", "position": "Cook", "startDate": "2016-01",
              "summary": "Soup for eighty people on Sundays." }],
          "languages": [{ "language": "Czech", "fluency": "Native" }, { "language": "English", "fluency": "C1" }]
        }
        """);

    [Theory]
    [InlineData("has he led a team of 50?", "work/1", "Milo's résumé does not say so. The number it gives: 60")]
    [InlineData("has he led a team of 80?", "work/1", "No. The largest team that the résumé tells of: 60")]
    [InlineData("has he led a team of 15?", "work/0", "Yes. 18, as Bakery Manager")]
    [InlineData("did he lead more than 10 people?", "work/0", "Yes. 18, as Bakery Manager")]
    [InlineData("does he supervise more than 3 apprentices?", "work/0", "Yes. 5 apprentices, as Bakery Manager")]
    [InlineData("does he supervise over 30 apprentices?", "work/0", "No. The largest team that the résumé tells of: 5")]
    [InlineData("has he managed a budget of over £1 million?", "work/0", "Yes. £2.4m, as Bakery Manager")]
    [InlineData("has he managed a budget of at least £3m?", "work/0", "No. £2.4m, as Bakery Manager")]
    [InlineData("did he bake more than 500 loaves a night?", "work/1", "Yes. 900 loaves a night, as Baker")]
    [InlineData("did he bake more than 1,000 loaves a night?", "work/1", "No. 900 loaves a night, as Baker")]
    [InlineData("did he cut waste by more than 20%?", "work/1", "Yes. 22%, as Baker")]
    [InlineData("did he cut waste by over 30%?", "work/1", "No. 22%, as Baker")]
    public void The_number_of_the_same_decides(string question, string reference, string opening) =>
        Tells(question, reference, opening);

    [Theory]
    [InlineData("did he open the second shop in 2020?", "work/0", "No. Bakery Manager at Harbour Bakehouse")]
    [InlineData("did he open the second shop in May 2022?", "work/0", "No. Bakery Manager at Harbour Bakehouse")]
    [InlineData("did he open the second shop in 2022?", "work/0", "Yes. Bakery Manager at Harbour Bakehouse")]
    public void The_day_in_the_sentence_comes_before_those_of_the_job(
        string question, string reference, string opening) => Tells(question, reference, opening);

    [Theory]
    [InlineData("was the Soup Kitchen work paid?", "volunteer/0", "No. It is listed as volunteer work: Cook")]
    [InlineData("was the Soup Kitchen role unpaid?", "volunteer/0", "Yes. It is listed as volunteer work: Cook")]
    [InlineData("was the job at Pale Oven paid?", "work/1", "Milo's résumé does not say so.")]
    public void Who_volunteers_is_not_paid(string question, string reference, string opening) =>
        Tells(question, reference, opening);

    [Fact]
    public void What_was_told_before_is_paid_or_not()
    {
        var talk = new Talk(Milo);
        talk.Ask("tell me about Soup Kitchen North");

        Assert.StartsWith(
            "No. It is listed as volunteer work", talk.Ask("was it paid?").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("does he speak more than two languages?", "No. The résumé lists 2: Czech (Native) and English (C1).")]
    [InlineData("does he speak at least two languages?", "Yes. The résumé lists 2: Czech (Native) and English (C1).")]
    [InlineData("has he had more than three jobs?", "No. The résumé lists 3: Bakery Manager")]
    [InlineData("does he speak three languages?", "No. The résumé lists 2: Czech")]
    [InlineData("has he worked for more than one company?", "Yes. The résumé lists 3 employers: Bakery Manager")]
    [InlineData("has he done more than one internship?", "No. The résumé lists 1: Baker (Intern) at Crumb Hall")]
    public void Entries_are_counted(string question, string opening) =>
        Assert.StartsWith(opening, new Talk(Milo).Ask(question).Text, StringComparison.Ordinal);

    private static void Tells(string question, string reference, string opening)
    {
        var answer = new Talk(Milo).Ask(question);

        Assert.StartsWith(opening, answer.Text, StringComparison.Ordinal);
        Assert.Equal([reference], Talk.Refs(answer));
    }
}
