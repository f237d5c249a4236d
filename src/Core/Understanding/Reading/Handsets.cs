using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Tells a telephone from the trade: "anything other than mobile?", "did he move from web to mobile?"
/// </summary>
internal static class Handsets
{
    /// <summary>Where a word for a telephone asks for no number; null where none does.</summary>
    public static int? NoneAt(Question question)
    {
        if (!question.Has(Sense.Phone)) return null;
        foreach (var hit in question.Hits)
        {
            if (hit.Sense != Sense.Phone || question.WordAt(hit.Start) != "mobile" || hit.End > hit.Start + 1) continue;
            var isTrade = question.Ends(Sense.Except, hit.Start) || question.WordAt(hit.Start - 1) is "to" or "from" or
                "into" or "than" or "outside" or "beyond" or "and" or "or" or "in" || IsJoined(question, hit.End);
            if (isTrade && !question.HasAny(Sense.Email, Sense.Contact)) return hit.Start;
        }

        return null;
    }

    // "mobile or web?"
    private static bool IsJoined(Question question, int end) =>
        question.WordAt(end) is "or" or "to" && !question.Says("email", "mail", "landline", "phone", "number");
}
