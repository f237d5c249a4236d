using ResumeVoice.Core.Answers;

namespace ResumeVoice.Core.Tests.Answers;

public class SpeechFormTests
{
    [Theory]
    [InlineData("Feb 2020 – present", "February 2020 to present")]
    [InlineData("Engineer at Acme (Feb 2020 – Mar 2021).", "Engineer at Acme, February 2020 to March 2021.")]
    [InlineData("See https://www.example.org/a/b?c=d .", "See example.org.")]
    [InlineData("Research & Development", "Research and Development")]
    [InlineData("Plain words stay.", "Plain words stay.")]
    [InlineData("", "")]
    public void A_text_is_made_speakable(string text, string speech) =>
        Assert.Equal(speech, string.Join(' ', SpeechForm.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Brackets_become_pauses() =>
        Assert.DoesNotContain(SpeechForm.Of("Engineer (2020 – 2021) there"), letter => letter is '(' or ')');
}
