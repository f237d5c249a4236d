using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Answers;

/// <summary>How sentences speak of the person: the short name, and the pronouns with the verbs that go with them.</summary>
internal sealed class PersonWords
{
    private static readonly string[] Titles = ["dr", "prof", "professor", "mr", "mrs", "ms", "mx", "sir", "dame", "rev", "phd", "ing", "mag"];

    public PersonWords(Resume resume)
    {
        Name = ShortName(resume.Name);
        (They, Their, Have, Be) = resume.Pronouns switch
        {
            Pronouns.She => ("she", "her", "has", "is"),
            Pronouns.He => ("he", "his", "has", "is"),
            _ => ("they", "their", "have", "are"),
        };
    }

    /// <summary>The given name, without titles.</summary>
    public string Name { get; }

    public string Names => Name.EndsWith('s') ? Name + "'" : Name + "'s";

    public string They { get; }

    public string Their { get; }

    public string Have { get; }

    public string Be { get; }

    private static string ShortName(string full)
    {
        foreach (var word in full.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
            if (!Titles.Contains(word.Trim('.').ToLowerInvariant()) && word.Trim('.').Length > 1) return word;
        return full;
    }
}
