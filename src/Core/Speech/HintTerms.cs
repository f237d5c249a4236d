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
        var terms = new[] { resume.Name }.Concat(names).Concat(technologies)
            .Select(term => term.Trim()).Where(term => term.Length is > 1 and <= TermLengthMax)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(TermsMax);
        return new RecognitionHints { Key = resumeId, Terms = [.. terms] };
    }

    private static IEnumerable<string> NamesOf(ResumeItem item) =>
        from field in item.Fields
        where field.Kind is FieldKind.Name or FieldKind.Organization or FieldKind.Entity
        select field.Text;
}
