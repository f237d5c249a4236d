using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
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

    /// <summary>
    /// "which software can she use?": the groups of skills called so or alike, where there are some; all otherwise.
    /// </summary>
    public static ImmutableArray<int> OfTools(Ask ask, ImmutableArray<int> pool, ResumeIndex index)
    {
        if (ask.Sections is not [Section.Skills] || ask.IsScoped || !AsksTools(ask)) return pool;
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
            if (!word.Word.Light.EndsWith(noun, StringComparison.Ordinal)) continue;
            foreach (var posting in word.Postings)
                if (posting.Item == item && !posting.IsCousin) return true;
        }

        return false;
    }
}
