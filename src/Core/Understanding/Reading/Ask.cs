using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Which detail of the person or of an item is asked for.</summary>
internal enum Detail
{
    Email,
    Phone,
    Location,
    Website,
    Network,
    Contact,
    FullName,
    Headline,
    Private,
    Availability,
    Technologies,
    Grade,
    Courses,
    Link,
    Giver,
    Authors,
    Duties,
    Level,
    Advisor,
}

/// <summary>Which of the items by their dates or rank, or in which order all of them.</summary>
internal enum Order
{
    None,
    Latest,
    Earliest,
    Longest,
    Shortest,
    Highest,
    Current,
    Previous,
    OldestFirst,
    NewestFirst,
}

/// <summary>How a question leans on the talk before it.</summary>
internal enum FollowKind
{
    None,

    /// <summary>"the second one": the scope is what was picked.</summary>
    Pick,

    /// <summary>"it", "there": the scope is the item talked about.</summary>
    Focus,

    /// <summary>"which of them", "only the ones since 2020": the scope is the last list.</summary>
    List,

    /// <summary>"and before that?": the scope is the item before the one talked about.</summary>
    Before,
    After,

    /// <summary>"the other one", "anything else?": the scope is what was not yet shown.</summary>
    Rest,

    /// <summary>"tell me more".</summary>
    More,

    /// <summary>"what about Rust?", "no, I meant Dropbox": the same question about something else.</summary>
    Instead,

    /// <summary>It points at something that was not shown: ask back.</summary>
    Lost,
}

/// <summary>One thing that a question asks for, ready to be answered from the index.</summary>
internal sealed record Ask
{
    public required Question Question { get; init; }

    public Intent Intent { get; init; }

    /// <summary>What was told before of the one item that more is asked of, see <see cref="ToldFields"/>.</summary>
    public ulong Told { get; init; }

    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>True where a noun named the sections; false where a verb only hinted at them.</summary>
    public bool AreSectionsNamed { get; init; }

    public ImmutableArray<Detail> Details { get; init; } = [];

    public Order Order { get; init; }

    /// <summary>A second choice beside <see cref="Order"/>: "the first job and the current one".</summary>
    public Order AlsoOrder { get; init; }

    /// <summary>How many to take by the order: "her last two jobs"; 0 where the question does not say.</summary>
    public int Take { get; init; }

    /// <summary>How many to pass over by the order: 1 for "her second longest job".</summary>
    public int Skip { get; init; }

    /// <summary>True for a noun in the plural: "previous employers" are all, "the previous employer" is one.</summary>
    public bool IsPlural { get; init; }

    public DateFilter? Dates { get; init; }

    public ImmutableArray<Topic> Topics { get; init; } = [];

    public ImmutableArray<Topic> Excluded { get; init; } = [];

    /// <summary>Sections to leave out: "not on the job".</summary>
    public ImmutableArray<Section> Without { get; init; } = [];

    public FollowKind Follow { get; init; }

    /// <summary>The job advert to measure the résumé by; null where there is none.</summary>
    public Advert? Advert { get; init; }

    /// <summary>Positions that the talk narrows the ask to; default where it does not.</summary>
    public ImmutableArray<int> Scope { get; init; }

    /// <summary>True where what is asked was said by the question before: "and the second one?"</summary>
    public bool IsElliptic { get; init; }

    /// <summary>True where it asks about what the part of the question before it found.</summary>
    public bool Leans { get; init; }

    public bool IsScoped => !Scope.IsDefault;

    public bool Wants(Detail detail) => Details.Contains(detail);
}
