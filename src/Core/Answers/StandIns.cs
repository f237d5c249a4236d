using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Looks elsewhere for what would stand in a section that the document lacks: a certification among a job's
/// highlights, open source work of somebody without a list of projects.
/// </summary>
internal static class StandIns
{
    private const int ItemsMax = 4;

    /// <summary>What other sections tell of the lacking one; null where none does.</summary>
    public static Selection? Find(Ask ask, Section lacking, ResumeIndex index)
    {
        // "reference programme", "native build": words of these are said of much that is neither.
        if (lacking is Section.Languages) return Tongues(index) ?? Coded(ask, index);
        if (lacking is Section.References) return null;
        var found = ImmutableArray.CreateBuilder<Ranked>();
        for (var item = 1; item < index.Items.Length; item++)
            if (Tells(ask, lacking, item, index)) found.Add(new Ranked(item, 1f));
        if (found.Count is 0 or > ItemsMax) return null;
        return new Selection(Finding.Found, found.ToImmutable())
        {
            Topics = [.. Nouns(ask, lacking, index), .. ask.Topics],
        };
    }

    /// <summary>
    /// Whether a section's entries are of a kind that nothing else is: who lists no certificates holds none.
    /// </summary>
    public static bool IsStrict(Section section) => section is Section.Certificates or Section.Publications
        or Section.Awards or Section.References or Section.Volunteer or Section.Languages;

    // Groups of skills that list languages people speak.
    private static Selection? Tongues(ResumeIndex index)
    {
        var found = ImmutableArray.CreateBuilder<Ranked>();
        foreach (var item in index.BySection[(int)Section.Skills])
            foreach (var term in index.Concepts.Values)
            {
                if (term.Concept is not { File: "tongues", Children.Count: 0 }) continue;
                if (term.Postings.Of(item) is not { Weight: > 0, Field: FieldKind.Keyword }) continue;
                found.Add(new Ranked(item, 1f));
                break;
            }

        return found.Count == 0 ? null : new Selection(Finding.Found, found.ToImmutable());
    }

    // "which languages does he know?": those that are written, where a group of skills is called so.
    private static Selection? Coded(Ask ask, ResumeIndex index)
    {
        if (ask.Question.Has(Sense.DoSpeak) || !ask.Topics.IsEmpty) return null;
        var groups = index.BySection[(int)Section.Skills].Without(index, static (group, index) =>
            !index.Items[group].Title.Contains("language", StringComparison.OrdinalIgnoreCase));
        return groups.IsEmpty
            ? null
            : new Selection(Finding.Found, [.. groups.Select(static group => new Ranked(group, 1f))]);
    }

    // The item says the section's own words and all that the question names besides.
    private static bool Tells(Ask ask, Section lacking, int item, ResumeIndex index)
    {
        var says = false;
        foreach (var noun in Nouns(ask, lacking, index))
        {
            if (noun.WeightIn(item) <= 0) return false;
            if (lacking == Section.Volunteer && OnlyCounts(index.Items[item], noun.ToldIn(item))) return false;
            says = true;
        }

        foreach (var topic in ask.Topics)
            if (topic.InResume && topic.WeightIn(item) <= 0) return false;
        return says;
    }

    // "380 volunteers" were others.
    private static bool OnlyCounts(ResumeItem item, int told) => told >= 0 &&
        item.Fields[told].Text.Contains("volunteers", StringComparison.OrdinalIgnoreCase) &&
        !item.Fields[told].Text.Contains("volunteered", StringComparison.OrdinalIgnoreCase);

    // The words of the section's noun; of a bare "projects" everything would tell.
    private static IEnumerable<Topic> Nouns(Ask ask, Section lacking, ResumeIndex index)
    {
        foreach (var hit in ask.Question.Hits)
        {
            if (Senses.NounOf(hit.Sense) != lacking) continue;
            var isOwn = IsStrict(lacking) || ask.Question.WordAt(hit.Start) is "newsletter" or "newsletters";
            if (!isOwn && hit.End - hit.Start < 2) continue;
            for (var at = hit.Start; at < hit.End; at++)
                if (!IsPassing(ask.Question, at) && TopicSpotter.Word(ask.Question, index, at) is { } word)
                    yield return word;
        }
    }

    private static bool IsPassing(Question question, int at) =>
        question.WordAt(at) is "contribution" or "contributions" or "work" or "project" or "projects" ||
        Lexicon.Default.SaysNothing(question.WordAt(at));
}
