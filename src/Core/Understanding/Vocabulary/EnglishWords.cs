namespace ResumeVoice.Core.Understanding.Vocabulary;

/// <summary>
/// The words of <c>english.txt</c>: spelled as they are, they are no misspelling. Read at the first question that has a
/// word which nothing else knows.
/// </summary>
internal static class EnglishWords
{
    private static readonly Lazy<HashSet<string>> Words = new(static () => new HashSet<string>(
        DataFile.Lines("english.txt").SelectMany(line => line.Split(' ')), StringComparer.Ordinal));

    public static bool Contains(Text.Word word) => Words.Value.Contains(word.Light) || Words.Value.Contains(word.Text);
}
