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
        "adjunct", "honorary", "visiting", "guest", "bank", "casual", "locum", "relief", "occasional", "seasonal",
        "freelance", "freelancer", "freelancing", "volunteer", "voluntary", "pro", "advisor", "adviser", "advisory",
        "board", "trustee", "mentor", "side", "weekend", "part", "parttime", "ambassador", "emeritus", "fellow",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// -1 for a job that is called an aside; otherwise the share of its title's words that the headline has, 0 to 1; 0
    /// for what is no job.
    /// </summary>
    public static float Of(ResumeItem item, ResumeItem basics)
    {
        if (item.Ref.Section != Section.Work || item.Field(FieldKind.Position) is not { } position) return 0;
        var title = Words(position);
        if (title.Exists(IsAside)) return -1;
        if (item.Field(FieldKind.Organization) is { } house && Words(house).Exists(IsAside)) return -1;
        if (title.Count == 0 || basics.Field(FieldKind.Position) is not { } headline) return 0;
        var said = Words(headline);
        return (float)title.Count(token => said.Exists(own => own.Word.Stem == token.Word.Stem)) / title.Count;
    }

    private static bool IsAside(Token token) => Asides.Contains(token.Word.Text);

    private static List<Token> Words(ItemField field) => Tokenizer.Read(field.Text, static folded => new Word(folded));
}
