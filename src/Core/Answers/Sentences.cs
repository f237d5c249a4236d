using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>What a sentence says to the claim of a question, and how much of the question it says.</summary>
internal readonly record struct Told(Verdict? Verdict, int Said, Sentence Sentence);

/// <summary>A sentence of an item's field, over the field's words <c>[From, To)</c>.</summary>
internal readonly record struct Sentence(int Item, int FieldAt, ItemField Field, List<Token> Words)
{
    public required int From { get; init; }

    public required int To { get; init; }

    // What is so of all of its kind is so of any.
    private static readonly FrozenSet<string> All = new[]
    {
        "every", "all", "always", "never", "each", "consistently",
    }.ToFrozenSet(StringComparer.Ordinal);

    public bool IsOfAll => Says(All.Contains);

    /// <summary>Whether one of its words has that stem.</summary>
    public bool HasStem(string stem) => Says(text => text == stem) || HasStemOf(stem);

    /// <summary>What it says of an outcome measured so; null where it says nothing of it.</summary>
    public Outcome? Outcome(string measure)
    {
        if (measure == Outcomes.Target && Aims.Of(this) is { } aim) return aim;
        Outcome? first = null;
        for (var from = From; from < To && Outcomes.In(Words, from, To) is { } told; from = told.End)
        {
            if (told.Measure != measure) continue;
            // "recovered a nine-week delay to three weeks ahead": both, and neither decides.
            if (first is { } one && (one == Answers.Outcome.Missed) != (told.Outcome == Answers.Outcome.Missed))
                return null;
            first ??= told.Outcome;
        }

        return first;
    }

    private bool HasStemOf(string stem)
    {
        for (var at = From; at < To; at++)
            if (Words[at].Word.Stem == stem) return true;
        return false;
    }

    private bool Says(Func<string, bool> isIt)
    {
        for (var at = From; at < To; at++)
            if (isIt(Words[at].Word.Text)) return true;
        return false;
    }
}

/// <summary>Goes through the sentences that a claim may be held against.</summary>
internal static class Sentences
{
    // What happens to anything, and tells none of it.
    private static readonly FrozenSet<string> Happening = Stemmer.Stems(
        "go", "went", "run", "ran", "come", "came", "end", "finish", "finished", "deliver", "delivered", "cause",
        "caused", "have", "had", "be", "been", "lead", "led", "result", "suffer", "suffered", "see", "experience",
        "happen", "happened", "get", "got", "there", "file", "ship", "shipped", "incur", "incurred", "manage",
        "managed", "occur", "occurred", "involve", "involved", "complete", "completed",
        "project", "work", "thing", "anything",
        "something");

    /// <summary>The sentences of what the ask is about: of its scope, or of all.</summary>
    public static IEnumerable<Sentence> Of(Ask ask, ResumeIndex index)
    {
        if (ask.IsScoped)
        {
            foreach (var item in ask.Scope)
                foreach (var sentence in In(item, index)) yield return sentence;
            yield break;
        }

        for (var item = 1; item < index.Items.Length; item++)
            if (index.SectionAt(item) != Section.References)
                foreach (var sentence in In(item, index)) yield return sentence;
    }

    /// <summary>The sentences that deny something, of what the ask is about.</summary>
    public static IEnumerable<Sentence> Denying(Ask ask, ResumeIndex index)
    {
        foreach (var (item, field) in index.Denying)
        {
            if (ask.IsScoped ? !ask.Scope.Contains(item) : index.SectionAt(item) == Section.References) continue;
            foreach (var sentence in In(item, field, index)) yield return sentence;
        }
    }

    /// <summary>The sentences of one item.</summary>
    public static IEnumerable<Sentence> In(int item, ResumeIndex index)
    {
        var fields = index.Items[item].Fields;
        for (var field = 0; field < fields.Length; field++)
            if (FieldWeight.IsSentence(fields[field].Kind))
                foreach (var sentence in In(item, field, index)) yield return sentence;
    }

    private static IEnumerable<Sentence> In(int item, int field, ResumeIndex index)
    {
        var told = index.Items[item].Fields[field];
        var words = index.WordsOf(item, field);
        for (var (from, at) = (0, 0); at < words.Count; at++)
        {
            var ends = words[at].EndsSentence && !GoesOn(told.Text, words[at]);
            if (!ends && at + 1 < words.Count) continue;
            yield return new Sentence(item, field, told, words) { From = from, To = at + 1 };
            from = at + 1;
        }
    }

    // What stands after a semicolon is told of the same.
    private static bool GoesOn(string text, Token word) => word.End < text.Length && text[word.End] == ';';

    /// <summary>
    /// How much a sentence says of what a question names beside an outcome; null where it says not all of it.
    /// </summary>
    public static int? Said(Ask ask, OutcomeMention? asked, Sentence sentence, ResumeIndex index)
    {
        var said = 0;
        foreach (var topic in ask.Topics)
        {
            if (asked?.Covers(topic.Start, topic.End) == true) continue;
            var word = ask.Question.Tokens[topic.End - 1].Word;
            var isNamed = topic.Kind is TopicKind.Entity or TopicKind.Concept && topic.InResume;
            var isSaid = sentence.HasStem(word.Stem) ||
                (isNamed && (topic.Kind == TopicKind.Entity || topic.ToldIn(sentence.Item) == sentence.FieldAt) &&
                    topic.WeightIn(sentence.Item) > 0);
            // What the entry is called by, every sentence of it is about.
            var named = topic.Postings.Of(sentence.Item);
            isSaid |= named.Weight > 0f &&
                named.Field is FieldKind.Name or FieldKind.Organization or FieldKind.Entity;
            if (isSaid) said++;
            else if (!Happening.Contains(word.Stem)) return null;
        }

        return ask.Dates is { IsEvent: false } dates && !Within.Holds(sentence.Item, dates, index) ? null : said;
    }

    /// <summary>Whether it is asked of all there ever was, and not of one thing.</summary>
    public static bool AsksEver(Ask ask) => ask.Question.Says("ever", "any") && !ask.IsScoped;
}
