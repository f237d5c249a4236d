using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Understanding.Index;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Which part of what an advert asks for is wanted: "what's missing?" wants what the résumé lacks.</summary>
internal enum AdvertSide
{
    Both,
    Had,
    Lacking,

    /// <summary>"how many of them does she meet?"</summary>
    Counted,
}

/// <summary>One thing that an advert asks for; without a topic it is experience as such.</summary>
internal sealed record Requirement(string Name, Topic? Topic)
{
    /// <summary>"5+ years of Android": so many are asked for; 0 where the advert does not say.</summary>
    public int Years { get; init; }

    /// <summary>How well a tongue must be spoken, see <see cref="Levels"/>; 0 where the advert does not say.</summary>
    public int Level { get; init; }

    /// <summary>The word for that: "fluent", "B2".</summary>
    public string LevelSaid { get; init; } = "";

    /// <summary>True for what is only nice to have.</summary>
    public bool IsNice { get; init; }

    /// <summary>The first of those of which one will do: "Jenkins or Bamboo"; null where it stands alone.</summary>
    public string? AnyOf { get; init; }

    /// <summary>"5 years of Android": as it is asked for.</summary>
    public string Said => (Years == 0 ? Name : Years == 1 ? $"1 year of {Name}" : $"{Years} years of {Name}") +
        (Level == 0 ? "" : $" at {LevelSaid} level") + (IsNice ? " is a plus" : "");

    public bool IsLacking => Topic is { InResume: false };
}

/// <summary>What a job advert asks for, read from the words that it was pasted in.</summary>
internal sealed record Advert(ImmutableArray<Requirement> Asked)
{
    public AdvertSide Side { get; init; }

    public ImmutableArray<Topic> Topics => [.. Asked.Select(static asked => asked.Topic).OfType<Topic>()];

    /// <summary>Whether it is missing, and nothing stands in for it.</summary>
    public bool Lacks(Requirement asked) => asked.IsLacking && !(asked.AnyOf is { } first &&
        Asked.Any(first, static (other, first) => other.AnyOf == first && !other.IsLacking));

    /// <summary>What to remember it by: what is to be had instead of another stands with it.</summary>
    public IEnumerable<string> Remembered()
    {
        for (var at = 0; at < Asked.Length; at++)
        {
            var said = Asked[at].Said;
            while (Asked[at].AnyOf is { } first && at + 1 < Asked.Length && Asked[at + 1].AnyOf == first)
                said += " or " + Asked[++at].Said;
            yield return said;
        }
    }

    // "Junior cook (m/f/d), French needed" is short; fewer words are no advert.
    private const int TokensMin = 8;

    // So many lines of so many letters at most are a list.
    private const int LinesMin = 4;
    private const int EntryMax = 70;

    /// <summary>
    /// The advert that a text is or holds; null where it is none. One of its headings and two things asked for make an
    /// advert, or the word for it and three of them.
    /// </summary>
    public static Advert? Find(Question question, ResumeIndex index)
    {
        if (question.Tokens.Count < TokensMin) return null;
        var parts = AdvertParts.Of(question);
        var isBare = parts.Headings == 0 && IsBareList(question);
        if (parts.Headings == 0 && !parts.IsNamed && !isBare) return null;
        if (isBare) parts = AdvertParts.Of(question, AdvertPart.Asked);
        var asked = Requirements.Of(question, parts, index);
        var least = parts.Headings > 1 ? 1 : parts.Headings == 1 ? 2 : 3;
        return asked.Length < least ? null : new Advert(asked);
    }

    // One short entry a line, and no question: "Kubernetes", "5+ years of Go", "German B2".
    private static bool IsBareList(Question question)
    {
        var (lines, shortOnes) = (0, 0);
        foreach (var range in question.Text.AsSpan().Split('\n'))
        {
            var line = question.Text.AsSpan(range).Trim();
            if (line.IsEmpty) continue;
            lines++;
            if (line.Length <= EntryMax && !line.EndsWith("?")) shortOnes++;
        }

        return lines >= LinesMin && shortOnes >= lines - 1;
    }

    /// <summary>What was remembered of an advert, read again.</summary>
    public static Advert Again(Question question, ResumeIndex index) =>
        new(Requirements.Of(question, AdvertParts.Of(question), index));
}
