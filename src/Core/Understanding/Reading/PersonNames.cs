using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Hears the person's own name as the person.</summary>
internal static class PersonNames
{
    private const int NameMin = 3;
    private const int ShortMax = 5;

    /// <summary>The words of the person's name that are long enough to be told from others.</summary>
    public static FrozenSet<string> Of(Resume resume) =>
        Tokenizer.Read(resume.Name, static folded => new Word(folded)).Select(token => token.Word.Text)
            .Where(name => name.Length >= NameMin).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"this physio": the person, called by their trade.</summary>
    public static void NoteProfession(Question question)
    {
        for (var at = question.Topics.Count - 1; at >= 0; at--)
        {
            var topic = question.Topics[at];
            var isPerson = topic is { InResume: true, Concept.File: "professions" } && topic.End - topic.Start == 1;
            if (!isPerson || question.WordAt(topic.Start - 1) != "this") continue;
            question.Note(new SenseHit(Sense.Person, topic.Start, topic.End));
            question.Topics.RemoveAt(at);
        }
    }

    public static void Note(Question question, CompiledResume resume)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
            if (resume.NameWords.Contains(question.WordAt(at)) || IsShort(question.Tokens[at].Word, resume))
                question.Note(new SenseHit(Sense.Person, at, at + 1));
    }

    // "kav" of Kavindu: the start of a name, which is no word of its own.
    private static bool IsShort(Word word, CompiledResume resume)
    {
        if (word.Text.Length is < NameMin or > ShortMax || WordLeanings.Of(word) != Leaning.Unknown) return false;
        if (Lexicon.Default.Find(word.Text) is not null) return false;
        if (resume.Index.FindSpelling(word.Text) is not null) return false;
        if (Taxonomy.Default.TryFind(word.Light, out _)) return false;
        foreach (var name in resume.NameWords)
            if (name.StartsWith(word.Text, StringComparison.Ordinal)) return true;
        return false;
    }
}
