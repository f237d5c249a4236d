using System.Collections.Immutable;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// How the answers speak of the person: from the document's <c>meta.pronouns</c> (or <c>basics.pronouns</c>),
/// otherwise neutral.
/// </summary>
public enum Pronouns
{
    They,
    She,
    He,
}

/// <summary>A presence elsewhere: GitHub, LinkedIn, a personal site named in <c>basics.profiles</c>.</summary>
public sealed record Profile(string Network, string? Username, string? Url, string Pointer);

/// <summary>A résumé as imported: repaired where it could be, every text with its place in the document.</summary>
public sealed record Resume
{
    /// <summary>The person's name; never empty.</summary>
    public required string Name { get; init; }

    /// <summary>The headline ("Staff Software Engineer"), or null.</summary>
    public string? Label { get; init; }

    public Pronouns Pronouns { get; init; }

    /// <summary>Who the person is and how to reach them; ref <c>basics</c>.</summary>
    public required ResumeItem Basics { get; init; }

    public ImmutableArray<Profile> Profiles { get; init; } = [];

    /// <summary>
    /// Everything but basics: sections in the order of <see cref="Section"/>, entries in the document's order.
    /// </summary>
    public required ImmutableArray<ResumeItem> Items { get; init; }
}
