using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// A résumé with all that answering needs worked out once: immutable, shared by all conversations on it.
/// </summary>
public sealed class CompiledResume
{
    private CompiledResume(Resume resume)
    {
        Resume = resume;
        Index = ResumeIndexer.Build(resume, Lexicon.Default, Taxonomy.Default);
    }

    public Resume Resume { get; }

    internal ResumeIndex Index { get; }

    public static CompiledResume Compile(Resume resume) => new(resume);
}
