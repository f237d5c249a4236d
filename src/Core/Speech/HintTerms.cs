using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Speech;

/// <summary>What a résumé makes likely to be said: its person, companies, products and technologies.</summary>
public static class HintTerms
{
    /// <summary>Terms that a résumé gives; recognisers take far fewer, the first ones.</summary>
    public const int TermsMax = 300;

    private const int TermLengthMax = 60;

    public static RecognitionHints Of(string resumeId, CompiledResume compiled)
    {
        var resume = compiled.Resume;
        var names = resume.Items.Where(item => item.Ref.Section is not Section.Skills)
            .SelectMany(NamesOf);
        var technologies = resume.Items.SelectMany(item => item.Technologies);
        ImmutableArray<string> terms =
        [
            .. new[] { resume.Name }.Concat(names).Concat(technologies)
                .Select(term => term.Trim()).Where(term => term.Length is > 0 and <= TermLengthMax)
                .Distinct(StringComparer.OrdinalIgnoreCase).Take(TermsMax),
        ];
        return new RecognitionHints { Key = $"{resumeId}/{Print(terms)}", Terms = terms };
    }

    /// <summary>Tells a résumé's versions apart as far as their terms differ.</summary>
    private static string Print(ImmutableArray<string> terms) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', terms))).AsSpan(0, 8));

    private static IEnumerable<string> NamesOf(ResumeItem item) =>
        from field in item.Fields
        where field.Kind is FieldKind.Name or FieldKind.Organization or FieldKind.Entity
        select field.Text;
}
