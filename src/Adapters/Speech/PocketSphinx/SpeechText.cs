namespace ResumeVoice.Adapters.Speech.PocketSphinx;

/// <summary>The word lists that are part of this assembly: a line each, <c>#</c> begins a comment.</summary>
internal static class SpeechText
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(SpeechText).Assembly.GetManifestResourceStream($"speech/{name}.txt")
            ?? throw new InvalidOperationException($"The list {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line.Trim();
    }
}
