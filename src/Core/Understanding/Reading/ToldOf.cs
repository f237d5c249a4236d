using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Tells whether a question stays with what was told or leaves it: of a referee's words it goes back to the person, "is
/// the course still running?" goes to the course, and "what did he start as there?" to all jobs at the one house.
/// </summary>
internal static class ToldOf
{
    private const int WordsMax = 9;
    private const int FewMax = 3;
    private const float NameWeight = 0.95f;

    /// <summary>
    /// Whether a question after a referee's quote is of the person again: "how long was she there?", "was she fired?"
    /// </summary>
    public static bool LeavesReferee(Question question, int? focus, ResumeIndex index)
    {
        if (focus is not { } told || index.SectionAt(told) != Section.References) return false;
        if (!question.Has(Sense.Person) || question.HasAny(
            Sense.DoRecommend, Sense.References, Sense.NameAsked, Sense.Contact, Sense.Phone, Sense.Email, Sense.Who,
            Sense.Else, Sense.Other)) return false;
        var persons = 0;
        foreach (var hit in question.Hits)
            if (hit.Sense == Sense.Person) persons++;
        // "did he work with her?", "is she still his boss?"
        if (persons > 1 || question.Topics.Exists(topic =>
            topic.Kind != TopicKind.Word && topic.WeightIn(told) > 0)) return false;
        return question.Says("long", "finish", "finished", "start", "starting", "started", "fired", "leave", "left",
            "quit", "resign", "resigned", "study", "studied", "did", "sacked", "was") && !question.Says(
            "say", "said", "says", "quote", "think", "write", "wrote", "mean", "know", "knows", "role", "title",
            "position", "boss", "manager", "words", "call", "reach", "company");
    }

    /// <summary>
    /// "is the course still running?", after something else: the one entry whose name has the word; null where none
    /// or several have, or what was told has it too.
    /// </summary>
    public static Follow? Another(Question question, int? focus, ResumeIndex index)
    {
        if (focus is not { } told || question.Tokens.Count > WordsMax) return null;
        if (question.Topics.Exists(static topic => topic is { InResume: true, Kind: not TopicKind.Word })) return null;
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at - 1) != "the" || question.HasAnyAt(at, Sense.Function)) continue;
            // "no, the other one"
            if (question.HasAnyAt(at, Sense.Other, Sense.Else, Sense.Latest, Sense.Earliest, Sense.Previous, Sense.Now,
                Sense.Longest, Sense.Shortest, Sense.Highest)) continue;
            // "the course" of a study that lists its courses, "the job", "the role"
            if (question.HasAnyAt(at, Sense.Work, Sense.Projects, Sense.Skills) || question.WordAt(at + 1) == "of")
                continue;
            if (!index.Words.TryGetValue(question.Tokens[at].Word.Stem, out var word)) continue;
            if (word.Postings.Of(told).Weight > 0) continue;
            int? named = null;
            var count = 0;
            foreach (var posting in word.Postings)
            {
                if (posting.Item == 0 || posting.IsCousin || posting.Weight < NameWeight) continue;
                if (posting.Field is not (FieldKind.Name or FieldKind.Organization)) continue;
                if (index.SectionAt(posting.Item) is not (Section.Projects or Section.Awards or Section.Volunteer
                    or Section.Publications or Section.Certificates)) continue;
                (named, count) = (posting.Item, count + 1);
            }

            if (count == 1 && named is { } one) return new Follow(FollowKind.Pick, [one]);
        }

        return null;
    }

    /// <summary>
    /// "what did he start as there?", "her last job there?", "how long in total?": of all jobs at the house; null
    /// where there was one job alone, or no such thing is asked.
    /// </summary>
    public static Follow? AtHouse(Question question, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        if (question.Tokens.Count > WordsMax || question.Dates is not null) return null;
        if (question.Topics.Exists(static topic => topic.InResume)) return null;
        if ((focus ?? (shown.IsEmpty ? null : shown[0])) is not { } told) return null;
        if (index.SectionAt(told) != Section.Work || !AsksOfAll(question)) return null;
        if (index.Items[told].Field(FieldKind.Organization) is not { } house) return null;
        var there = index.BySection[(int)Section.Work].RemoveAll(at =>
            index.Items[at].Field(FieldKind.Organization) is not { } other || other.Text != house.Text);
        var isOfThese = focus is not null || shown.All(there, static (at, there) => there.Contains(at));
        return there.Length > 1 && isOfThese ? new Follow(FollowKind.List, there) : null;
    }

    /// <summary>Whether the first of them is asked for: "what did he start as?"</summary>
    public static bool AsksStart(Question question)
    {
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) is not ("start" or "started" or "begin" or "began" or "join" or "joined")) continue;
            if (question.WordAt(at + 1) is "as" || (question.WordAt(at + 1) is "out" or "off" &&
                question.WordAt(at + 2) is "as")) return true;
        }

        return false;
    }

    private static bool AsksOfAll(Question question)
    {
        var isThere = question.Says("there") || question.Tokens.Count <= FewMax + 1;
        if (AsksStart(question)) return true;
        if (question.Has(Sense.HowLong) && question.Says("total", "altogether", "overall")) return true;
        var isRanked = question.HasAny(Sense.Earliest, Sense.Latest);
        return isThere && question.Says("there") && isRanked && question.HasAny(Sense.Work, Sense.Headline);
    }

    /// <summary>"what was her role?", "what was he there?", of the few jobs that were shown.</summary>
    public static Follow? OfFew(Question question, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        if (focus is not null || shown.Length is < 2 or > FewMax || question.Dates is not null) return null;
        if (question.Topics.Exists(static topic => topic.InResume) || question.Tokens.Count > FewMax + 2) return null;
        var asksRole = question.WordAt(0) is "what" or "and" && question.Says("was", "were") &&
            question.Says("role", "roles", "title", "titles", "position", "positions");
        if (!asksRole) return null;
        return shown.All(index, static (at, index) => index.SectionAt(at) is Section.Work or Section.Volunteer)
            ? new Follow(FollowKind.List, shown)
            : null;
    }

    /// <summary>"what was the budget?", after a job and the prize for it: of the one that tells of it.</summary>
    public static Follow? TellingOne(Question question, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        if (focus is not null || shown.Length is < 2 or > FewMax) return null;
        int? one = null;
        foreach (var at in shown)
        {
            if (!Continuing.GoesOnAbout(question, at, index)) continue;
            if (one is not null) return null;
            one = at;
        }

        return one is { } telling ? new Follow(FollowKind.Focus, [telling]) : null;
    }

    /// <summary>
    /// The one of those shown whose name has the topic that they were found by; null where none or several have.
    /// </summary>
    public static int? Called(FollowUpContext context, ImmutableArray<int> shown, ResumeIndex index)
    {
        if (shown.Length < 2 || context.Topics is not [var topic]) return null;
        // "Kubernetes?", "since when?": not of the certificate alone that has it in its name.
        if (Taxonomy.Default.TryFind(Taxonomy.Squeeze(topic), out _)) return null;
        int? called = null;
        foreach (var at in shown)
        {
            if (!index.Items[at].Title.Contains(topic, StringComparison.OrdinalIgnoreCase))
            {
                // Of two jobs at one house neither is called by it.
                if (index.Items[at].Field(FieldKind.Organization) is { } house &&
                    house.Text.Contains(topic, StringComparison.OrdinalIgnoreCase)) return null;
                continue;
            }

            if (called is not null) return null;
            called = at;
        }

        return called;
    }
}
