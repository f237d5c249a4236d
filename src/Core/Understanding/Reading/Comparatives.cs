using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Hears "which of the two is newer?", "and the later?" as a choice by date or length. Inside a sentence these words
/// compare ("older people") and choose nothing.
/// </summary>
internal static class Comparatives
{
    public static void Note(Question question)
    {
        var last = question.Tokens.Count - 1;
        if (last < 1) return;
        if (question.WordAt(last) is "one" or "ones") last--;
        if (last < 1 || SenseOf(question.WordAt(last)) is not { } sense || question.IsCovered(last, sense)) return;
        var before = question.WordAt(last - 1);
        if (before is "the" or "is" or "was" or "are" or "were" or "came" or "lasted" or "took" or "which" or "or")
            question.Note(new SenseHit(sense, last, last + 1));
    }

    private static Sense? SenseOf(string word) => word switch
    {
        "newer" or "later" => Sense.Latest,
        "older" or "earlier" => Sense.Earliest,
        "longer" => Sense.Longest,
        "shorter" => Sense.Shortest,
        _ => null,
    };
}
