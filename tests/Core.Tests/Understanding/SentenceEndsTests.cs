using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Tests.Understanding;

/// <summary>Where sentences end, and where a dot ends none.</summary>
public sealed class SentenceEndsTests
{
    [Theory]
    [InlineData("Wrote it in Go 1.2. Sold it.", "Wrote it in Go 1.2.", "Sold it.")]
    [InlineData("Led by Dr. Okafor and J. Lund! Then alone", "Led by Dr. Okafor and J. Lund!", "Then alone")]
    [InlineData("Grew by approx. ten heads (in 2019.) It held.", "Grew by approx. ten heads (in 2019.)", "It held.")]
    [InlineData("Ran the yard\nKept the log.\n", "Ran the yard", "Kept the log.")]
    [InlineData("Moved to Node.js. \"Why?\" they asked.", "Moved to Node.js.", "\"Why?\" they asked.")]
    [InlineData("Worked in the UK. Left.", "Worked in the UK.", "Left.")]
    public void A_text_is_cut_into_its_sentences(string text, params string[] sentences)
    {
        var found = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = SentenceEnds.After(text, start);
            if (text[start..end].Trim() is { Length: > 0 } sentence) found.Add(sentence);
            start = end;
        }

        Assert.Equal(sentences, found);
    }
}
