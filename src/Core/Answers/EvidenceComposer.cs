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

    /// <summary>Several items that a topic led to.</summary>
    public static void Several(AnswerText text, Selection selection, Writing writing)
    {
        var skills = selection.Items.Where(ranked => writing.At(ranked).Ref.Section == Section.Skills).ToList();
        var places = selection.Items.Where(ranked => writing.At(ranked).Ref.Section != Section.Skills).ToList();
        var topic = Named(selection.Topics);
        // "cloud" is not what the skills say: then they are listed as they stand.
        var listed = topic is not null && skills.Exists(ranked => Lists(writing.At(ranked), topic)) ? topic : null;
        if (skills.Count > 0) Skills(text, listed, [.. skills.Select(writing.At)], writing);
        if (places.Count == 0) return;
        text.Space();
        if (topic is not null) text.Say(skills.Count > 0 ? "It comes up here: " : $"{Capital(topic)} comes up here: ");
        text.List([.. places.Select(writing.At)], PlacesMax).Say(".");
        foreach (var field in Sentences(places[0], selection.Topics, writing).Take(1)) text.Sentence(field);
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
        return
        [
            .. topics.Select(topic => topic.ToldIn(ranked.Item)).Where(told => told >= 0).GroupBy(told => told)
                .OrderByDescending(group => group.Count()).Select(group => fields[group.Key]),
        ];
    }

    private static void Skills(AnswerText text, string? topic, IReadOnlyList<ResumeItem> skills, Writing writing)
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
        var names = topics.Where(topic => topic.Kind is TopicKind.Concept or TopicKind.Entity).ToList();
        return names is [var one] ? one.Name : null;
    }

    private static bool Lists(ResumeItem skill, string name) => skill.Title == name ||
        skill.Technologies.Any(keyword => string.Equals(keyword, name, StringComparison.OrdinalIgnoreCase));

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
