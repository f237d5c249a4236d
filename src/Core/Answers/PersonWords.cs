using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// How sentences speak of the person: the short name and the pronouns.
/// </summary>
internal sealed class PersonWords
{
    private static readonly string[] Titles =
        ["dr", "prof", "professor", "mr", "mrs", "ms", "mx", "sir", "dame", "rev", "phd", "ing", "mag"];

    public PersonWords(Resume resume)
    {
        Name = ShortName(resume.Name);
        Names = Name.EndsWith('s') ? Name + "'" : Name + "'s";
        (They, Their) = resume.Pronouns switch
        {
            Pronouns.She => ("she", "her"),
            Pronouns.He => ("he", "his"),
            _ => ("they", "their"),
        };
    }

    /// <summary>The given name, without titles.</summary>
    public string Name { get; }

    /// <summary>"Lena's", "Lucas'".</summary>
    public string Names { get; }

    public string They { get; }

    public string Their { get; }

    private static string ShortName(string full)
    {
        foreach (var word in full.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim('.').ToLowerInvariant();
            if (bare.Length > 1 && !Titles.Contains(bare)) return word.Trim('.');
        }

        return full;
    }
}
