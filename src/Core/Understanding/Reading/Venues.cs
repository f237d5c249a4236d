using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// "Has she published in Science?", "papers in Cell": where writing is asked about, what follows "in" is first of all a
/// journal, whatever else the word may mean.
/// </summary>
internal static class Venues
{
    private const int FragmentMax = 4;

    /// <summary>Notes the venues that a question names; <paramref name="isOfWriting"/> where the talk was on some.</summary>
    public static void Note(Question question, ResumeIndex index, bool isOfWriting)
    {
        if (!index.Has(Section.Publications)) return;
        var start = StartOf(question, isOfWriting);
        for (var at = start; at >= 0 && at + 1 < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) is not ("in" or "for" or "by" or "with" or "to" or "or" or "and" or "than"))
                continue;
            var name = question.WordAt(at + 1) == "the" && at + 2 < question.Tokens.Count ? at + 2 : at + 1;
            if (!NoteVenue(question, index, name)) NoteStranger(question, at, name);
        }
    }

    /// <summary>
    /// "which journal did she publish in most?": what appeared where most did; none where that is not asked.
    /// </summary>
    public static List<int> Most(Question question, ResumeIndex index)
    {
        var asks = question.Has(Sense.DoPublish) && question.Says("most", "often", "frequently") &&
            question.Says("which", "what", "where");
        if (!asks || question.Topics.Exists(static topic => topic.InResume)) return [];
        var byVenue = index.BySection[(int)Section.Publications].Where(item => VenueOf(item, index) is not null)
            .GroupBy(item => VenueOf(item, index)!, StringComparer.OrdinalIgnoreCase).ToList();
        if (byVenue.Count == 0) return [];
        var most = byVenue.Max(static group => group.Count());
        return [.. byVenue.Where(group => group.Count() == most).SelectMany(static group => group)];
    }

    /// <summary>"in Cell?" of somebody in Cell Systems: what appeared where that is a part of the name.</summary>
    public static List<int> Alike(Ask ask, ResumeIndex index)
    {
        if (ask.Sections is not [Section.Publications]) return [];
        if (ask.Topics is not [{ Kind: TopicKind.Unknown } venue]) return [];
        return !index.Words.TryGetValue(ask.Question.Tokens[venue.Start].Word.Stem, out var word)
            ? []
            : [.. word.Postings.Where(posting => posting is { Field: FieldKind.Organization, IsCousin: false } &&
                index.SectionAt(posting.Item) == Section.Publications).Select(static posting => posting.Item)];
    }

    // After what says that writing is asked about; at once in a fragment of such a talk; -1 where it is not.
    private static int StartOf(Question question, bool isOfWriting)
    {
        foreach (var hit in question.Hits)
            if (hit.Sense is Sense.DoPublish or Sense.Publications) return hit.End;
        return isOfWriting && question.Tokens.Count <= FragmentMax && !question.Has(Sense.Person) ? 0 : -1;
    }

    // The longest words that are the whole name of a venue.
    private static bool NoteVenue(Question question, ResumeIndex index, int start)
    {
        Span<char> key = stackalloc char[Squeezer.KeyMax];
        for (var count = Math.Min(ResumeIndex.TermWordsMax, question.Tokens.Count - start); count > 0; count--)
        {
            var name = key[..Squeezer.Write(question.Tokens, start, count, key)];
            var postings = new List<Posting>();
            foreach (var item in index.BySection[(int)Section.Publications])
                if (VenueOf(item, index) is { } venue && name.SequenceEqual(Taxonomy.Squeeze(venue)))
                    postings.Add(new Posting(item, 1f, FieldKind.Organization));
            if (postings.Count == 0) continue;
            Put(question, new Topic
            {
                Kind = TopicKind.Entity,
                Name = VenueOf(postings[0].Item, index)!,
                Start = start,
                End = start + count,
                Postings = postings,
                IsVenue = true,
            });
            return true;
        }

        return false;
    }

    // "in Cell?": where only writing is asked about, a plain word written as a name is a venue too.
    private static void NoteStranger(Question question, int lead, int at)
    {
        if (question.WordAt(lead) != "in" || at != question.Tokens.Count - 1 || question.Tokens[at].Word.Number >= 0)
            return;
        if (question.Dates is not null || !question.HasAnyAt(at, Sense.Phone, Sense.World, Sense.Work, Sense.Skills))
            return;
        if (question.Topics.Exists(topic => topic.InResume && topic.Start <= at && topic.End > at)) return;
        Put(question, new Topic
        {
            Kind = TopicKind.Unknown,
            Name = question.Text[question.Tokens[at].Start..question.Tokens[at].End],
            Start = at,
            End = at + 1,
        });
    }

    private static void Put(Question question, Topic venue)
    {
        question.Topics.RemoveAll(topic => topic.Start < venue.End && topic.End > venue.Start);
        question.Forget(venue.Start, venue.End);
        var place = question.Topics.FindIndex(topic => topic.Start > venue.Start);
        question.Topics.Insert(place < 0 ? question.Topics.Count : place, venue);
    }

    private static string? VenueOf(int item, ResumeIndex index) =>
        index.Items[item].Field(FieldKind.Organization)?.Text;
}
