using System.Collections.Frozen;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Core.Speech;

/// <summary>
/// Tells what a listener says to show that they listen ("uh-huh", "okay, I see") from what is meant to stop the speaker.
/// </summary>
public static class Backchannels
{
    private const int WordsMax = 4;

    /// <summary>An "uh-huh" is no longer than this, and is misheard as no more words.</summary>
    private static readonly TimeSpan ShortMax = TimeSpan.FromMilliseconds(500);

    private const int MisheardMax = 2;

    private static readonly FrozenSet<string> Calls = new[]
    {
        "stop", "wait", "no", "hold", "pause", "enough", "next", "skip", "again", "repeat", "quiet", "hey", "hello",
        "sorry", "why", "who", "what", "when", "where", "how",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Words = new[]
    {
        "uh", "huh", "uhhuh", "mm", "mmm", "hm", "hmm", "mhm", "mmhm", "mmhmm", "ah", "aha", "oh", "wow", "ok", "okay",
        "kay", "yeah", "yep", "yup", "yes", "ya", "right", "sure", "alright", "good", "great", "nice", "cool", "fine",
        "i", "see", "got", "it", "all", "really", "interesting", "indeed", "true", "exactly", "um", "er",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the words are nothing but such; no words at all are.</summary>
    public static bool IsOne(string transcript)
    {
        var words = Split(transcript);
        return words.Length <= WordsMax && words.All(Words.Contains);
    }

    /// <summary>
    /// Whether a sound is one. A recogniser that mishears makes words of an "uh-huh" that nobody said ("but", "tell
    /// them"): of something so short only what calls for a stop, or names something of the résumé, is taken for a turn.
    /// </summary>
    public static bool IsOne(Transcript transcript, TimeSpan spoken, RecognitionHints hints)
    {
        if (IsOne(transcript.Text)) return true;
        if (!transcript.IsDegraded || spoken > ShortMax) return false;
        var words = Split(transcript.Text);
        return words.Length <= MisheardMax && !words.Any(Calls.Contains)
            && !hints.Terms.SelectMany(Split).Intersect(words, StringComparer.Ordinal).Any();
    }

    private static string[] Split(string text) => text.ToLowerInvariant().Split(
        [' ', ',', '.', '!', '?', '-', '\u2026', '\u2013'], StringSplitOptions.RemoveEmptyEntries);
}
