using ResumeVoice.Core.Speech;

namespace ResumeVoice.Core.Tests.Speech;

public sealed class AudioFileTests
{
    [Theory]
    [InlineData("ses_0123abcd", "0123abcd_7")]
    [InlineData("ses_0123abcd", "x")]
    public void A_name_leads_back_to_its_file(string session, string id)
    {
        var file = new AudioFile(AudioKind.Response, session, id);

        Assert.True(AudioFile.TryParse(file.WireId, out var read));

        Assert.Equal(file, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("aud_r")]
    [InlineData("aud_rabc")]
    [InlineData("aud_xabc_1")]
    [InlineData("aud_rabc_../../1")]
    public void Anything_else_leads_nowhere(string name) => Assert.False(AudioFile.TryParse(name, out _));
}
