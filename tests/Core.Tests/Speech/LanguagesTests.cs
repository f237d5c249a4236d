using ResumeVoice.Core.Speech;

namespace ResumeVoice.Core.Tests.Speech;

public sealed class LanguagesTests
{
    [Fact]
    public void A_code_is_one_of_ISO_639_1_in_small_letters()
    {
        foreach (var code in (string[])["aa", "de", "en", "eu", "fa", "kn", "ko", "om", "or", "tr", "ts", "zh", "zu"])
            Assert.True(Languages.IsCode(code), code);
        foreach (var none in (string[])["", " ", "zz", "xx", "EN", "e", "eng", "en ", "aa ab", "é"])
            Assert.False(Languages.IsCode(none), none);
    }
}
