using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Index;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Which part of what an advert asks for is wanted: "what's missing?" wants what the résumé lacks.</summary>
internal enum AdvertSide
{
    Both,
    Had,
    Lacking,
}

/// <summary>One thing that an advert asks for; without a topic it is experience as such.</summary>
internal sealed record Requirement(string Name, Topic? Topic)
{
    /// <summary>"5+ years of Android": so many are asked for; 0 where the advert does not say.</summary>
    public int Years { get; init; }

    /// <summary>"5 years of Android": as it is asked for.</summary>
    public string Said => Years == 0 ? Name : Years == 1 ? $"1 year of {Name}" : $"{Years} years of {Name}";

    public bool IsLacking => Topic is { InResume: false };
}

/// <summary>What a job advert asks for, read from the words that it was pasted in.</summary>
internal sealed record Advert(ImmutableArray<Requirement> Asked)
{
    public AdvertSide Side { get; init; }

    public ImmutableArray<Topic> Topics => [.. Asked.Select(static asked => asked.Topic).OfType<Topic>()];

    // "Junior cook (m/f/d), French needed" is short; fewer words are no advert.
    private const int TokensMin = 8;

    /// <summary>
    /// The advert that a text is or holds; null where it is none. One of its headings and two things asked for make an
    /// advert, or the word for it and three of them.
    /// </summary>
    public static Advert? Find(Question question, ResumeIndex index)
    {
        if (question.Tokens.Count < TokensMin) return null;
        var parts = AdvertParts.Of(question);
        if (parts.Headings == 0 && !parts.IsNamed) return null;
        var asked = Requirements.Of(question, parts, index);
        var least = parts.Headings > 1 ? 1 : parts.Headings == 1 ? 2 : 3;
        return asked.Length < least ? null : new Advert(asked);
    }

    /// <summary>What was remembered of an advert, read again.</summary>
    public static Advert Again(Question question, ResumeIndex index) =>
        new(Requirements.Of(question, AdvertParts.Of(question), index));
}
