using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Hears the person's own name as the person.</summary>
internal static class PersonNames
{
    private const int NameMin = 3;

    public static void Note(Question question, Resume resume)
    {
        var names = Tokenizer.Read(resume.Name, static folded => new Word(folded));
        for (var at = 0; at < question.Tokens.Count; at++)
            if (names.Exists(name => name.Word.Text.Length >= NameMin && name.Word.Text == question.WordAt(at)))
                question.Note(new SenseHit(Sense.Person, at, at + 1));
    }
}
