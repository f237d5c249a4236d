using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "When did her first book come out?": a section's noun that names one kind of its entries keeps those that say so,
/// where some do ("a slim cookbook about …").
/// </summary>
internal static class Kinds
{
    private static readonly FrozenSet<string> Nouns = new[]
    {
        "book", "essay", "chapter", "talk", "keynote", "poster", "patent", "thesis", "medal", "scholarship",
        "fellowship", "grant", "bursary", "diploma", "preprint", "dissertation",
    }.ToFrozenSet(StringComparer.Ordinal);

    // So many letters of a kind's name, and so many kinds above a technology, say of what kind it is.
    private const int KindMin = 3;
    private const int ParentsMax = 2;

    // What a book may be called.
    private static readonly FrozenSet<string> Books =
        new[] { "guide", "monograph", "novel", "memoir", "anthology" }.ToFrozenSet(StringComparer.Ordinal);

    public static ImmutableArray<int> Keep(Ask ask, ImmutableArray<int> pool, ResumeIndex index)
    {
        if (!ask.AreSectionsNamed || (ask.IsScoped && ask.Follow != FollowKind.List)) return pool;
        foreach (var hit in ask.Question.Hits)
        {
            if (Senses.NounOf(hit.Sense) is not { } section || !ask.Sections.Contains(section)) continue;
            var noun = ask.Question.Tokens[hit.End - 1].Word.Light;
            // "papers or books", "prizes, medals": several kinds are the whole section.
            if (!Nouns.Contains(noun) || ask.Question.Hits.Any((hit.Start, section), static (other, of) =>
                other.Start != of.Start && Senses.NounOf(other.Sense) == of.section)) continue;
            var kept = pool.Without((noun, section, index), static (item, of) =>
                of.index.SectionAt(item) == of.section && !Says(of.noun, item, of.index));
            if (!kept.IsEmpty) pool = kept;
        }

        return pool;
    }

    /// <summary>"has she written a book?", of somebody with articles: none found is said to be of that kind.</summary>
    public static bool IsUntold(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        var isUntold = false;
        foreach (var hit in ask.Question.Hits)
        {
            if (Senses.NounOf(hit.Sense) is not { } section || !ask.Sections.Contains(section)) continue;
            var noun = ask.Question.Tokens[hit.End - 1].Word.Light;
            // "papers or books": one of them is enough.
            if (!Nouns.Contains(noun) || noun is "thesis" or "dissertation") return false;
            isUntold |= !items.Any((noun, index), static (ranked, of) => Says(of.noun, ranked.Item, of.index));
        }

        return isUntold;
    }

    /// <summary>
    /// "side projects", "projects that weren't for an employer": those of no house, where there are both.
    /// </summary>
    public static ImmutableArray<int> Own(Ask ask, ImmutableArray<int> pool, ResumeIndex index)
    {
        var question = ask.Question;
        if (ask.Sections is not [Section.Projects] || !ask.AreSectionsNamed) return pool;
        var isOwn = question.Says("side", "personal", "hobby", "pet") && !question.Says("or", "and");
        isOwn |= question.Has(Sense.Not) &&
            question.Says("employer", "employers", "client", "clients", "company", "customer");
        if (!isOwn) return pool;
        var own = pool.Without(index, static (item, index) => index.Items[item].Field(FieldKind.Entity) is not null);
        return own.IsEmpty ? pool : own;
    }

    /// <summary>
    /// "which software can she use?": the groups of skills called so or alike, where there are some; all otherwise.
    /// </summary>
    public static ImmutableArray<int> OfTools(Ask ask, ImmutableArray<int> pool, ResumeIndex index)
    {
        if (ask.Sections is not [Section.Skills] || ask.IsScoped || !AsksTools(ask)) return pool;
        if (OfKind(ask.Question, index) is { IsEmpty: false } ofKind) return ofKind;
        foreach (var token in ask.Question.Tokens)
        {
            if (!Tools.TryGetValue(token.Word.Light, out var names)) continue;
            foreach (var name in names)
            {
                var kept = pool.Without((name, index), static (item, of) =>
                    !of.index.Items[item].Title.Contains(of.name, StringComparison.OrdinalIgnoreCase));
                if (!kept.IsEmpty) return kept;
            }
        }

        if (!ask.Question.Says("software", "technology", "technologies", "apps")) return pool;
        var technical = pool.RemoveAll(item => !IsTechnical(index.Items[item]));
        return technical.IsEmpty ? pool : technical;
    }

    /// <summary>
    /// "which data tools?": the groups of skills that are called so, or that list something of the kind.
    /// </summary>
    public static ImmutableArray<int> OfKind(Question question, ResumeIndex index)
    {
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            var kind = question.Tokens[at - 1].Word.Light;
            if (!IsTool(question.Tokens[at].Word.Light) || kind.Length < KindMin) continue;
            if (question.HasAnyAt(at - 1, Sense.Function, Sense.Which, Sense.What, Sense.Person, Sense.Generic))
                continue;
            var groups = index.BySection[(int)Section.Skills];
            var called = groups.RemoveAll(group => !IsCalled(index.Items[group], kind));
            return !called.IsEmpty ? called : groups.Without(
                (index, kind), static (group, of) => !IsOfKind(of.index.Items[group], of.kind));
        }

        return [];
    }

    /// <summary>
    /// "which cuisines does she cook?" is the group of skills of that name, whichever word of cooking it has, and "what
    /// does he use for testing?" that of testing tools.
    /// </summary>
    public static bool IsCalled(Ask ask, ResumeItem group)
    {
        if (group.Ref.Section != Section.Skills || group.Technologies.IsEmpty) return false;
        var last = group.Title.LastIndexOf(' ');
        var isOfTools = last > 0 && IsTool(new Word(group.Title[(last + 1)..].ToLowerInvariant()).Light);
        var name = isOfTools ? group.Title[..last] : group.Title;
        return ask.Topics.Any((ask.Question, group.Title, name), static (topic, called) =>
            topic.Name.Equals(called.Title, StringComparison.OrdinalIgnoreCase) ||
            Absences.Said(called.Question, topic).Equals(called.name, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsCalled(ResumeItem group, string kind) =>
        group.Title.Contains(kind, StringComparison.OrdinalIgnoreCase);

    private static bool IsOfKind(ResumeItem group, string kind)
    {
        foreach (var keyword in group.Technologies)
            if (Taxonomy.Default.TryFind(Taxonomy.Squeeze(keyword), out var known) &&
                IsOfKind(known.Concept, kind, ParentsMax)) return true;
        return false;
    }

    // "relational database" is of data, "test automation" of test.
    private static bool IsOfKind(Concept concept, string kind, int further)
    {
        foreach (var parent in concept.Parents)
        {
            var at = parent.Name.IndexOf(kind, StringComparison.OrdinalIgnoreCase);
            if (at == 0 || (at > 0 && parent.Name[at - 1] == ' ')) return true;
            if (further > 0 && IsOfKind(parent, kind, further - 1)) return true;
        }

        return false;
    }

    // A group that names a technology.
    private static bool IsTechnical(ResumeItem group)
    {
        foreach (var keyword in group.Technologies)
        {
            var isKnown = Taxonomy.Default.TryFind(Taxonomy.Squeeze(keyword), out var known);
            if (isKnown && known.Concept.File == "technology") return true;
        }

        return false;
    }

    private static bool AsksTools(Ask ask) => ask.Wants(Detail.Technologies) || ask.Intent == Intent.YesNo;

    /// <summary>Whether a word is one for what people work with.</summary>
    public static bool IsTool(string light) => Tools.ContainsKey(light);

    /// <summary>Whether a word is one for what people build, whatever it is called.</summary>
    public static bool IsMade(string light) => light is "app" or "application" or "library" or "website" or "program" or
        "product" or "thing" or "device" or "software" or "game";

    // What a question may call them, with what the groups are called then, the nearest first.
    private static readonly FrozenDictionary<string, string[]> Tools = new Dictionary<string, string[]>
    {
        ["software"] = ["software", "tool", "system", "IT", "digital"],
        ["program"] = ["software", "program", "tool"],
        ["app"] = ["software", "app", "tool", "digital"],
        ["application"] = ["software", "application", "tool"],
        ["system"] = ["system", "software", "tool", "digital"],
        ["tool"] = ["tool", "software", "equipment"],
        ["equipment"] = ["equipment", "machine", "tool"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The word itself, or one that ends with it.
    private static bool Says(string noun, int item, ResumeIndex index)
    {
        foreach (var word in index.Words.Values)
        {
            var isKind = word.Word.Light.EndsWith(noun, StringComparison.Ordinal) ||
                (noun == "book" && Books.Contains(word.Word.Light));
            if (!isKind) continue;
            foreach (var posting in word.Postings)
                if (posting.Item == item && !posting.IsCousin) return true;
        }

        return false;
    }
}
