using ResumeVoice.Adapters.Speech.PocketSphinx;

namespace ResumeVoice.Speech.Tests.PocketSphinx;

public sealed class SpokenFormsTests
{
    [Theory]
    [InlineData("PostgreSQL", "postgres")]
    [InlineData("C#", "c sharp")]
    [InlineData("Python", "python")]
    [InlineData("University of Tromsø", "university of tromso")]
    [InlineData("José Gómez", "jose gomez")]
    [InlineData("AcmeCRM", "acme c r m")]
    [InlineData("S3", "s three")]
    [InlineData("Web 2.0", "web two zero")]
    [InlineData("Research & Development", "research and development")]
    [InlineData("Node.js", "node j s")]
    [InlineData("NASA JPL", "n a s a j p l")]
    public void A_term_is_said_as_people_say_it(string term, string said) =>
        Assert.Equal(said, SpokenForms.Of(term)[0]);

    [Theory]
    [InlineData("")]
    [InlineData("日本語")]
    [InlineData("one two three four five six seven eight nine")]
    public void What_nobody_says_has_no_form(string term) => Assert.Empty(SpokenForms.Of(term));

    [Theory]
    [InlineData(7, "seven")]
    [InlineData(40, "forty")]
    [InlineData(42, "forty two")]
    [InlineData(365, "three six five")]
    public void Numbers_are_said(int number, string said) => Assert.Equal(said, NumberSpeech.Say(number));
}
