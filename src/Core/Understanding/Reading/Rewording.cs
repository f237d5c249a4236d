using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Says in full what a few words mean after the question before: "how many people?" after leading, "where was she
/// longer?" after two jobs.
/// </summary>
internal static class Rewording
{
    private const int ShortMax = 7;
    private const int LeadMax = 3;

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
        // "what's her GitHub?", "and Mastodon?"
        if (context.LastIntent == nameof(Intent.Contact) && BareNetwork(question) is { } network)
            return $"what is their {network}";
        // "how is her Danish?", "did she take classes in it?"
        if (context is { Focus.Section: Section.Languages, Topics: [var tongue] } && EndsInIt(question) &&
            question.HasAny(Sense.Courses, Sense.Education, Sense.Certificates))
            return string.Concat(question.Text.AsSpan(..question.Tokens[^1].Start), tongue);
        var isOfTwo = context.Shown.Length == 2 && question.Topics.TrueForAll(static topic => !topic.InResume);
        if (isOfTwo && question.Says("longer", "longest")) return "which of these was the longest";
        return isOfTwo && question.Says("shorter") && question.Says("where", "which", "what")
            ? "which of these was the shortest"
            : null;
    }

    private static string? BareNetwork(Question question)
    {
        if (question.HasAny(Sense.Person, Sense.YesNo, Sense.TellMe)) return null;
        return question.First(Sense.Networks) is { End: > 0 } hit && hit.Start <= LeadMax &&
            hit.End == question.Tokens.Count && hit.End == hit.Start + 1
            ? question.WordAt(hit.Start)
            : null;
    }

    private static bool EndsInIt(Question question) => question.WordAt(question.Tokens.Count - 1) is "it" or "that" &&
        question.WordAt(question.Tokens.Count - 2) is "in" or "for" or "of";

    private static bool IsCounting(Token token) => Counting.Contains(token.Word.Text);

    private static bool IsOnLeading(string before) => Tokenizer.Read(before, static folded => new Word(folded))
        .Exists(static token => LeadingWords.Contains(token.Word.Text));
}
