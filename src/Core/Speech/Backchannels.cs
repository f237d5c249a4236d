using System.Collections.Frozen;

namespace ResumeVoice.Core.Speech;

/// <summary>
/// Tells what a listener says to show that they listen ("uh-huh", "okay, I see") from what is meant to stop the speaker.
/// </summary>
public static class Backchannels
{
    private const int WordsMax = 4;

    private static readonly FrozenSet<string> Words = new[]
    {
        "uh", "huh", "uhhuh", "mm", "mmm", "hm", "hmm", "mhm", "mmhm", "mmhmm", "ah", "aha", "oh", "wow", "ok", "okay",
        "kay", "yeah", "yep", "yup", "yes", "ya", "right", "sure", "alright", "good", "great", "nice", "cool", "fine",
        "i", "see", "got", "it", "all", "really", "interesting", "indeed", "true", "exactly", "um", "er",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the words are nothing but such; no words at all are.</summary>
    public static bool IsOne(string transcript)
    {
        var words = transcript.ToLowerInvariant().Split(
            [' ', ',', '.', '!', '?', '-', '\u2026', '\u2013'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= WordsMax && words.All(Words.Contains);
    }
}
