using ResumeVoice.Core.Understanding.Deciding;

namespace ResumeVoice.Core.Tests.Understanding.Deciding;

public class SmallTalkTests
{
    [Theory]
    [InlineData("Hello there", SmallTalkKind.Greeting)]
    [InlineData("good morning", SmallTalkKind.Greeting)]
    [InlineData("thanks a lot!", SmallTalkKind.Thanks)]
    [InlineData("bye", SmallTalkKind.Bye)]
    [InlineData("who are you?", SmallTalkKind.Identity)]
    [InlineData("are you a real person or a bot?", SmallTalkKind.Identity)]
    [InlineData("am I talking to a real person", SmallTalkKind.Identity)]
    [InlineData("I have a few questions", SmallTalkKind.Identity)]
    [InlineData("ok", SmallTalkKind.Ack)]
    [InlineData("Hi, where did she work?", SmallTalkKind.None)]
    [InlineData("thanks, and her email?", SmallTalkKind.None)]
    [InlineData("who is she?", SmallTalkKind.None)]
    [InlineData("", SmallTalkKind.None)]
    public void Talk_that_asks_nothing_is_recognised(string text, object kind) =>
        Assert.Equal(kind, SmallTalk.Of(Talk.Read(text)));
}
