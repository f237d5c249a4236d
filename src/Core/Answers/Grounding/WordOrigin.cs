namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>
/// Leaves out items that have a word, but not as the sentence says it: as a course where a degree is told, as somebody
/// else's job, as a deed where the person is called so.
/// </summary>
internal sealed class WordOrigin(Evidence evidence)
{
    // "As a very senior data engineer": so many words may stand before what somebody is called.
    private const int CallReach = 4;

    /// <summary>The items that have the word as it is said.</summary>
    public ulong Of(ulong items, Place place, in Claims claims)
    {
        if ((items & evidence.Guarded) != 0) items = Unguarded(items, place, claims);
        return Calls(place) ? items & evidence.Calling(place.Word) : items;
    }

    private ulong Unguarded(ulong items, Place place, in Claims claims)
    {
        var stem = place.Word.Stem;
        if (evidence.InCourses(stem) is not 0 and var courses && !SaysCourse(place)) items &= ~courses;
        if (evidence.OfReferee(stem) is not 0 and var referees)
            items &= ~referees | (claims.Items == evidence.All ? 0 : claims.Items);
        return items;
    }

    /// <summary>Whether the sentence speaks of courses up to here.</summary>
    public static bool SaysCourse(Place place)
    {
        for (var at = place.At; at >= 0; at--)
        {
            if (at < place.At && place.Tokens[at].EndsSentence) return false;
            if (GroundWord.IsOfCourses(place.Tokens[at].Word)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether an organization is said to be the person's own work: "founded Acme", "founder of Acme". That it stands
    /// behind a project says no such thing.
    /// </summary>
    public static bool IsFounded(Place place, GroundKind kind)
    {
        if ((kind & GroundKind.Organization) == 0 || (kind & (GroundKind.Name | GroundKind.Text)) != 0) return false;
        var at = place.At - 1;
        if (at > 0 && place.Tokens[at].Word.Text is "of" or "the") at--;
        return at >= 0 && !place.Tokens[at].EndsSentence && GroundWord.IsFounding(place.Tokens[at].Word);
    }

    // "She was a judge", "as a judge": what the person is called.
    private bool Calls(Place place)
    {
        for (var at = place.At - 1; at >= 0 && at >= place.At - CallReach && place.Touches(at + 1); at--)
        {
            var word = place.Tokens[at].Word;
            if (word.Text is "as") return true;
            if (word.Text is not ("a" or "an"))
            {
                if (GroundWord.IsNeutral(word)) return false;
                continue;
            }

            return at > 0 && place.Tokens[at - 1].Word.Text switch
            {
                "as" or "became" or "becoming" or "been" or "shes" or "hes" => true,
                "is" or "was" => at > 1 && IsSubject(place, at - 2),
                _ => false,
            };
        }

        return false;
    }

    private bool IsSubject(Place place, int at) =>
        place.Tokens[at].Word.Text is "she" or "he" or "they" || evidence.IsPerson(place.Tokens[at].Word);
}
