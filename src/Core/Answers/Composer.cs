using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>What a composer works with.</summary>
internal sealed record Writing(CompiledResume Resume, PersonWords Person, DateOnly Today)
{
    public ResumeIndex Index => Resume.Index;

    public ResumeItem At(Ranked ranked) => Index.Items[ranked.Item];
}

/// <summary>Words an answer from the chosen items alone: what was asked first, then the evidence.</summary>
internal static class Composer
{
    private const int ListMax = 12;

    // So many items are told in sentences; more are listed.
    private const int DetailedMax = 3;

    public static void Compose(AnswerText text, Ask ask, Selection selection, Writing writing)
    {
        text.Space();
        switch (selection.Finding)
        {
            case Finding.Missing:
                MissingComposer.Compose(text, ask, selection, writing);
                break;
            case Finding.Overview:
                OverviewComposer.Compose(text, writing);
                break;
            default:
                Found(text, ask, selection, [.. selection.Items.Select(writing.At)], writing);
                break;
        }
    }

    private static void Found(
        AnswerText text, Ask ask, Selection selection, ImmutableArray<ResumeItem> items, Writing writing)
    {
        if (FactComposer.TryCompose(text, ask, items, writing)) return;
        switch (ask.Intent)
        {
            case Intent.YesNo when selection.IsUnsaid:
                text.Say($"{writing.Person.Names} résumé does not say so. What it does say: ");
                Detail(text, ask, items);
                break;
            case Intent.YesNo:
                text.Say("Yes. ");
                Evidence(text, ask, selection, items);
                Lacking(text, selection, writing);
                break;
            default:
                var isFew = items.Length == 1 || (!ask.Topics.IsEmpty && items.Length <= DetailedMax);
                if (isFew) Evidence(text, ask, selection, items);
                else List(text, ask, items, writing);
                Lacking(text, selection, writing);
                break;
        }
    }

    private static void Evidence(AnswerText text, Ask ask, Selection selection, ImmutableArray<ResumeItem> items)
    {
        if (items.Length == 1)
        {
            Detail(text, ask, items);
            return;
        }

        for (var at = 0; at < Math.Min(items.Length, ListMax); at++)
        {
            text.Space().Item(items[at]).Say(".");
            if (at < DetailedMax && Best(items[at], selection.Topics) is { } field) text.Sentence(field);
        }
    }

    private static void List(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items, Writing writing)
    {
        var sections = items.Select(item => item.Ref.Section).Distinct().ToList();
        foreach (var section in sections)
        {
            var own = items.Where(item => item.Ref.Section == section).ToList();
            var when = ask.Dates is { } dates ? " " + dates.Phrase : "";
            text.Space().Say($"{writing.Person.Names} {SectionWords.Plural(section)}{when}: ");
            text.List(own, ListMax).Say(".");
        }
    }

    private static void Detail(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items)
    {
        foreach (var item in items.Take(ask.Follow == FollowKind.More ? 3 : 2))
        {
            text.Space().Item(item).Say(".");
            foreach (var field in item.Fields)
                if (IsTold(field.Kind, item.Ref.Section)) text.Sentence(field);
        }
    }

    // A job's description tells of the employer, not of the person.
    private static bool IsTold(FieldKind kind, Section section) => kind switch
    {
        FieldKind.Summary or FieldKind.Highlight or FieldKind.Quote or FieldKind.Metric or FieldKind.Score => true,
        FieldKind.Description => section != Section.Work,
        _ => false,
    };

    // The field that says most of what was asked, if any says something beyond the heading.
    private static ItemField? Best(ResumeItem item, ImmutableArray<Topic> topics)
    {
        ItemField? best = null;
        var most = 0;
        foreach (var field in item.Fields)
        {
            var tells = field.Kind is FieldKind.Highlight or FieldKind.Summary or FieldKind.Description
                or FieldKind.Metric;
            if (!tells) continue;
            var count = topics.Count(topic => Mentions(field.Text, topic));
            if (count > most) (best, most) = (field, count);
        }

        return best;
    }

    private static bool Mentions(string text, Topic topic)
    {
        if (text.Contains(topic.Name, StringComparison.OrdinalIgnoreCase)) return true;
        // "replicated" stands for "replication": a plain word's last letters are its form's.
        return topic is { Kind: TopicKind.Word, Name.Length: > 4 } &&
            text.Contains(topic.Name[..^2], StringComparison.OrdinalIgnoreCase);
    }

    private static void Lacking(AnswerText text, Selection selection, Writing writing)
    {
        if (selection.Lacking.IsEmpty) return;
        var lacking = string.Join(" or ", selection.Lacking);
        text.Space().Say($"{writing.Person.Names} résumé does not mention {lacking}.");
    }
}
