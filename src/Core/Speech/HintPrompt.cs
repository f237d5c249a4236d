using System.Text;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Core.Speech;

/// <summary>
/// Hints as the text that Whisper and its kin lean on: they write on from it, with its names spelt as it spells them.
/// </summary>
public static class HintPrompt
{
    /// <summary>Characters of it. Whisper reads 224 tokens; names have some three characters a token.</summary>
    public const int LengthMax = 600;

    /// <summary>The first terms that there is room for, then the end of the prompt that came with the speech.</summary>
    public static string? Of(RecognitionHints hints)
    {
        var prompt = (hints.Prompt ?? "").Trim();
        if (prompt.Length > LengthMax) prompt = prompt[^LengthMax..];
        var terms = new StringBuilder();
        foreach (var term in hints.Terms)
        {
            if (terms.Length + term.Length + prompt.Length + 4 > LengthMax) break;
            terms.Append(terms.Length == 0 ? "" : ", ").Append(term);
        }

        var glossary = terms.Length == 0 ? "" : $"{terms}.";
        return $"{glossary} {prompt}".Trim() is { Length: > 0 } text ? text : null;
    }
}
