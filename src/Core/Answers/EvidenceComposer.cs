using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Shows where the résumé speaks of a topic: among the skills first, then where it was put to use, with the sentence
/// that says most.
/// </summary>
internal static class EvidenceComposer
{
    private const int PlacesMax = 5;
    private const int SentencesMax = 2;
    private const int ToldMax = 3;

    /// <summary>Several items that a topic led to.</summary>
    public static void Several(AnswerText text, Selection selection, Writing writing)
    {
        var skills = new List<ResumeItem>();
        var places = new List<ResumeItem>();
        foreach (var ranked in selection.Items)
        {
            var item = writing.At(ranked);
            (item.Ref.Section == Section.Skills ? skills : places).Add(item);
        }

        var topic = Named(selection.Topics);
        // "cloud" is not what the skills say: then they are listed as they stand.
        var listed = topic is not null && skills.Exists(skill => Lists(skill, topic)) ? topic : null;
        if (skills.Count > 0) Skills(text, listed, skills, writing);
        if (places.Count == 0) return;
        text.Space();
        if (topic is not null) text.Say(skills.Count > 0 ? "It comes up here: " : $"{Capital(topic)} comes up here: ");
        text.List(places, PlacesMax).Say(".");
        // Of two or three each is told by its best sentence; of more the first.
        var told = 0;
        foreach (var ranked in selection.Items)
        {
            if (writing.At(ranked).Ref.Section == Section.Skills || (told > 0 && places.Count > ToldMax)) continue;
            if (Sentences(ranked, selection.Topics, writing) is [var best, ..]) text.Sentence(best);
            told++;
        }
    }

    /// <summary>One item, told by the sentences that bear on the topics; by its first ones where none does.</summary>
    public static void One(AnswerText text, Selection selection, Writing writing)
    {
        var item = writing.At(selection.Items[0]);
        text.Space();
        if (item.Ref.Section == Section.Basics && item.Field(FieldKind.Summary) is { } summary)
        {
            text.Say($"In {writing.Person.Their} own words: \u201c").Cite(summary).Say("\u201d");
            return;
        }

        text.Item(item).Say(".");
        var sentences = Sentences(selection.Items[0], selection.Topics, writing);
        foreach (var field in (sentences.Count > 0 ? sentences : Told(item)).Take(SentencesMax)) text.Sentence(field);
    }

    /// <summary>The fields of an item that tell something, in the document's order.</summary>
    public static IEnumerable<ItemField> Told(ResumeItem item) =>
        item.Fields.Where(field => FieldWeight.Tells(field.Kind, item.Ref.Section));

    /// <summary>The sentences of an item that tell of the topics, the one that tells of most first.</summary>
    public static List<ItemField> Sentences(Ranked ranked, ImmutableArray<Topic> topics, Writing writing)
    {
        var fields = writing.At(ranked).Fields;
        var told = new List<(int Field, int Topics)>();
        foreach (var topic in topics)
        {
            var field = topic.ToldIn(ranked.Item);
            if (field < 0) continue;
            var at = told.FindIndex(known => known.Field == field);
            if (at < 0) told.Add((field, 1));
            else told[at] = (field, told[at].Topics + 1);
        }

        var sentences = new List<ItemField>(told.Count);
        // As many as topics at most, so that the best is looked for each time.
        for (var most = topics.Length; most > 0; most--)
            foreach (var (field, count) in told)
                if (count == most) sentences.Add(fields[field]);
        return sentences;
    }

    private static void Skills(AnswerText text, string? topic, List<ResumeItem> skills, Writing writing)
    {
        text.Space();
        if (topic is null)
        {
            text.Say($"{writing.Person.Names} skills: ").List(skills, PlacesMax).Say(".");
            return;
        }

        text.Say($"{Capital(topic)} is among {writing.Person.Names} skills (");
        for (var at = 0; at < skills.Count; at++)
            text.Say(at == 0 ? "" : ", ").Cite(skills[at].Title, skills[at].Pointer);
        text.Say(").");
    }

    // What to call the topic: its name where there is one, nothing where the question used plain words.
    private static string? Named(ImmutableArray<Topic> topics)
    {
        Topic? named = null;
        foreach (var topic in topics)
        {
            if (topic.Kind is not (TopicKind.Concept or TopicKind.Entity)) continue;
            if (named is not null) return null;
            named = topic;
        }

        return named?.Name;
    }

    private static bool Lists(ResumeItem skill, string name) => skill.Title == name ||
        skill.Technologies.Any(keyword => string.Equals(keyword, name, StringComparison.OrdinalIgnoreCase));

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
