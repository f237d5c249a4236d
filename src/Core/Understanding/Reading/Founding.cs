using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// "did she found a company?", "has he ever started his own business?": the entries that say so, and not all jobs.
/// </summary>
internal static class Founding
{
    private static readonly FrozenSet<string> Deeds = Set(
        "found", "founded", "cofound", "cofounded", "start", "started", "establish", "established", "launch",
        "launched", "create", "created", "build", "built");

    private static readonly FrozenSet<string> Houses = Set(
        "company", "companies", "business", "businesses", "firm", "startup", "startups", "agency", "studio",
        "organisation", "organization", "charity", "ngo", "nonprofit", "enterprise");

    private static readonly FrozenSet<string> Between = Set(
        "a", "an", "any", "her", "his", "their", "own", "new", "the", "one", "tech", "small", "up");

    private static readonly string[] Said =
    [
        "i founded", "we founded", "i co-founded", "we co-founded", "and founded", "and co-founded", "set up my own",
        "started my own", "my own company", "my own business", "my own studio", "my own firm", "my own shop",
        "own business", "started a company", "started a business", "founding partner", "founding member",
    ];

    private static readonly FrozenSet<string> Titles =
        Set("founder", "cofounder", "owner", "proprietor", "entrepreneur");

    /// <summary>Puts what was founded in the place of the word for it.</summary>
    public static void Note(Question question, ResumeIndex index)
    {
        if (!question.Has(Sense.Person) || HouseAt(question) is not { } house) return;
        var postings = new List<Posting>();
        for (var item = 1; item < index.Items.Length; item++)
            if (SaidIn(index.Items[item]) is { } posting) postings.Add(posting with { Item = item });
        question.Forget(house.Deed, house.Noun + 1);
        question.Topics.RemoveAll(topic => topic.Start >= house.Deed && topic.End <= house.Noun + 1);
        question.Topics.Add(new Topic
        {
            Kind = postings.Count > 0 ? TopicKind.Word : TopicKind.Unknown,
            Name = $"founding a {question.Tokens[house.Noun].Word.Light}",
            Start = house.Deed,
            End = house.Noun + 1,
            Postings = postings,
        });
    }

    // "found a", "start his own", "set up a", before the word for a house.
    private static (int Deed, int Noun)? HouseAt(Question question)
    {
        for (var at = 2; at < question.Tokens.Count; at++)
        {
            // "a start up" is written in two words too
            var isStartUp = question.WordAt(at) == "up" && question.WordAt(at - 1) == "start";
            if (!isStartUp && !Houses.Contains(question.WordAt(at))) continue;
            var last = (isStartUp ? at - 1 : at) - 1;
            var deed = last;
            while (deed > 0 && Between.Contains(question.WordAt(deed))) deed--;
            // "the company": one that was told of
            if (deed is 0 || deed == last || question.WordAt(deed + 1) == "the") continue;
            var isSetUp = question.WordAt(deed) == "set" && question.WordAt(deed + 1) == "up";
            if (isSetUp || Deeds.Contains(question.WordAt(deed))) return (deed, at);
        }

        return null;
    }

    /// <summary>Whether an entry says that the person founded it.</summary>
    public static bool IsFounded(ResumeItem item) => SaidIn(item) is not null;

    private static Posting? SaidIn(ResumeItem item)
    {
        if (item.Ref.Section is not (Section.Work or Section.Projects or Section.Volunteer)) return null;
        for (var at = 0; at < item.Fields.Length; at++)
        {
            var field = item.Fields[at];
            if (FieldWeight.Of(field.Kind, item.Ref.Section) > 0 && Says(field))
                return new Posting(0, FieldWeight.Of(field.Kind, item.Ref.Section), field.Kind,
                    FieldWeight.Tells(field.Kind, item.Ref.Section) ? at : -1);
        }

        return null;
    }

    // "Founder and Head Baker", "Founded it with a friend"; clients who are founders found nothing of the person's.
    private static bool Says(ItemField field)
    {
        if (field.Kind is FieldKind.Position or FieldKind.Role) return IsTitle(field.Text);
        foreach (var said in Said)
            if (field.Text.Contains(said, StringComparison.OrdinalIgnoreCase)) return true;
        // "Founded in 1911, the yard builds ferries": it was, and by others.
        foreach (var verb in (ReadOnlySpan<string>)["Founded ", "Co-founded ", "Cofounded "])
            if (field.Text.StartsWith(verb, StringComparison.Ordinal))
                return !field.Text.StartsWith("Founded in ", StringComparison.Ordinal) &&
                    !field.Text.StartsWith("Founded by ", StringComparison.Ordinal);
        return false;
    }

    private static bool IsTitle(string text)
    {
        foreach (var word in text.ToLowerInvariant().Split(' ', '-', ',', '/', '&'))
            if (Titles.Contains(word)) return true;
        return false;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
