using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Tests.Understanding.Text;

public class TextFoldTests
{
    [Theory]
    [InlineData("ALMERÍA", "almeria")]
    [InlineData("Tromsø", "tromso")]
    [InlineData("Åse Çelik", "ase celik")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Žižek", "zizek")]
    [InlineData("ΑΒΓ", "αβγ")]
    [InlineData("C#", "c#")]
    public void Case_and_accents_fall_away(string text, string folded) => Assert.Equal(folded, TextFold.Fold(text));

    [Fact]
    public void Every_accented_Latin_letter_folds_to_one_plain_letter()
    {
        var letters = Enumerable.Range(0xC0, 0x180 - 0xC0).Select(code => (char)code).Where(char.IsLetter);

        Assert.All(letters, letter => Assert.InRange(TextFold.Fold(letter), 'a', 'z'));
    }
}
