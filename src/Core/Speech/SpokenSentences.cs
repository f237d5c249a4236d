using System.Runtime.CompilerServices;
using System.Text;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Core.Speech;

/// <summary>Sentences as they should be said aloud, each as soon as its words stand.</summary>
public static class SpokenSentences
{
    /// <summary>The sentences of a turn's words, which come in pieces of any size.</summary>
    public static async IAsyncEnumerable<string> Of(
        IAsyncEnumerable<string> words, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (waiting, isBeginning) = (new StringBuilder(), true);
        await foreach (var piece in words.WithCancellation(cancellationToken))
        {
            waiting.Append(piece);
            var sentences = Sentences.Of(waiting.ToString(), isBeginning).ToList();
            // The last one may still go on: what looks like its end may be a point within a number.
            foreach (var sentence in sentences.SkipLast(1))
            {
                waiting.Remove(0, sentence.Length);
                isBeginning = false;
                if (Say(sentence) is { } said) yield return said;
            }
        }

        foreach (var sentence in Sentences.Of(waiting.ToString(), isBeginning))
            if (Say(sentence) is { } said) yield return said;
    }

    private static string? Say(string sentence) => SpeechForm.Of(sentence.Trim()) is { Length: > 0 } said ? said : null;
}
