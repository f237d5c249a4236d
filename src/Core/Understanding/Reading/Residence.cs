using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Hears "which country is she in?", "where in the world is he?" as what it asks for: where somebody lives.</summary>
internal static class Residence
{
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal)
    {
        "country", "city", "town", "state", "county", "region", "province", "continent", "village", "area", "part",
        "place", "district", "canton",
    };

    public static void Note(Question question)
    {
        if (EndOf(question) is not { } end || !question.IsCovered(end, Sense.Person)) return;
        while (question.IsCovered(end, Sense.Person)) end++;
        if (question.WordAt(end) is "in" or "at") end++;
        if (question.WordAt(end) is "now" or "currently" or "today" or "exactly") end++;
        if (end == question.Tokens.Count) question.Note(new SenseHit(Sense.Location, 0, end));
    }

    // Where the person is said to be: "what country is", "where in the world is", "where's".
    private static int? EndOf(Question question)
    {
        var at = question.WordAt(0) == "so" ? 1 : 0;
        if (question.WordAt(at) is "which" or "what")
        {
            if (!Places.Contains(question.WordAt(at + 1))) return null;
            at += 2;
            if (question.WordAt(at) == "of" && question.WordAt(at + 1) == "the") at += 3;
            return AfterVerb(question, at);
        }

        if (question.WordAt(at) is not ("where" or "whereabouts")) return null;
        at++;
        var isWorld = question.WordAt(at) is "in" or "on";
        if (isWorld) at += question.WordAt(at + 1) == "the" ? 3 : 2;
        // "where is she now?" may be at work; "where is she?" is not.
        var isNow = question.WordAt(question.Tokens.Count - 1) is "now" or "today" or "currently";
        return isWorld || !isNow ? AfterVerb(question, at) : null;
    }

    // The verb may be lost in "where's".
    private static int AfterVerb(Question question, int at) => question.WordAt(at) == "is" ? at + 1 : at;
}
