using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Conversations;

/// <summary>
/// What the next question may lean on: small, explicit, stored with the session. Refs are kept instead of items, so a
/// changed résumé cannot bring back what it no longer says.
/// </summary>
public sealed record FollowUpContext
{
    public const int ShownMax = 24;
    public const int SeenMax = 24;
    public const int TopicsMax = 8;
    public const int AskedMax = 24;

    public static readonly FollowUpContext Empty = new();

    /// <summary>
    /// The items of the last answer that showed any, in the order shown: what "the second one" counts in.
    /// </summary>
    public ImmutableArray<ItemRef> Shown { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// The one item the talk is about: what "it", "there" and "that job" mean; null where it is about several.
    /// </summary>
    public ItemRef? Focus { get; init; }

    /// <summary>
    /// The one item that the talk was about before <see cref="Focus"/>: with it "those two"; null where a list came
    /// between.
    /// </summary>
    public ItemRef? Former { get; init; }

    /// <summary>
    /// The fields of <see cref="Focus"/> that were told, a bit each by number: "tell me more" tells the others.
    /// </summary>
    public ulong Told { get; init; }

    /// <summary>Items already shown on the present topic, for "anything else?".</summary>
    public ImmutableArray<ItemRef> Seen { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The last question on the résumé as asked; "what about Y" puts Y in its place.</summary>
    public string? Question { get; init; }

    /// <summary>The sections that the present topic is about.</summary>
    public ImmutableArray<Section> Sections { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// The technologies or topics that the present topic is about, as the résumé or the taxonomy names them.
    /// </summary>
    public ImmutableArray<string> Topics { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// What the last advert or the last question of suiting asked for, by name: "what's missing?" is of these.
    /// </summary>
    public ImmutableArray<string> Asked { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The decision of the last turn and its intent, by name.</summary>
    public string? LastDecision { get; init; }

    public string? LastIntent { get; init; }

    /// <summary>Contexts that say the same are equal, whichever arrays they say it in.</summary>
    public bool Equals(FollowUpContext? other) => ReferenceEquals(this, other) || (other is not null
        && Told == other.Told && Question == other.Question && Focus == other.Focus && Former == other.Former
        && LastDecision == other.LastDecision && LastIntent == other.LastIntent
        && Shown.AsSpan().SequenceEqual(other.Shown.AsSpan()) && Seen.AsSpan().SequenceEqual(other.Seen.AsSpan())
        && Sections.AsSpan().SequenceEqual(other.Sections.AsSpan())
        && Topics.AsSpan().SequenceEqual(other.Topics.AsSpan())
        && Asked.AsSpan().SequenceEqual(other.Asked.AsSpan()));

    public override int GetHashCode() => HashCode.Combine(
        Question, Focus, LastDecision, Shown.Length, Seen.Length, Seen.IsEmpty ? default : Seen[^1], Topics.Length,
        Asked.Length);
}
