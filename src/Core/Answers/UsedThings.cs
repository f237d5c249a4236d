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
        var isUsed = uses.Exists(static name => Taxonomy.Default.TryFind(Taxonomy.Squeeze(name), out var known) &&
            known.Concept.File is not ("tongues" or "places" or "pastimes" or "synonyms" or "fields"));
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
        var kinds = ask.Topics.Select(static topic => topic.Concept).OfType<Concept>();
        if (ask.Question.Says("language", "languages") && Taxonomy.Default.Named("programming language") is { } language)
            kinds = kinds.Append(language);
        foreach (var kind in kinds)
            if (uses.FindAll(name => IsOf(name, kind)) is { Count: > 0 } own) return own;
        return uses;
    }

    private static bool IsOf(string name, Concept kind) =>
        Taxonomy.Default.TryFind(Taxonomy.Squeeze(name), out var known) && known.Concept.Kinds.Contains(kind);

    private static string Joined(ImmutableArray<string> names) => names.Length < 2
        ? string.Concat(names.AsSpan())
        : $"{string.Join(", ", names.AsSpan()[..^1])} and {names[^1]}";
}
