using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>What a job or a project was done with: "what is it built with?", "which databases did she use there?"</summary>
internal static class UsedThings
{
    /// <summary>What the item lists, otherwise what its text itself names that the taxonomy knows as a technology.</summary>
    public static List<string> Of(ResumeItem item, Writing writing)
    {
        if (!item.Technologies.IsEmpty) return [.. item.Technologies];
        var position = writing.Index.Items.IndexOf(item);
        return [.. writing.Index.Concepts.Values
            .Where(term => term.Concept is { File: "technology" } concept && IsThing(concept))
            .Where(term => term.Postings.Exists(posting => posting.Item == position && IsSaid(posting, item)))
            .Select(term => term.Display)];
    }

    public static void Tell(AnswerText text, Ask ask, ResumeItem item, Writing writing)
    {
        var uses = OfKind(ask, Of(item, writing));
        // "Podcasting" and "Welsh" are used by nobody.
        var isUsed = uses.Exists(static name => ConceptOf(name) is { } known &&
            known.File is not ("tongues" or "places" or "pastimes" or "synonyms" or "fields"));
        // A job uses nothing: who held it does.
        if (isUsed && item.Ref.Section == Section.Work)
            text.Say("As ").Item(item).Say($", {writing.Person.They} used ");
        else text.Cite(item.Title, item.Pointer).Say(isUsed ? " used " : " is filed under ");
        text.Cite(Joined([.. uses]), item.Pointer).Say(".");
    }

    /// <summary>"It is filed under Go, Kafka and PostgreSQL." where the item lists words of the kind.</summary>
    public static void MadeWith(AnswerText text, ResumeItem item)
    {
        if (item.Technologies.IsEmpty) return;
        text.Space().Say("It is filed under ").Cite(Joined(item.Technologies), item.Pointer).Say(".");
    }

    // "Rust" and "pandas" are things, "query tuning" and "database" are not.
    private static bool IsThing(Concept concept) => concept.Name.Contains(' ', StringComparison.Ordinal)
        ? Array.TrueForAll(concept.Name.Split(' '), static word => !char.IsLower(word[0]))
        : concept.Children.Count == 0 || concept.Name.Any(char.IsUpper);

    // What only something narrower stands for weighs less than its field.
    private static bool IsSaid(Posting posting, ResumeItem item) =>
        posting.Weight >= FieldWeight.Of(posting.Field, item.Ref.Section);

    // "which databases did she use?": those, where some are.
    private static List<string> OfKind(Ask ask, List<string> uses)
    {
        foreach (var topic in ask.Topics)
            if (topic.Concept is { } kind && uses.FindAll(name => IsOf(name, kind)) is { Count: > 0 } own) return own;
        // "which framework", "what cloud": the noun is a word of what the kind is called by.
        for (var at = 1; at < ask.Question.Tokens.Count; at++)
        {
            if (ask.Question.WordAt(at - 1) is not ("which" or "what")) continue;
            var noun = ask.Question.Tokens[at].Word.Light;
            if (uses.FindAll(name => IsOf(name, noun)) is { Count: > 0 } called) return called;
        }

        return uses;
    }

    private static bool IsOf(string name, Concept kind) => ConceptOf(name)?.Kinds.Contains(kind) == true;

    private static bool IsOf(string name, string noun) => ConceptOf(name)?.Ancestors.Any(
        kind => kind.Name.Split(' ').Contains(noun, StringComparer.OrdinalIgnoreCase)) == true;

    private static Concept? ConceptOf(string name) =>
        Taxonomy.Default.TryFind(Taxonomy.Squeeze(name), out var known) ? known.Concept : null;

    private static string Joined(ImmutableArray<string> names) => names.Length < 2
        ? string.Concat(names.AsSpan())
        : $"{string.Join(", ", names.AsSpan()[..^1])} and {names[^1]}";
}
