namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// The days that a question asks about; an item counts if its span overlaps them. Words over tokens <c>[Start, End)</c>
/// name it. <c>Phrase</c> says it to a person: "in 2022", "before 2015".
/// </summary>
internal sealed record DateFilter(DateOnly From, DateOnly To, string Phrase, int Start, int End)
{
    /// <summary>True where the other end lies open: a year must then be entered after, not just touched, by dated points.</summary>
    public bool IsOpen => From == DateOnly.MinValue || To == DateOnly.MaxValue;
}
