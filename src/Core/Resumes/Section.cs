namespace ResumeVoice.Core.Resumes;

/// <summary>The parts of a résumé, named as in JSON Resume 1.0; <c>Blog</c> comes from the earlier format.</summary>
public enum Section
{
    Basics,
    Work,
    Volunteer,
    Education,
    Awards,
    Certificates,
    Publications,
    Skills,
    Languages,
    Interests,
    References,
    Projects,
    Blog,
}

/// <summary>The wire names of sections: lower case, as they stand in refs and filters.</summary>
public static class Sections
{
    private static readonly string[] Names =
        [.. Enum.GetValues<Section>().Select(section => section.ToString().ToLowerInvariant())];

    /// <summary>How many sections there are; a section's number is below this.</summary>
    public static int Count => Names.Length;

    public static string Name(this Section section) => Names[(int)section];

    public static bool TryParse(string name, out Section section)
    {
        var at = Array.IndexOf(Names, name);
        section = at < 0 ? Section.Basics : (Section)at;
        return at >= 0;
    }
}
