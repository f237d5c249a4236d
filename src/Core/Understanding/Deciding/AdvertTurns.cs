using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>
/// Turns of phrase of job adverts that would be orders to us elsewhere: "Your new role:", "You will act as a bridge",
/// "we provide training". What is said to us within an advert stays what it is.
/// </summary>
internal static class AdvertTurns
{
    // How many words a heading has: "What you will bring:".
    private const int HeadingMax = 5;

    private static readonly HashSet<string> OurOwn = new(StringComparer.Ordinal)
    {
        "your", "all", "any", "every", "previous", "prior", "above", "these", "those", "the", "my", "earlier", "system",
        "hidden", "initial", "secret", "original", "internal", "other",
    };

    /// <summary>Takes out of the hits those that are the advert's; the rest is as before where there is none.</summary>
    public static void Forget(Question question, List<SenseHit> hits)
    {
        if (hits.Count == 0 || AdvertParts.Of(question).Headings == 0) return;
        var reveals = false;
        for (var at = hits.Count - 1; at >= 0; at--)
            if (IsOfAdvert(question, hits[at])) hits.RemoveAt(at);
            else reveals |= hits[at].Sense is Sense.Reveal or Sense.Override;
        // "we welcome all applicants"
        if (!reveals) hits.RemoveAll(static hit => hit.Sense == Sense.Strangers);
    }

    private static bool IsOfAdvert(Question question, SenseHit hit) => hit.Sense switch
    {
        Sense.Reveal => question.WordAt(hit.Start) is "what" && IsHeading(question, hit.Start),
        Sense.Orders => hit.End - hit.Start == 1 && !OurOwn.Contains(question.WordAt(hit.Start - 1)),
        Sense.Persona => IsOffice(question, hit),
        _ => false,
    };

    // "You will act as a bridge between the teams", "Your new role:", "comply with GDPR"
    private static bool IsOffice(Question question, SenseHit hit) => question.WordAt(hit.Start) switch
    {
        "act" => question.WordAt(hit.Start - 1) is "will" or "youll",
        "your" or "new" => IsHeading(question, hit.Start),
        "comply" => question.WordAt(hit.Start - 1) is "and" or "to" or "systems" or "processes",
        _ => false,
    };

    private static bool IsHeading(Question question, int start)
    {
        for (var at = start; at < Math.Min(start + HeadingMax, question.Tokens.Count); at++)
            if (AdvertParts.Ends(question, at, ':') || AdvertParts.Ends(question, at, '\n')) return true;
        return false;
    }
}
