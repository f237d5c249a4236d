using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Hears the person's own name as the person.</summary>
internal static class PersonNames
{
    private const int NameMin = 3;
    private const int ShortMax = 5;
    private const int PiecesMax = 2;
    private const int SoundsMin = 3;

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
            var before = question.WordAt(topic.Start - 1);
            // "the chef" is who calls herself so, where nobody else is spoken of.
            var isHeadline = before == "the" && !question.Has(Sense.Person) && topic.WeightIn(0) >= 1f &&
                !question.Hits.Any(
                    topic.End, static (hit, end) => Senses.NounOf(hit.Sense) is not null && hit.Start == end);
            if (!isPerson || !(before == "this" || isHeadline)) continue;
            question.Note(new SenseHit(Sense.Person, topic.Start, topic.End));
            question.Topics.RemoveAt(at);
        }
    }

    public static void Note(Question question, CompiledResume resume)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
            if (resume.NameWords.Contains(question.WordAt(at)) || IsShort(question.Tokens[at].Word, resume))
                question.Note(new SenseHit(Sense.Person, at, at + 1));
        // "Ever been on a rig?" leaves out who.
        // "Experience with family law?" is hers.
        var leavesOut = question.WordAt(0) == "ever" || (question.WordAt(0) is "experience" or "background" &&
            question.WordAt(1) is "with" or "in" or "of" or "as");
        if (leavesOut && question.Tokens.Count > 2) question.Note(new SenseHit(Sense.Person, 0, 1));
        if (!question.Has(Sense.Person)) NoteHeard(question, resume);
    }

    // "what has tandy way published": where a subject stands, what sounds like the name is the name.
    private static void NoteHeard(Question question, CompiledResume resume)
    {
        Span<char> key = stackalloc char[Squeezer.KeyMax];
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            var isSubject = question.WordAt(at - 1) is "does" or "did" or "has" or "is" or "was" or "can" or "about";
            if (!isSubject) continue;
            // "what did jewels do there?" of Jules: a word that everybody knows must sound just like the name.
            if (SoundsJustLikeName(question, at, resume))
            {
                question.Note(new SenseHit(Sense.Person, at, at + 1));
                return;
            }

            if (IsKnown(question.Tokens[at].Word, resume)) continue;
            for (var count = Math.Min(PiecesMax, question.Tokens.Count - at); count > 0; count--)
            {
                var heard = SoundKey.Of(key[..Squeezer.Write(question.Tokens, at, count, key)]);
                if (!SoundsLikeName(heard, resume)) continue;
                question.Note(new SenseHit(Sense.Person, at, at + count));
                return;
            }
        }
    }

    private static bool SoundsJustLikeName(Question question, int at, CompiledResume resume)
    {
        var word = question.WordAt(at);
        if (word.Length < SoundsMin + 1 || question.WordAt(at - 1) is "about" or "is" or "was") return false;
        if (question.SensesAt(at) != 0 || resume.Index.FindSpelling(word) is not null) return false;
        foreach (var name in resume.NameWords)
        {
            var isNear = name.Length > SoundsMin && Math.Abs(name.Length - word.Length) <= PiecesMax;
            if (isNear && SoundKey.Of(name) == SoundKey.Of(word)) return true;
        }

        return false;
    }

    private static bool SoundsLikeName(string heard, CompiledResume resume)
    {
        if (heard.Length < SoundsMin) return false;
        foreach (var name in resume.NameWords)
        {
            var sound = SoundKey.Of(name);
            var isNear = sound.Length >= SoundsMin && Math.Abs(sound.Length - heard.Length) <= 1;
            if (isNear && heard.StartsWith(sound, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool IsKnown(Word word, CompiledResume resume) => word.Text.Length < NameMin || word.Number >= 0 ||
        word.IsKnown || WordLeanings.Of(word) != Leaning.Unknown || Lexicon.Default.Find(word.Text) is not null ||
        resume.Index.FindSpelling(word.Text) is not null || Taxonomy.Default.TryFind(word.Light, out _);

    // "kav" of Kavindu: the start of a name, which is no word of its own.
    private static bool IsShort(Word word, CompiledResume resume)
    {
        if (word.Text.Length > ShortMax || IsKnown(word, resume)) return false;
        foreach (var name in resume.NameWords)
            if (name.StartsWith(word.Text, StringComparison.Ordinal)) return true;
        return false;
    }
}
