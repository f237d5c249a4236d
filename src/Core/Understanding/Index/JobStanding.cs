using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>
/// How much a job is the person's main one, of several that run at once: what is called an aside is held beside another,
/// and the page's headline names what somebody is.
/// </summary>
internal static class JobStanding
{
    private static readonly FrozenSet<string> Asides = new[]
    {
        "adjunct", "honorary", "visiting", "casual", "locum", "occasional", "seasonal", "freelance", "freelancer",
        "freelancing", "emeritus", "trustee", "parttime",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What a word makes an aside of: a guest lecturer is one, a guest services manager is none.
    private static readonly FrozenSet<string> Pairs = new[]
    {
        "bank nurse", "bank midwife", "bank staff", "bank worker", "bank assistant", "bank doctor", "guest lecturer",
        "guest teacher", "guest professor", "guest chef", "guest speaker", "part time", "scientific advisor",
        "scientific adviser", "technical advisor", "technical adviser", "board advisor", "board adviser",
        "board member", "advisory board", "script adviser", "script advisor", "weekend job", "side project",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Visitors = new[] { "nurse", "physician", "carer", "doctor", "therapist" }
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// -1 for a job that is called an aside; otherwise the share of its title's words that the headline has, 0 to 1; 0
    /// for what is no job.
    /// </summary>
    public static float Of(ResumeItem item, ResumeItem basics)
    {
        if (item.Ref.Section != Section.Work || item.Field(FieldKind.Position) is not { } position) return 0;
        var title = Words(position);
        if (IsAside(title) || item.Field(FieldKind.Organization) is { } house && Freelance(house.Text)) return -1;
        if (title.Count == 0 || basics.Field(FieldKind.Position) is not { } headline) return 0;
        var said = Words(headline);
        return (float)title.Count(token => said.Exists(own => own.Word.Stem == token.Word.Stem)) / title.Count;
    }

    private static bool IsAside(List<Token> title)
    {
        for (var at = 0; at < title.Count; at++)
        {
            var (word, next) = (title[at].Word.Text, at + 1 < title.Count ? title[at + 1].Word.Text : "");
            if (Asides.Contains(word) && !(word == "visiting" && Visitors.Contains(next))) return true;
            if (next.Length > 0 && Pairs.Contains($"{word} {next}")) return true;
        }

        return false;
    }

    private static bool Freelance(string house) => house.Contains("freelance", StringComparison.OrdinalIgnoreCase) ||
        house.Contains("self-employed", StringComparison.OrdinalIgnoreCase);

    private static List<Token> Words(ItemField field) => Tokenizer.Read(field.Text, static folded => new Word(folded));
}
