using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A yes/no question whose deciding word no entry says is not affirmed by what else it has.</summary>
public sealed class UntoldTests
{
    private const string Unsaid = "Wanda's résumé does not say so. What it does say: ";

    private static readonly CompiledResume Wanda = Talk.Compile("""
        {
          "basics": { "name": "Wanda Osei", "meta": { "pronouns": "she/her" },
            "location": { "city": "Gdynia", "countryCode": "PL" } },
          "work": [
            { "name": "Kestrel Maps", "position": "Cartographer", "startDate": "2021-01",
              "highlights": ["Drew walking maps in QGIS", "Surveyed harbour sites with volunteers"] },
            { "name": "Port Office", "position": "Clerk", "startDate": "2017-01", "endDate": "2020-12",
              "highlights": ["Wrote reports in Perl"] }],
          "projects": [
            { "name": "Tide Sheet", "description": "A free app that tells the tides.", "startDate": "2019-01",
              "endDate": "2019-12" }],
          "publications": [
            { "name": "Maps for the slow", "publisher": "The Compass", "releaseDate": "2022-04" }],
          "awards": [{ "title": "Chart of the Year", "awarder": "Map Guild", "date": "2023-02" }],
          "certificates": [
            { "name": "First Aid at Work", "issuer": "Red Cross", "date": "2022-01" },
            { "name": "Registered Surveyor", "issuer": "Survey Board", "date": "2019-01" }],
          "languages": [{ "language": "Polish", "fluency": "Native" }, { "language": "English", "fluency": "C1" }]
        }
        """);

    private static readonly CompiledResume Bare = Talk.Compile("""
        {
          "basics": { "name": "Tom Vance" },
          "work": [{ "name": "Lock Works", "position": "Locksmith", "startDate": "2020-01" }],
          "projects": [{ "name": "Old Keys", "description": "Bachelor thesis on medieval locks." }]
        }
        """);

    [Theory]
    [InlineData("was Tide Sheet open source?", "projects/0")]
    [InlineData("has she written a book?", "publications/0")]
    [InlineData("has she won a scholarship?", "awards/0")]
    [InlineData("is she still registered?", "certificates/1")]
    [InlineData("was she nominated for an award?", "awards/0")]
    [InlineData("did she survey Kestrel Maps in QGIS in Gdynia?", "work/0")]
    [InlineData("does she still use Perl?", "work/1")]
    public void What_no_entry_says_is_not_affirmed(string question, string reference)
    {
        var answer = new Talk(Wanda).Ask(question);

        Assert.StartsWith(Unsaid, answer.Text, StringComparison.Ordinal);
        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("has she won an award?")]
    [InlineData("has she published anything?")]
    [InlineData("is she registered?")]
    [InlineData("does she still draw maps?")]
    [InlineData("does she use QGIS?")]
    public void What_an_entry_says_is_affirmed(string question) =>
        Assert.StartsWith("Yes. ", new Talk(Wanda).Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void Of_two_from_two_houses_neither_is_from_the_other() => Assert.StartsWith(
        Unsaid, new Talk(Wanda).Ask("is the first aid certificate from the Survey Board?").Text,
        StringComparison.Ordinal);

    [Fact]
    public void A_thesis_is_no_publication() => Assert.StartsWith(
        "Tom's résumé does not say so. What it does say: Old Keys",
        new Talk(Bare).Ask("was his thesis published?").Text, StringComparison.Ordinal);

    [Fact]
    public void What_is_lacking_comes_first() => Assert.StartsWith(
        "Wanda's résumé does not mention Kotlin. What it does say: ",
        new Talk(Wanda).Ask("does she know Perl and Kotlin?").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("is she polish?")]
    [InlineData("is she a Polish citizen?")]
    [InlineData("does she have a Polish passport?")]
    [InlineData("is she Belgian?")]
    public void A_nationality_is_private(string question)
    {
        var answer = new Talk(Wanda).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Equal("Wanda's résumé does not say. Such private details are not part of it.", answer.Text);
    }

    [Theory]
    [InlineData("has he any awards or certificates?", "awards or certificates")]
    [InlineData("does he have publications or volunteer work?", "publications or volunteer work")]
    public void Of_sections_that_are_not_there_none_is_told(string question, string lacking)
    {
        var answer = new Talk(Bare).Ask(question);

        Assert.Equal($"Tom's résumé does not mention {lacking}.", answer.Text);
        Assert.Empty(Talk.Refs(answer));
    }
}
