namespace ResumeVoice.Core.Understanding.Vocabulary;

/// <summary>
/// What a word or phrase of a question may do, whatever the résumé. The lexicon's file says which phrases carry which;
/// names there are these in snake_case. A phrase may carry several.
/// </summary>
internal enum Sense : byte
{
    // Sections named by a noun.
    Work,
    Volunteer,
    Education,
    Awards,
    Certificates,
    Publications,
    Skills,
    Tongues,
    Interests,
    References,
    Projects,
    Blog,

    // Sections hinted at by a verb or a turn of phrase.
    DoWork,
    DoVolunteer,
    DoStudy,
    DoWin,
    DoCertify,
    DoPublish,
    DoSpeak,
    DoEnjoy,
    DoRecommend,
    DoBuild,

    // What of basics is asked for.
    Contact,
    Email,
    Phone,
    Location,
    Website,
    Networks,
    NameAsked,
    Headline,
    Overview,
    Now,

    // What of an item is asked for.
    WhenAsked,
    UsedWhat,
    Grade,
    Courses,
    Link,
    Giver,
    Authors,
    Duties,
    Level,
    Degree,
    Thesis,
    Advisor,

    // Facts that a résumé may withhold.
    Private,
    Availability,

    /// <summary>A faith, a party, a sex: private where it is asked of the person, and part of a name elsewhere.</summary>
    Creed,

    // What kind of answer.
    HowMany,
    HowLong,
    Where,
    Who,
    Why,
    Which,
    What,
    How,
    YesNo,
    Compare,
    Fit,
    Both,

    // Order and choice.
    Latest,
    Earliest,
    Longest,
    Shortest,
    Highest,
    OldestFirst,
    NewestFirst,
    Previous,
    Other,

    // Follow-ups.
    More,
    Else,
    It,
    There,
    These,
    Meant,
    WhatAbout,
    Only,
    BeforeThat,
    AfterThat,

    // Dates.
    Before,
    After,
    Since,
    Until,
    Between,
    LastSpan,
    Year,
    Month,

    // Who speaks to whom of whom.
    Person,
    Speaker,
    Listener,
    TellMe,

    // Not.
    Not,
    Except,

    // What an assistant may be asked that is not about the person.
    Command,
    Explain,
    World,
    Advice,

    // Small talk.
    Greeting,
    Thanks,
    Bye,
    Identity,
    Ack,

    // Attacks; the phrases stand in guard.txt.
    Override,
    Orders,
    Reveal,
    Secret,
    Persona,
    Strangers,
    Harm,

    // Words that carry no topic.
    Function,
    Generic,
    Filler,
}
