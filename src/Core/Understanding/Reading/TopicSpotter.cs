using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Finds what a question names: the résumé's own phrases first, then the taxonomy's concepts, then plain words that
/// stand in the résumé, and last what nobody knows. The longest match from the left wins.
/// </summary>
internal static class TopicSpotter
{
    private const int JoinedMin = 6;

    public static List<Topic> Find(Question question, ResumeIndex index)
    {
        var topics = new List<Topic>();
        var tokens = question.Tokens;
        for (var at = 0; at < tokens.Count;)
        {
            var topic = InDates(question, at) ? null : Phrase(question, index, at) ?? Sounding(question, index, at) ?? Single(question, index, at);
            if (topic is null)
            {
                at++;
                continue;
            }

            topics.Add(topic with { IsExcluded = IsExcluded(question, topic, topics.Count > 0 ? topics[^1] : null) });
            at = topic.End;
        }

        return topics;
    }

    /// <summary>A plain word's topic, whatever else it does in the question; null where the résumé does not have it.</summary>
    public static Topic? Word(Question question, ResumeIndex index, int at) =>
        index.Words.TryGetValue(question.Tokens[at].Word.Stem, out var known) ? Plain(known, question.WordAt(at), at, true) : null;

    private static Topic? Phrase(Question question, ResumeIndex index, int start, int most = ResumeIndex.TermWordsMax)
    {
        Span<char> key = stackalloc char[Squeezer.KeyMax];
        for (var count = Math.Min(most, question.Tokens.Count - start); count > 0; count--)
        {
            if (!MayName(question, start, count)) continue;
            var squeezed = key[..Squeezer.Write(question.Tokens, start, count, key)];
            if (count > 1 && squeezed.Length < 4 && index.FindTerm(squeezed) is null) continue;
            if (Known(question, index, squeezed, start, count) is { } topic && (topic.InResume || count == 1 || !IsMadeOfKnown(question, index, start, count))) return topic;
        }

        return null;
    }

    private static Topic? Known(Question question, ResumeIndex index, ReadOnlySpan<char> squeezed, int start, int count)
    {
        var term = index.FindTerm(squeezed);
        var isConcept = Taxonomy.Default.TryFind(squeezed, out var spelling) &&
            (!spelling.IsAmbiguous || ConceptContext.Allows(question, index, spelling.Concept, start, count));
        if (isConcept)
        {
            index.Concepts.TryGetValue(spelling.Concept, out var known);
            var postings = known?.Postings ?? [];
            if (term is not null) postings = Merge(postings, term.Postings);
            if (count == 1 && squeezed.Length >= JoinedMin && index.Words.TryGetValue(question.Tokens[start].Word.Stem, out var word)) postings = Merge(postings, word.Postings);
            if (count > 1 && postings.Count > 0) postings = Merge(postings, Together(question, index, start, count));
            return new Topic
            {
                Kind = term?.Kind == TermKind.Name && (spelling.Concept.File != "technology" || IsHouse(term, index)) ? TopicKind.Entity : TopicKind.Concept,
                Name = term?.Kind is TermKind.Keyword or TermKind.Name ? term.Display : spelling.Concept.Name,
                Start = start,
                End = start + count,
                Postings = postings,
                Concept = spelling.Concept,
            };
        }

        if (term is null || term.Postings.Count == 0 || (spelling.IsAmbiguous && spelling.Concept is not null)) return null;
        return new Topic
        {
            Kind = term.Kind == TermKind.Keyword ? TopicKind.Concept : TopicKind.Entity,
            Name = term.Display,
            Start = start,
            End = start + count,
            Postings = term.Postings,
        };
    }

    // The résumé lacks "drone licence" by that name but has drones: then the parts are what is asked about.
    private static bool IsMadeOfKnown(Question question, ResumeIndex index, int start, int count)
    {
        for (var at = start; at < start + count; at++)
            if (!IsFrame(question, at) && Phrase(question, index, at, 1) is not { InResume: true } && Single(question, index, at) is not { InResume: true }) return false;
        return true;
    }

    // "Confluent" is a product and an employer: where the person worked there, it is the employer.
    private static bool IsHouse(Term term, ResumeIndex index) => term.Postings.Exists(posting =>
        posting.Field == FieldKind.Organization && index.Items[posting.Item].Ref.Section is Section.Work or Section.Education or Section.Volunteer);

    // Items that have all words of a phrase, if not side by side: "object stores" answers for "object storage".
    private static List<Posting> Together(Question question, ResumeIndex index, int start, int count)
    {
        var together = new List<Posting>();
        if (!index.Words.TryGetValue(question.Tokens[start].Word.Stem, out var first)) return together;
        foreach (var posting in first.Postings)
        {
            var weight = posting.Weight;
            for (var at = start + 1; at < start + count && weight > 0; at++)
                weight = index.Words.TryGetValue(question.Tokens[at].Word.Stem, out var next)
                    ? Math.Min(weight, next.Postings.Find(other => other.Item == posting.Item).Weight)
                    : 0;
            if (weight > 0) together.Note(posting.Item, weight * 0.9f, posting.Field);
        }

        return together;
    }

    // One word that does something in the question names nothing, unless the résumé writes it as a name.
    private static bool MayName(Question question, int start, int count)
    {
        if (count == 1) return !IsFrame(question, start);
        var frames = 0;
        for (var at = start; at < start + count; at++)
        {
            if (question.Tokens[at].EndsSentence && at < start + count - 1) return false;
            if (IsFrame(question, at)) frames++;
        }

        return frames < count && !(IsEdge(question, start) || IsEdge(question, start + count - 1));
    }

    private static bool IsEdge(Question question, int token) =>
        question.IsCovered(token, Sense.Function) && !question.Tokens[token].IsCapital && question.WordAt(token).Length < 4 &&
        question.WordAt(token) is not ("me" or "pro");

    /// <summary>Whether a token does a job in the question's frame and so names nothing.</summary>
    internal static bool IsFrame(Question question, int token)
    {
        foreach (var hit in question.Hits)
            if (token >= hit.Start && token < hit.End && !Senses.LeavesTopics(hit.Sense)) return true;
        return false;
    }

    // "terror form", "cube ernetes": neighbours that together sound like a term of the résumé.
    private static Topic? Sounding(Question question, ResumeIndex index, int start)
    {
        Span<char> key = stackalloc char[Squeezer.KeyMax];
        for (var count = Math.Min(3, question.Tokens.Count - start); count > 1; count--)
        {
            if (Enumerable.Range(start, count).Any(at => question.IsCovered(at, Sense.Function) || IsFrame(question, at))) continue;
            if (Enumerable.Range(start, count).All(at => index.Words.ContainsKey(question.Tokens[at].Word.Stem))) continue;
            var squeezed = key[..Squeezer.Write(question.Tokens, start, count, key)];
            if (squeezed.Length < JoinedMin || index.Near.BySounding(squeezed) is not { } near) continue;
            if (Guessed(index, near, start, start + count) is { } topic) return topic;
        }

        return null;
    }

    private static Topic? Single(Question question, ResumeIndex index, int at)
    {
        var word = question.Tokens[at].Word;
        if (IsFrame(question, at) || question.IsCovered(at, Sense.Private) || question.IsCovered(at, Sense.Function) || question.IsCovered(at, Sense.Generic)) return null;
        if (Lexicon.Default.SaysNothing(word.Text) || (word.Number >= 0 && word.Text.Length < 3)) return null;
        if (index.Words.TryGetValue(word.Stem, out var known)) return Plain(known, word.Text, at, true);
        if (ByPrefix(index, word) is { } cousin) return Plain(cousin, word.Text, at, false);
        if (!CommonWords.Contains(word.Light) && word.Text.Length >= JoinedMin && index.Near.BySounding(word.Text) is { } near &&
            Guessed(index, near, at, at + 1) is { } topic) return topic;
        if (question.Hits.Exists(hit => at >= hit.Start && at < hit.End)) return null;
        return new Topic { Kind = TopicKind.Unknown, Name = question.Text[question.Tokens[at].Start..question.Tokens[at].End], Start = at, End = at + 1 };
    }

    private static Topic Plain(IndexedWord known, string name, int at, bool isExact) => new()
    {
        Kind = TopicKind.Word,
        Name = name,
        Start = at,
        End = at + 1,
        Postings = known.Postings,
        Rarity = known.Rarity,
        IsExact = isExact,
    };

    // Cognates and far cuts of one root ("desalination", "desalación") share at least six letters.
    private static IndexedWord? ByPrefix(ResumeIndex index, Word word)
    {
        const int shared = 5;
        if (word.Text.Length < shared + 2) return null;
        foreach (var (stem, known) in index.Words)
        {
            if (stem.Length < shared || !stem.AsSpan().StartsWith(word.Text.AsSpan(0, shared), StringComparison.Ordinal)) continue;
            var common = stem.AsSpan().CommonPrefixLength(word.Stem);
            if (common >= shared && common * 10 >= Math.Max(stem.Length, word.Stem.Length) * 7) return known;
        }

        return null;
    }

    private static Topic? Guessed(ResumeIndex index, string near, int start, int end)
    {
        var term = index.FindTerm(near);
        if (term is not null && term.Postings.Count > 0)
            return new Topic
            {
                Kind = term.Kind == TermKind.Keyword ? TopicKind.Concept : TopicKind.Entity,
                Name = term.Display,
                Start = start,
                End = end,
                Postings = term.Postings,
                IsExact = false,
            };
        var word = index.FindSpelling(near);
        return word is not null && index.Words.TryGetValue(word.Stem, out var known) && !Senses.IsPlain(word)
            ? Plain(known, word.Text, start, false) with { End = end }
            : null;
    }

    private static List<Posting> Merge(List<Posting> left, List<Posting> right)
    {
        var merged = new List<Posting>(left);
        foreach (var posting in right) merged.Note(posting.Item, posting.Weight, posting.Field);
        return merged;
    }

    // "not at Zred", "other than English", "aren't about desalination": the negation stands just before.
    private static bool IsExcluded(Question question, Topic topic, Topic? before)
    {
        if (before is { IsExcluded: true } && topic.Start - before.End <= 1 && question.WordAt(topic.Start - 1) is "or" or "and" or "nor") return true;
        foreach (var hit in question.Hits)
        {
            if (hit.End > topic.Start || topic.Start - hit.End > 2) continue;
            if (hit.Sense == Sense.Except) return true;
            if (hit.Sense == Sense.Not && hit.Start > 1) return true;
        }

        return false;
    }

    private static bool InDates(Question question, int token) =>
        question.Dates is { } dates && token >= dates.Start && token < dates.End;
}
