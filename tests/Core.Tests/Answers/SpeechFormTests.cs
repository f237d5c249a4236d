using ResumeVoice.Core.Answers;

namespace ResumeVoice.Core.Tests.Answers;

public class SpeechFormTests
{
    [Theory]
    [InlineData("Feb 2020 – present", "February 2020 to present")]
    [InlineData("Engineer at Acme (Feb 2020 – Mar 2021).", "Engineer at Acme, February 2020 to March 2021.")]
    [InlineData("See https://www.example.org/a/b?c=d .", "See example.org.")]
    [InlineData("Research & Development", "Research and Development")]
    [InlineData("cut it by 38%.", "cut it by 38 percent.")]
    [InlineData("She sees 35-40 patients, e.g. runners.", "She sees 35 to 40 patients, for example runners.")]
    [InlineData("Write to noor@halvorsen.example.", "Write to noor at halvorsen dot example.")]
    [InlineData("C#, C++ and .NET.", "C sharp, C plus plus and dot net.")]
    [InlineData("**Led** `core` work, 90+ clients", "Led core work, 90 or more clients")]
    [InlineData("HTML/CSS at www.example.org/a, then", "HTML slash CSS at example.org, then")]
    [InlineData("CEO/CTO at Corran / Autonom", "CEO slash CTO at Corran slash Autonom")]
    [InlineData("Architect (part time) at Yard (2019 – 2020)", "Architect, part time, at Yard, 2019 to 2020")]
    [InlineData("charging software(OCPI) and skill(s)", "charging software, OCPI, and skills")]
    [InlineData("GitHub https://github.com/noor-h, then", "GitHub noor-h, then")]
    [InlineData("LinkedIn https://www.linkedin.com/in/noor-h/.", "LinkedIn noor-h.")]
    [InlineData("ring (512) 555-0188.", "ring 5 1 2, 5 5 5, 0 1 8 8.")]
    [InlineData("ring +49 30 5550142 or write", "ring plus 4 9, 3 0, 5 5 5 0 1 4 2 or write")]
    [InlineData("ring 020 7946 0958, please", "ring 0 2 0, 7 9 4 6, 0 9 5 8, please")]
    [InlineData("from 2019-2021 in 10,000 shops", "from 2019 to 2021 in 10,000 shops")]
    [InlineData("Born in Sep.", "Born in September.")]
    [InlineData("a pre-season screening", "a pre-season screening")]
    [InlineData("Plain words stay.", "Plain words stay.")]
    [InlineData("", "")]
    public void A_text_is_made_speakable(string text, string speech) =>
        Assert.Equal(speech, string.Join(' ', SpeechForm.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Brackets_become_pauses() =>
        Assert.DoesNotContain(SpeechForm.Of("Engineer (2020 – 2021) there"), letter => letter is '(' or ')');
}
