namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// The days that a question asks about; an item counts if its span overlaps them. Words over tokens <c>[Start, End)</c>
/// name it. <c>Phrase</c> says it to a person: "in 2022", "before 2015".
/// </summary>
internal sealed record DateFilter(DateOnly From, DateOnly To, string Phrase, int Start, int End);
