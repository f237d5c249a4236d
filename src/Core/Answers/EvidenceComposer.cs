using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

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

    /// <summary>Several items that a topic led to; as they stand, where what leads to them was said.</summary>
    public static void Several(AnswerText text, Selection selection, Writing writing, bool isLed = false)
    {
        // The skills first, each in the order of the selection.
        var items = writing.All(selection.Items);
        var skills = items.Without(static item => item.Ref.Section != Section.Skills);
        var places = skills.IsEmpty ? items : items.Without(static item => item.Ref.Section == Section.Skills);
        var topic = isLed ? null : Named(selection.Topics);
        // "cloud" is not what the skills say: then they are listed as they stand.
        var listed = topic is not null && skills.Any(topic, Lists) ? topic : null;
        if (skills.Length > 0) Skills(text, listed, skills, writing);
        if (places.IsEmpty) return;
        text.Space();
        if (topic is not null && skills.Length > 0) text.Say("It comes up here: ");
        else if (topic is not null) text.Say($"{Capital(topic)} comes up here: ");
        text.List(places.AsSpan(), PlacesMax).Say(".");
        // Of two or three each is told by its best sentence; of more the first.
        var told = 0;
        foreach (var ranked in selection.Items)
        {
            if (writing.At(ranked).Ref.Section == Section.Skills || (told > 0 && places.Length > ToldMax)) continue;
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

        if (TryListed(text, selection, item, writing)) return;
        text.Item(item).Say(".");
        var sentences = Sentences(selection.Items[0], selection.Topics, writing);
        if (sentences.Count == 0 && Courses(text, selection, item)) return;
        if (sentences.Count == 0) Tell(text, item, SentencesMax);
        for (var at = 0; at < Math.Min(sentences.Count, SentencesMax); at++) text.Sentence(sentences[at]);
    }

    // "did she take any logic?": of a study that has it among its courses, those, or all where none has the word.
    private static bool Courses(AnswerText text, Selection selection, ResumeItem item)
    {
        var topics = selection.Topics.Without(selection.Items[0].Item, static (topic, at) =>
            topic.Postings.Of(at) is not { Weight: > 0, Field: FieldKind.Course });
        if (topics.IsEmpty) return false;
        var courses = item.Fields.Where(static field => field.Kind == FieldKind.Course).ToList();
        var own = courses.FindAll(field => topics.Any(field, static (topic, field) =>
            field.Text.Contains(topic.Name, StringComparison.OrdinalIgnoreCase)));
        if (own.Count == 0) own = courses;
        text.Space().Say("Courses: ");
        for (var at = 0; at < own.Count; at++) text.Say(at == 0 ? "" : ", ").Cite(own[at]);
        text.Say(".");
        return true;
    }

    /// <summary>
    /// "gpg?": what the topics name of a group of skills; false where that is nothing, or the whole group.
    /// </summary>
    public static bool TryListed(AnswerText text, Selection selection, ResumeItem group, Writing writing)
    {
        if (group.Ref.Section != Section.Skills) return false;
        var keywords = group.Fields.Without(static field => field.Kind != FieldKind.Keyword);
        var named = keywords.Without(
            selection.Topics, static (keyword, topics) => !topics.Any(keyword.Text, IsNamed));
        if (named.Length is 0 or > PlacesMax || named.Length == keywords.Length) return false;
        text.Space();
        for (var at = 0; at < named.Length; at++)
            text.Say(at == 0 ? "" : at == named.Length - 1 ? " and " : ", ").Cite(named[at]);
        var isOne = named is [var only] && !only.Text.Contains(',');
        text.Say($" {(isOne ? "is" : "are")} among {writing.Person.Names} skills (")
            .Cite(group.Title, group.Pointer).Say(").");
        return true;
    }

    /// <summary>
    /// What a group of skills has of what the topics name, all of it where that is the group; a skill that lists
    /// nothing is one itself.
    /// </summary>
    public static ImmutableArray<string> Named(ResumeItem group, ImmutableArray<Topic> topics)
    {
        if (group.Technologies.IsEmpty) return [group.Title];
        return topics.Any(group.Title, IsNamed)
            ? group.Technologies
            : group.Technologies.Without(topics, static (keyword, topics) => !topics.Any(keyword, IsNamed));
    }

    private static bool IsNamed(Topic topic, string keyword)
    {
        var name = Taxonomy.Squeeze(topic.Name);
        foreach (var part in keyword.Split(',', '/', '(', ')'))
        {
            var key = Taxonomy.Squeeze(part.Trim());
            if (key == name) return true;
            if (topic.Concept is { } kind && Taxonomy.Default.TryFind(key, out var known) &&
                (known.Concept == kind || known.Concept.Kinds.Contains(kind))) return true;
        }

        return false;
    }

    /// <summary>
    /// The first sentences of an item, so many at most, in the document's order and without the fields that were
    /// told; false where none is left.
    /// </summary>
    public static bool Tell(AnswerText text, ResumeItem item, int most, ulong told = 0)
    {
        var left = most;
        for (var at = 0; at < item.Fields.Length && left > 0; at++)
        {
            var field = item.Fields[at];
            if (!FieldWeight.Tells(field.Kind, item.Ref.Section) || IsToldBefore(item, at) ||
                ToldFields.Has(told, at)) continue;
            var (part, sentences) = Excerpt.First(field, left);
            // One that is too long is left for the next time, unless it is the first.
            if (left < most && part.Text.Length < field.Text.Length) break;
            // "3.71" alone says nothing.
            if (field.Kind == FieldKind.Score && !field.Text.Contains(": ", StringComparison.Ordinal))
                text.Space().Say("Grade: ");
            text.Sentence(part);
            left -= sentences;
        }

        return left < most;
    }

    // A number that the sentence before it gives already ("1,300 installs").
    private static bool IsToldBefore(ResumeItem item, int at)
    {
        if (item.Fields[at].Kind != FieldKind.Metric) return false;
        var words = item.Fields[at].Text.AsSpan().Trim().TrimEnd('.');
        for (var before = 0; before < at; before++)
            if (FieldWeight.Tells(item.Fields[before].Kind, item.Ref.Section) &&
                item.Fields[before].Text.AsSpan().Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

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
                if (count == most) sentences.Add(Excerpt.About(topics, ranked.Item, field, fields[field]));
        return sentences;
    }

    private static void Skills(AnswerText text, string? topic, ImmutableArray<ResumeItem> skills, Writing writing)
    {
        text.Space();
        if (topic is null)
        {
            text.Say($"{writing.Person.Names} skills include ").List(skills.AsSpan(), PlacesMax).Say(".");
            return;
        }

        text.Say($"{Capital(topic)} is among {writing.Person.Names} skills (");
        for (var at = 0; at < skills.Length; at++)
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
