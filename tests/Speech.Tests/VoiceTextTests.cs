using ResumeVoice.Adapters.Speech;

namespace ResumeVoice.Speech.Tests;

public sealed class VoiceTextTests
{
    [Theory]
    [InlineData("She used C#, C++ and .NET.", "She used C sharp, C plus plus and dot net.")]
    [InlineData("REST APIs on PostgreSQL", "rest A P I's on postgres")]
    [InlineData("Node.js and Next.js.", "node J S and next J S.")]
    [InlineData("Objective-C#4 is C#-like", "Objective-C#4 is C sharp-like")]
    [InlineData("Nothing to spell here.", "Nothing to spell here.")]
    public void Terms_are_written_in_words_and_letters(string text, string spelt) =>
        Assert.Equal(spelt, VoiceText.SpellTerms(text));

    [Theory]
    [InlineData("Noor's résumé does not say.", "Noor's rez oo may does not say.")]
    [InlineData("Resumes on GitHub", "rez oo mays on Ghit hub")]
    [InlineData("TimescaleDB, ReactJS and OpenAPI", "timescale D B, React J S and Open A P I")]
    [InlineData("LLMs, CVs and NASA in World War II", "L L M's, C V's and NASA in World War II")]
    [InlineData("Dr. Ødegård at UiO, e.g. in IT", "Doctor Odegard at UiO, for example in I T")]
    public void Flite_is_given_what_it_reads_right(string text, string read) =>
        Assert.Equal(read, VoiceText.ForFlite(text));
}
