using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>Builds a <see cref="ResumeIndex"/>: first the phrases that the résumé names, then where each stands.</summary>
internal sealed class ResumeIndexer
{
    private const float RarityMin = 0.3f;
    private const float AncestorShare = 0.9f;

    private readonly Dictionary<string, IndexedWord> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word> spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Term> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<Concept, Term> concepts = [];

    private readonly ImmutableArray<ResumeItem> items;
    private readonly Lexicon lexicon;
    private readonly Taxonomy taxonomy;

    private ResumeIndexer(Resume resume, Lexicon lexicon, Taxonomy taxonomy)
    {
        items = [resume.Basics, .. resume.Items];
        this.lexicon = lexicon;
        this.taxonomy = taxonomy;
    }

    public static ResumeIndex Build(Resume resume, Lexicon lexicon, Taxonomy taxonomy)
    {
        var indexer = new ResumeIndexer(resume, lexicon, taxonomy);
        var fields = indexer.ReadFields();
        foreach (var field in fields) TermNames.Collect(field, indexer.Declare);
        foreach (var field in fields) indexer.Place(field);
        indexer.Weigh();
        return new ResumeIndex(indexer.items, indexer.words, indexer.spellings, indexer.terms, indexer.concepts);
    }

    private List<FieldText> ReadFields()
    {
        var fields = new List<FieldText>();
        for (var position = 0; position < items.Length; position++)
            foreach (var field in items[position].Fields)
            {
                var weight = FieldWeight.Of(field.Kind, items[position].Ref.Section);
                if (weight == 0f) continue;
                fields.Add(new FieldText(position, items[position].Ref.Section, field, weight, Tokenizer.Read(field.Text, Intern)));
            }

        return fields;
    }

    private Word Intern(string folded)
    {
        if (!spellings.TryGetValue(folded, out var word))
            spellings[folded] = word = lexicon.Find(folded) ?? new Word(folded);
        return word;
    }

    private void Declare(string key, string display, TermKind kind)
    {
        if (key.Length < 2 && kind != TermKind.Keyword) return;
        terms.TryAdd(key, new Term(key, display, kind));
    }

    private void Place(FieldText field)
    {
        foreach (var token in field.Tokens)
        {
            if (!words.TryGetValue(token.Word.Stem, out var word)) words[token.Word.Stem] = word = new IndexedWord(token.Word);
            word.Postings.Note(field.Item, field.Weight, field.Field.Kind);
        }

        Span<char> key = stackalloc char[Squeezer.KeyMax];
        for (var start = 0; start < field.Tokens.Count; start++)
            for (var count = Math.Min(ResumeIndex.TermWordsMax, field.Tokens.Count - start); count > 0; count--)
            {
                var squeezed = key[..Squeezer.Write(field.Tokens, start, count, key)];
                PlaceTerm(squeezed, field);
                PlaceConcept(squeezed, field, start, count);
            }
    }

    private void PlaceTerm(ReadOnlySpan<char> squeezed, FieldText field)
    {
        if (terms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(squeezed, out var term))
            term.Postings.Note(field.Item, field.Weight, field.Field.Kind);
    }

    private void PlaceConcept(ReadOnlySpan<char> squeezed, FieldText field, int start, int count)
    {
        if (!taxonomy.TryFind(squeezed, out var spelling)) return;
        // An everyday word is a technology only where the document lists it as one.
        if (spelling.IsAmbiguous && !(field.Field.Kind is FieldKind.Keyword or FieldKind.Name or FieldKind.Country or FieldKind.Region
                or FieldKind.StudyType && count == field.Tokens.Count) &&
            !(field.Field.Kind is FieldKind.Location && start > 0)) return;
        NoteConcept(spelling.Concept, field, field.Weight);
        foreach (var ancestor in spelling.Concept.Ancestors()) NoteConcept(ancestor, field, field.Weight * AncestorShare);
    }

    private void NoteConcept(Concept concept, FieldText field, float weight)
    {
        if (!concepts.TryGetValue(concept, out var term))
            concepts[concept] = term = new Term(Taxonomy.Squeeze(concept.Name), concept.Name, TermKind.Concept) { Concept = concept };
        term.Postings.Note(field.Item, weight, field.Field.Kind);
    }

    private void Weigh()
    {
        foreach (var word in words.Values)
            word.Rarity = Math.Max(RarityMin, MathF.Log(1f + ((float)items.Length / word.Postings.Count)));
    }
}

/// <summary>A searched field with its words.</summary>
internal sealed record FieldText(int Item, Section Section, ItemField Field, float Weight, List<Token> Tokens);
