namespace ResumeVoice.Repo.Tests;

/// <summary>How a rule is put to the test: it must find nothing in the repository, and something in a bad example.</summary>
internal static class Rule
{
    public static void Holds(IEnumerable<string> offences)
    {
        var found = offences.ToList();
        if (found.Count > 0) Assert.Fail(string.Join(Environment.NewLine, found));
    }

    /// <summary>Exactly one offence is found, and its message names <paramref name="what"/>.</summary>
    public static void Finds(string what, IEnumerable<string> offences) =>
        Assert.Contains(what, Assert.Single(offences));
}
