namespace ResumeVoice.Core.Resumes;

/// <summary>A résumé with all that answering needs worked out once: immutable, shared by all conversations on it.</summary>
public sealed class CompiledResume
{
    private CompiledResume(Resume resume) => Resume = resume;

    public Resume Resume { get; }

    public static CompiledResume Compile(Resume resume) => new(resume);
}
