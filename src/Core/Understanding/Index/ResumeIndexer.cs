using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>
/// Builds a <see cref="ResumeIndex"/>: first the phrases that the résumé names, then where each stands.
/// </summary>
internal sealed class ResumeIndexer
{
    private const float RarityMin = 0.3f;

    // A narrower thing answers for a broader one, less where the broader is named itself.
    private const float InheritedShare = 0.9f;
    private const float InheritedShareBesideOwn = 0.5f;

    // Words that run together to fewer letters are no name.
    private const int JoinedMin = 4;

    /// <summary>Cognates and far cuts of one root ("desalination", "desalación") share at least so many letters.</summary>
    internal const int CousinsShare = 5;

    // What only a cousin says counts for so much.
    private const float CousinShare = 0.8f;

    // What stands before the name of a tool.
    private static readonly FrozenSet<string> Uses = new[]
        { "with", "using", "in", "on", "via", "and", "to", "from", "a", "an", "the", "of", "as", "or", "like" }
        .ToFrozenSet(StringComparer.Ordinal);

    // What is written in full names a house wherever it stands.
    private const int HouseMin = 6;

    private readonly Dictionary<string, IndexedWord> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Term> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Term>.AlternateLookup<ReadOnlySpan<char>> _termLookup;
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _spellingLookup;
    private readonly Openings _openings = new();
    private readonly Dictionary<Concept, Term> _concepts = [];
    private readonly Dictionary<Concept, List<Posting>> _inherited = [];

    // A concept's own postings and what its kinds inherit, since most concepts are named many times.
    private readonly Dictionary<Concept, List<Posting>[]> _placed = [];

    private readonly ImmutableArray<ResumeItem> _items;
    private readonly Lexicon _lexicon;
    private readonly Taxonomy _taxonomy;

    private ResumeIndexer(Resume resume, Lexicon lexicon, Taxonomy taxonomy)
    {
        _termLookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        _spellingLookup = _spellings.GetAlternateLookup<ReadOnlySpan<char>>();
        _items = [resume.Basics, .. resume.Items];
        _lexicon = lexicon;
        _taxonomy = taxonomy;
    }

    public static ResumeIndex Build(Resume resume, Lexicon lexicon, Taxonomy taxonomy)
    {
        var indexer = new ResumeIndexer(resume, lexicon, taxonomy);
        var fields = indexer.ReadFields();
        foreach (var field in fields) TermNames.Collect(field, indexer.Declare);
        foreach (var field in fields) indexer.Place(field);
        indexer.Weigh();
        var families = indexer.Families();
        LinkCousins(families);
        indexer.Inherit();
        var numbers = NumberMentions.Of(fields);
        foreach (var mention in numbers)
            foreach (var stem in mention.After.AsSpan()[..Math.Min(2, mention.After.Length)])
                if (indexer._words.TryGetValue(stem, out var word)) word.IsCounted = true;
        return new ResumeIndex(indexer._items, indexer._words, indexer._spellings, indexer._terms, indexer._concepts)
        {
            Openings = indexer._openings,
            Families = families,
            Numbers = numbers,
            Changes = ChangeMentions.Of(fields),
            Reasons = Reason.Of(fields),
            Networks = resume.Profiles.Select(static profile => profile.Network)
                .ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            Years = NumberMentions.Of(fields, years: true),
        };
    }

    private List<FieldText> ReadFields()
    {
        var fields = new List<FieldText>();
        for (var position = 0; position < _items.Length; position++)
            for (var at = 0; at < _items[position].Fields.Length; at++)
            {
                var field = _items[position].Fields[at];
                var section = _items[position].Ref.Section;
                var weight = FieldWeight.Of(field.Kind, section);
                if (weight == 0f) continue;
                var told = FieldWeight.Tells(field.Kind, section) ? at : -1;
                var posting = new Posting(position, weight, field.Kind, told);
                fields.Add(new FieldText(section, field, posting, Tokenizer.Read(field.Text, Intern)));
            }

        return fields;
    }

    private Word Intern(ReadOnlySpan<char> folded)
    {
        if (_spellingLookup.TryGetValue(folded, out var known)) return known;
        var word = _lexicon.Find(folded) ?? new Word(folded) { IsKnown = true };
        return _spellings[word.Text] = word;
    }

    private void Declare(string key, string display, TermKind kind)
    {
        if (key.Length < 2 && kind == TermKind.Mention) return;
        if (_terms.TryGetValue(key, out var known))
        {
            // What a list names is no mere name in a sentence, whichever stands first.
            if (known.Kind == TermKind.Mention && kind == TermKind.Keyword) known.Kind = kind;
            DeclareHouse(key, known, kind);
            return;
        }

        var term = new Term(key, display, kind);
        Declare(key, term);
        // "Salt & Smoke" is asked for as "salt and smoke", and the other way round.
        if (TermNames.OtherSpelling(display) is { } other) Declare(other, term);
        DeclareHouse(key, term, kind);
    }

    // "HP" in a list or a title may be anything.
    private void DeclareHouse(string key, Term term, TermKind kind)
    {
        if (kind != TermKind.Name && key.Length < HouseMin) return;
        foreach (var name in HouseNames.Of(key)) Declare(name, term);
    }

    private void Declare(string key, Term term)
    {
        if (_terms.TryAdd(key, term)) _openings.Add(key);
    }

    private void Place(FieldText field)
    {
        foreach (var token in field.Tokens)
        {
            if (!_words.TryGetValue(token.Word.Stem, out var word))
                _words[token.Word.Stem] = word = new IndexedWord(token.Word);
            word.Postings.Note(field.Posting with { At = token.Start });
        }

        if (FieldWeight.IsSentence(field.Field.Kind) && Sayings.Of(field) is { } said)
            foreach (var concept in said) InheritedBy(concept).Note(field.Posting);
        // Initials stand nowhere in the text; they are where the whole name is.
        if (TermNames.AcronymOf(field) is { Length: > 0 } initials) PlaceTerm(initials, field.Posting);
        if (TermNames.ShortOf(field) is { Length: > 0 } cut) PlaceTerm(Taxonomy.Squeeze(cut), field.Posting);
        var tokens = CollectionsMarshal.AsSpan(field.Tokens);
        Span<char> room = stackalloc char[Squeezer.RoomMax];
        Span<int> starts = stackalloc int[ResumeIndex.TermWordsMax];
        for (var start = 0; start < tokens.Length; start++)
        {
            ReadOnlySpan<Token> words = tokens.Slice(start, Math.Min(ResumeIndex.TermWordsMax, tokens.Length - start));
            words = words[..Squeezer.WriteAll(words, room, starts)];
            words = Openings.Opened(words, room, _openings, _taxonomy.Openings);
            for (var count = words.Length; count > 0; count--)
            {
                var squeezed = Squeezer.Cut(words, count, room, starts);
                PlaceTerm(squeezed, field.Posting with { At = tokens[start].Start });
                PlaceConcept(squeezed, field, start, count);
            }
        }
    }

    private void PlaceTerm(ReadOnlySpan<char> squeezed, Posting posting)
    {
        if (!_openings.MayBe(squeezed) || !_termLookup.TryGetValue(squeezed, out var term)) return;
        // "an X-ray" is not at "X, the kite works".
        var isLetter = squeezed.Length == 1 && term.Kind == TermKind.Name && FieldWeight.IsSentence(posting.Field);
        if (!isLetter) term.Postings.Note(posting);
    }

    private void PlaceConcept(ReadOnlySpan<char> squeezed, FieldText field, int start, int count)
    {
        // "gave us a room" does not name the USA; the keyword "OS X" is one.
        var isWhole = count == field.Tokens.Count && field.Field.Kind == FieldKind.Keyword;
        if (count > 1 && squeezed.Length < JoinedMin && !isWhole) return;
        var country = field.Field.Kind == FieldKind.Country ? CountryCodes.Find(squeezed) : null;
        var spelling = new Spelling(country!, false);
        if (country is null && !_taxonomy.TryFind(squeezed, out spelling)) return;
        if (count == 1 && !spelling.MayBe(field.Tokens[start].Word)) return;
        // Among studies it is no language model.
        var isLaw = squeezed is "llm" && field.Field.Kind == FieldKind.StudyType;
        if (isLaw && _taxonomy.Named("Master of Laws") is { } laws) spelling = new Spelling(laws, false);
        // Whoever is certified by a council of nurses and midwives is not both.
        if (spelling.Concept.File == "professions" && field.Field.Kind == FieldKind.Organization &&
            field.Section is Section.Certificates or Section.Awards or Section.Publications) return;
        // "Cheap talk: …" is the title of a paper, and no talk.
        var isTitle = field.Field.Kind == FieldKind.Name && field.Section is Section.Publications or Section.Blog;
        if (isTitle && start > 0 && spelling.Concept.Name == "public speaking") return;
        if (spelling.IsAmbiguous && !IsListed(field, start, count, spelling.Concept)) return;
        if (start > 0 && IsOwnKind(field, squeezed.ToString())) return;
        Place(spelling.Concept, field.Posting with { At = field.Tokens[start].Start });
    }

    // "Fortran (programming language)" is one, and no list of them.
    private static bool IsOwnKind(FieldText field, string kind) =>
        field.Field.Kind is FieldKind.Keyword or FieldKind.Name && field.Field.Text.Contains('(') &&
        TermNames.IsKindOf(kind, Taxonomy.Squeeze(field.Field.Text[..field.Field.Text.IndexOf('(')]));

    private void Place(Concept concept, Posting posting)
    {
        if (!_placed.TryGetValue(concept, out var placed))
            _placed[concept] = placed = [Named(concept).Postings, .. concept.Kinds.Select(InheritedBy)];
        foreach (var postings in placed) postings.Note(posting);
    }

    private List<Posting> InheritedBy(Concept kind)
    {
        if (_inherited.TryGetValue(kind, out var known)) return known;
        Named(kind);
        return _inherited[kind] = [];
    }

    // An everyday word is a technology, a degree or a place only where the document lists it as one.
    private bool IsListed(FieldText field, int start, int count, Concept concept) => field.Field.Kind switch
    {
        FieldKind.Keyword or FieldKind.Name or FieldKind.Country or FieldKind.Region =>
            count == field.Tokens.Count || (start == 0 && IsTechnical(field, count, concept)),
        // "B.S. in Electrical Engineering": a degree opens its own name.
        FieldKind.StudyType => start == 0,
        // "Lima, Peru" begins with the town, "Reading rooms" does not.
        FieldKind.Location => start > 0 ||
            (concept.File == "places" && (count == field.Tokens.Count || IsParted(field, count))),
        FieldKind.Highlight or FieldKind.Summary or FieldKind.Description => IsUsed(field, start, count, concept),
        _ => false,
    };

    // "Rust tokenizer" beside other technologies; "Rust removal" stands alone, and "Go to market" goes on with grammar.
    private bool IsTechnical(FieldText field, int count, Concept concept) =>
        field.Field.Kind == FieldKind.Keyword && concept.File == "technology" && field.Tokens[0].IsCapital &&
        !Lexicon.IsEmpty(field.Tokens[count].Word) && _items[field.Posting.Item].Technologies.Any(
            concept, static (keyword, concept) => Taxonomy.Default.TryFind(Taxonomy.Squeeze(keyword), out var other) &&
                !other.IsAmbiguous && other.Concept.File == "technology" && other.Concept != concept);

    // "moved to Kubernetes with Ray", "in Python, Pyramid and SQLAlchemy": written as a name inside a sentence, after a
    // word of use or another technology.
    private static bool IsUsed(FieldText field, int start, int count, Concept concept)
    {
        if (concept.File != "technology" || start == 0 || !field.Tokens[start].IsCapital) return false;
        var before = field.Tokens[start - 1];
        if (before.EndsSentence || !(Uses.Contains(before.Word.Text) || IsTechnology(before, concept))) return false;
        var end = start + count;
        var goesOn = end < field.Tokens.Count && !field.Tokens[end - 1].EndsSentence &&
            (field.Tokens[end].IsCapital || field.Tokens[end].Word.Number >= 0) &&
            field.Tokens[end].Start == field.Tokens[end - 1].End + 1;
        return !goesOn && field.Tokens.Exists(token => IsTechnology(token, concept));
    }

    private static bool IsTechnology(Token token, Concept besides) =>
        Taxonomy.Default.TryFind(token.Word.Light, out var other) && !other.IsAmbiguous &&
        other.Concept.File == "technology" && other.Concept != besides;

    private static bool IsParted(FieldText field, int count) =>
        field.Field.Text.AsSpan(field.Tokens[count - 1].End..field.Tokens[count].Start).Contains(',');

    private Term Named(Concept concept)
    {
        if (_concepts.TryGetValue(concept, out var known)) return known;
        return _concepts[concept] = new Term(concept.Key, concept.Name, TermKind.Concept) { Concept = concept };
    }

    private void Inherit()
    {
        foreach (var (concept, postings) in _inherited)
        {
            var term = _concepts[concept];
            // Where the broader is but a course, what was worked with says more.
            var isOwn = term.Postings.Exists(static posting => posting.Field != FieldKind.Course);
            var share = isOwn ? InheritedShareBesideOwn : InheritedShare;
            foreach (var posting in postings) term.Postings.Note(posting with { Weight = posting.Weight * share });
        }
    }

    private Dictionary<string, List<IndexedWord>> Families()
    {
        var families = new Dictionary<string, List<IndexedWord>>(StringComparer.Ordinal);
        var lookup = families.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (stem, word) in _words)
        {
            if (stem.Length < CousinsShare) continue;
            if (lookup.TryGetValue(stem.AsSpan(0, CousinsShare), out var family)) family.Add(word);
            else families[stem[..CousinsShare]] = [word];
        }

        return families;
    }

    // Cognates and far cuts of one root ("desalination", "desalación") find each other's items, at a discount.
    private static void LinkCousins(Dictionary<string, List<IndexedWord>> families)
    {
        var links = new List<(IndexedWord To, Posting Posting)>();
        foreach (var family in families.Values)
            foreach (var word in family)
                foreach (var cousin in family)
                {
                    var areCousins = word != cousin && AreCousins(word.Word.Stem, cousin.Word.Stem);
                    if (areCousins && !AreKnownApart(word.Word, cousin.Word))
                        links.AddRange(cousin.Postings.Select(posting => (word, posting)));
                }

        foreach (var (to, posting) in links)
            to.Postings.Note(posting with { Weight = posting.Weight * CousinShare, IsCousin = true });
    }

    /// <summary>
    /// Whether two words are both in some list of words, so that their likeness says nothing: "hospice" and "hospital".
    /// </summary>
    internal static bool AreKnownApart(Word one, Word other) =>
        WordLeanings.Of(one) != Leaning.Unknown && WordLeanings.Of(other) != Leaning.Unknown;

    /// <summary>Whether two stems share seven tenths of the longer one from the start.</summary>
    internal static bool AreCousins(string stem, string other) =>
        stem.AsSpan().CommonPrefixLength(other) * 10 >= Math.Max(stem.Length, other.Length) * 7;

    private void Weigh()
    {
        foreach (var word in _words.Values)
            word.Rarity = Math.Max(RarityMin, MathF.Log(1f + ((float)_items.Length / word.Postings.Count)));
    }
}

/// <summary>A searched field with its words.</summary>
internal sealed record FieldText(Section Section, ItemField Field, Posting Posting, List<Token> Tokens);
