using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Says in full what a few words mean after the question before: "how many people?" after leading, "where was she
/// longer?" after two jobs.
/// </summary>
internal static class Rewording
{
    private const int ShortMax = 7;

    private static readonly HashSet<string> LeadingWords = new(StringComparer.Ordinal)
    {
        "lead", "leads", "led", "leading", "leadership", "manage", "manages", "managed", "managing", "management",
        "manager", "supervise", "supervised", "team", "teams", "reports",
    };

    private static readonly HashSet<string> Counting = new(StringComparer.Ordinal)
        { "and", "so", "ok", "of", "how", "many", "people", "persons", "them", "were", "there", "exactly" };

    /// <summary>The whole question; null where it says all itself.</summary>
    public static string? InFull(Question question, FollowUpContext context)
    {
        if (question.Tokens.Count > ShortMax || context.Question is not { } before) return null;
        var counts = question.Says("how") && question.Says("many") && question.Tokens.TrueForAll(IsCounting);
        if (counts && IsOnLeading(before))
            return context.Focus is null ? "how big is the team" : "how big was the team there";
        var isOfTwo = context.Shown.Length == 2 && question.Topics.TrueForAll(static topic => !topic.InResume);
        if (isOfTwo && question.Says("longer", "longest")) return "which of these was the longest";
        return isOfTwo && question.Says("shorter") && question.Says("where", "which", "what")
            ? "which of these was the shortest"
            : null;
    }

    private static bool IsCounting(Token token) => Counting.Contains(token.Word.Text);

    private static bool IsOnLeading(string before) => Tokenizer.Read(before, static folded => new Word(folded))
        .Exists(static token => LeadingWords.Contains(token.Word.Text));
}
