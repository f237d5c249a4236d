using System.Runtime.InteropServices;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Finds the longest phrase at a word that the résumé or the taxonomy knows by name.</summary>
internal static class PhraseSpotter
{
    // Shorter run-together words ("a pi") are no phrase, unless the résumé has it.
    private const int JoinedMin = 4;

    // A one-word concept of so many letters is also found where the résumé only uses the word.
    private const int TellingMin = 6;

    private const int GrammarMax = 3;

    // So many other words may stand between and beside those of a phrase.
    private const int NearMax = 3;

    private const float ApartShare = 0.9f;
    private const float AlikeShare = 0.4f;

    public static Topic? Longest(
        Question question, ResumeIndex index, int start, int most = ResumeIndex.TermWordsMax)
    {
        Span<char> room = stackalloc char[Squeezer.RoomMax];
        Span<int> starts = stackalloc int[ResumeIndex.TermWordsMax];
        var tokens = CollectionsMarshal.AsSpan(question.Tokens);
        ReadOnlySpan<Token> words = tokens.Slice(start, Math.Min(most, tokens.Length - start));
        words = words[..Squeezer.WriteAll(words, room, starts)];
        words = Openings.Opened(words, room, index.Openings, Taxonomy.Default.Openings);
        for (var count = words.Length; count > 0; count--)
        {
            var squeezed = Squeezer.Cut(words, count, room, starts);
            var isListed = count > 1 && IsListed(question, index, squeezed, (start, count));
            if (!isListed && !MayName(question, index, start, count)) continue;
            if (count > 1 && !isListed && squeezed.Length < JoinedMin &&
                (index.FindTerm(squeezed) is null || DoesSomething(question, start, count))) continue;
            if (Known(question, index, squeezed, start, count) is not { } topic) continue;
            // "a master's degree" of a Scrum Master is none.
            var isOne = topic.InResume || count == 1 || topic.Concept?.File == "degrees";
            if (isOne || !IsMadeOfKnown(question, index, start, count)) return topic;
            // "game development" of somebody who plays games and develops software is neither.
            if (topic.Concept?.File == "technology" && !HasFrame(question, start, count) &&
                Together(question, index, start, count).Count == 0) return topic;
        }

        return most > 1 ? Initials.At(question, index, start) : null;
    }

    /// <summary>The topic of a term by its own name.</summary>
    public static Topic Named(Term term, int start, int end) => new()
    {
        Kind = term.Kind == TermKind.Keyword ? TopicKind.Concept : TopicKind.Entity,
        Name = term.Display,
        Start = start,
        End = end,
        Postings = term.Postings,
    };

    private static Topic? Known(Question question, ResumeIndex index, ReadOnlySpan<char> squeezed, int start, int count)
    {
        var term = index.FindTerm(squeezed);
        if (Taxonomy.Default.TryFind(squeezed, out var spelling) &&
            (count > 1 || spelling.MayBe(question.Tokens[start].Word)))
        {
            var isMeant = !spelling.IsAmbiguous ||
                ConceptContext.Allows(question, index, spelling.Concept, start, count);
            if (!isMeant || IsBetterAWord(question, index, spelling.Concept, term, (start, count))) return null;
            return OfConcept(question, index, spelling.Concept, term, (start, count));
        }

        if (term is not { Postings.Count: > 0 } || (count == 1 && IsGrammar(question, start, term))) return null;
        return Named(term, start, start + count);
    }

    // The "do" of "how do I reach her?" is no part of DO-178C, nor the "that" of a question one that a résumé shouts.
    private static bool IsGrammar(Question question, int token, Term term) => !question.Tokens[token].IsCapital &&
        (question.WordAt(token).Length <= GrammarMax || term.Kind == TermKind.Mention) &&
        Lexicon.IsEmpty(question.Tokens[token].Word);

    // "nothing with CAN": written in capitals where other words are not, a word of grammar is a name of the résumé's.
    private static bool IsShouted(Question question, ResumeIndex index, int at)
    {
        var token = question.Tokens[at];
        if (!token.IsCapital || token.End - token.Start is < 2 or > GrammarMax + 1) return false;
        foreach (var letter in question.Text.AsSpan(token.Start..token.End))
            if (!char.IsAsciiLetterUpper(letter)) return false;
        return index.FindTerm(token.Word.Text) is { Kind: TermKind.Keyword } &&
            question.Tokens.Exists(static other => !other.IsCapital);
    }

    private static Topic OfConcept(
        Question question, ResumeIndex index, Concept concept, Term? term, (int Start, int Count) words)
    {
        var (start, count) = words;
        var postings = index.Concepts.TryGetValue(concept, out var known) ? known.Postings : [];
        if (term is not null) postings = postings.With(term.Postings);
        if (count > 1 && postings.Count > 0)
        {
            var together = Together(question, index, start, count);
            postings = postings.With(together);
            if (IsNarrower(question, concept, start, count)) postings = Preferring(postings, together);
        }

        var word = question.Tokens[start].Word;
        var least = concept.File == "technology" ? TellingMin : TellingMin - 1;
        // "Rails" is not told by what has the word "rail".
        var isTold = concept.File is not ("technology" or "degrees") || WordLeanings.Of(word) != Leaning.Everyday;
        if (count == 1 && isTold && word.Light.Length >= least && index.Words.TryGetValue(word.Stem, out var plain))
            postings = postings.With(concept.File == "technology"
                // "Swift" is no SwiftUI.
                ? plain.Postings.FindAll(static posting => !posting.IsCousin)
                : plain.Postings);
        postings = concept.File switch
        {
            // Where a language was used is said by what tells of it, not by the list of languages.
            "tongues" => question.Has(Sense.Where) ? postings : Spoken(postings, index),
            // Who speaks German has not been to Germany thereby.
            "places" => Been(postings, index),
            "degrees" => Held(postings, index, concept.Name.EndsWith(" degree", StringComparison.Ordinal)),
            _ => postings,
        };
        var isEntity = term?.Kind == TermKind.Name && (concept.File != "technology" || IsHouse(term, index));
        // "the Sepsis Bundle" is the project of that name before what else is on sepsis.
        if (isEntity && count > 1 && concept.File != "places") postings = Preferring(postings, term!.Postings);
        return new Topic
        {
            Kind = isEntity ? TopicKind.Entity : TopicKind.Concept,
            Name = term?.Kind is TermKind.Keyword or TermKind.Name ? term.Display : Called(question, concept, words),
            Start = start,
            End = start + count,
            Postings = postings,
            Concept = concept,
            IsCountedThing = IsCounted(question, index, words),
        };
    }

    // "1,300 wind turbines" counts turbines, and "9,000 requests a second" requests.
    private static bool IsCounted(Question question, ResumeIndex index, (int Start, int Count) words)
    {
        for (var at = words.Start; at < words.Start + words.Count; at++)
            if (index.Words.TryGetValue(question.Tokens[at].Word.Stem, out var word) && word.IsCounted) return true;
        return false;
    }

    private static List<Posting> Spoken(List<Posting> postings, ResumeIndex index) =>
        postings.FindAll(posting => SaysSpoken(posting, index));

    private static List<Posting> Been(List<Posting> postings, ResumeIndex index) =>
        postings.FindAll(posting => index.SectionAt(posting.Item) != Section.Languages);

    private static List<Posting> Held(List<Posting> postings, ResumeIndex index, bool isAcademic) =>
        postings.FindAll(posting => SaysHeld(posting, postings, index, isAcademic));

    // "wedding cakes" is another word for a kind of things, and less than all of it.
    private static bool IsNarrower(Question question, Concept concept, int start, int count)
    {
        if (concept.File is "technology" or "places" or "degrees" or "tongues" or "synonyms") return false;
        Span<char> key = stackalloc char[Squeezer.KeyMax];
        var squeezed = key[..Squeezer.Write(question.Tokens, start, count, key)];
        return !squeezed.SequenceEqual(concept.Key);
    }

    // Where the résumé has the question's own words, what has them counts before what only means the like.
    private static List<Posting> Preferring(List<Posting> postings, List<Posting> literal) => literal.Count == 0
        ? postings
        : postings.ConvertAll(posting => literal.Of(posting.Item).Weight > 0
            ? posting
            : posting with { Weight = posting.Weight * AlikeShare });

    // Of "apprentices" nobody says "intern": a role is called as the question calls it.
    private static string Called(Question question, Concept concept, (int Start, int Count) words) =>
        concept.File == "professions"
            ? question.Text[question.Tokens[words.Start].Start..question.Tokens[words.Start + words.Count - 1].End]
            : concept.Name;

    // Who listens to interpreters or is translated does not speak: a language stands among the languages, or is named.
    private static bool SaysSpoken(Posting posting, ResumeIndex index)
    {
        if (posting.Field == FieldKind.Organization) return false;
        // "in the Danish North Sea" and a job in Germany say of no language that it is spoken; the page's summary may.
        var isMention = posting.Field is FieldKind.Highlight or FieldKind.Description or FieldKind.Quote
            or FieldKind.Location || (posting.Field == FieldKind.Summary && posting.Item != 0);
        return !isMention || !index.Has(Section.Languages);
    }

    // Others' degrees are mentioned in jobs ("mentors two through their MSc"); one's own stands among the studies.
    private static bool SaysHeld(Posting posting, List<Posting> all, ResumeIndex index, bool isAcademic)
    {
        var section = index.SectionAt(posting.Item);
        if (section == Section.Education) return true;
        // "City & Guilds" gives certificates too; a harbour master's office gives no master's.
        if (posting.Field == FieldKind.Organization) return !isAcademic;
        // A Scrum Master has no master's degree.
        if (isAcademic && section == Section.Certificates && index.Has(Section.Education)) return false;
        return section is Section.Certificates or Section.Basics &&
            !all.Exists(other => index.SectionAt(other.Item) == Section.Education);
    }

    // The résumé does not name "leadership", but it says "led": then the plain word finds more.
    private static bool IsBetterAWord(
        Question question, ResumeIndex index, Concept concept, Term? term, (int Start, int Count) words) =>
        words.Count == 1 && term is null && !index.Concepts.ContainsKey(concept) &&
        concept.File is not ("technology" or "tongues" or "degrees" or "places") &&
        index.Words.ContainsKey(question.Tokens[words.Start].Word.Stem);

    // "open source": a kind of projects, but here a keyword that tells some of them from others.
    // "on call": the résumé writes it with a hyphen.
    private static bool IsListed(
        Question question, ResumeIndex index, ReadOnlySpan<char> squeezed, (int Start, int Count) words) =>
        index.FindTerm(squeezed) switch
        {
            { Kind: TermKind.Keyword } term => term.Postings.Any(index, static (posting, index) =>
                posting.Field == FieldKind.Keyword && index.SectionAt(posting.Item) == Section.Projects),
            // "Best Paper": made of plain words, but an award's title.
            { Kind: TermKind.Name } term => term.Postings.Any(index, static (posting, index) =>
                posting.Field == FieldKind.Name && index.SectionAt(posting.Item) == Section.Awards),
            { Kind: TermKind.Mention } term => words.Count == 2 && term.Display.Contains('-') &&
                !Senses.IsFrameNoun(question, words.Start) && !Senses.IsFrameNoun(question, words.Start + 1),
            _ => false,
        };

    // "how do I": no initials of a Delta Open Institute.
    private static bool DoesSomething(Question question, int start, int count)
    {
        for (var at = start; at < start + count; at++)
            if (question.SensesAt(at) != 0) return true;
        return false;
    }

    // The résumé lacks "drone licence" by that name but has drones: then the parts are what is asked about.
    private static bool IsMadeOfKnown(Question question, ResumeIndex index, int start, int count)
    {
        var isAnyThere = false;
        for (var at = start; at < start + count; at++)
        {
            var isThere = Longest(question, index, at, 1) is { InResume: true } ||
                TopicSpotter.Single(question, index, at) is { InResume: true };
            var isFrame = TopicSpotter.IsFrame(question, at) || question.IsCovered(at, Sense.Function);
            if (!isThere && !isFrame) return false;
            isAnyThere |= isThere;
        }

        return isAnyThere;
    }

    private static bool HasFrame(Question question, int start, int count)
    {
        for (var at = start; at < start + count; at++)
            if (TopicSpotter.IsFrame(question, at) || question.IsCovered(at, Sense.Function)) return true;
        return false;
    }

    // "Confluent" is a product and an employer: where the person worked there, it is the employer.
    private static bool IsHouse(Term term, ResumeIndex index) =>
        term.Postings.Exists(posting => TopicMatch.IsHouse(posting, index));

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
                    ? Math.Min(weight, next.Postings.Of(posting.Item).Weight)
                    : 0;
            if (weight > 0 && AreNear(question, index, (start, count), posting.Item))
                together.Note(posting with { Weight = weight * ApartShare });
        }

        return together;
    }

    // "web" in one sentence of a job and "design" in another, or far off in the same, are no web design.
    private static bool AreNear(Question question, ResumeIndex index, (int Start, int Count) words, int item)
    {
        var fields = index.Items[item].Fields;
        for (var field = 0; field < fields.Length; field++)
        {
            if (FieldWeight.Of(fields[field].Kind, index.SectionAt(item)) == 0) continue;
            var said = index.WordsOf(item, field);
            if (!FieldWeight.IsSentence(fields[field].Kind))
            {
                if (HasAll(said, 0, said.Count, question, words)) return true;
                continue;
            }

            for (var from = 0; from == 0 || from + words.Count <= said.Count; from++)
                if (HasAll(said, from, from + words.Count + NearMax, question, words)) return true;
        }

        return false;
    }

    private static bool HasAll(List<Token> said, int from, int to, Question question, (int Start, int Count) words)
    {
        for (var word = words.Start; word < words.Start + words.Count; word++)
        {
            var at = from;
            while (at < Math.Min(to, said.Count) && said[at].Word.Stem != question.Tokens[word].Word.Stem) at++;
            if (at >= Math.Min(to, said.Count)) return false;
        }

        return true;
    }

    // One word that does something in the question names nothing, unless the résumé writes it as a name.
    private static bool MayName(Question question, ResumeIndex index, int start, int count)
    {
        if (count == 1) return !TopicSpotter.IsFrame(question, start) || IsShouted(question, index, start);
        var frames = 0;
        for (var at = start; at < start + count; at++)
        {
            if (question.Tokens[at].EndsSentence && at < start + count - 1) return false;
            if (TopicSpotter.IsFrame(question, at)) frames++;
        }

        return frames < count && !IsSpeaker(question, start) &&
            !(IsEdge(question, start) || IsEdge(question, start + count - 1));
    }

    // "how do I phone her?" asks for no iPhone.
    private static bool IsSpeaker(Question question, int token) => question.WordAt(token) == "i" &&
        question.WordAt(token - 1) is "do" or "can" or "could" or "may" or "might" or "should" or "would" or "when";

    private static bool IsEdge(Question question, int token) =>
        question.IsCovered(token, Sense.Function) && !question.Tokens[token].IsCapital &&
        question.WordAt(token).Length < 4 && question.WordAt(token) is not ("me" or "pro") &&
        !(question.WordAt(token) == "on" && question.WordAt(token + 1) == "call");
}
