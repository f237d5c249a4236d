using System.Text.Json;

namespace ResumeVoice.Core.Resumes;

/// <summary>Collects the dates of one entry and makes one span of them.</summary>
internal sealed class EntryDates(WarningList warnings, string entryPointer)
{
    private static readonly string[] Parts = ["year", "month", "day"];

    private DateRangeReading? _start;
    private DateRangeReading? _end;
    private DateRangeReading? _when;
    private bool _endIsLost;
    private bool _isFlaggedOngoing;

    /// <summary>Takes note of a date; blank ones and nulls say nothing, which for an end means "until now".</summary>
    internal void Read(KeyRole role, JsonElement value, string pointer)
    {
        if (role == KeyRole.Ongoing)
        {
            _isFlaggedOngoing |= value.ValueKind == JsonValueKind.True;
            return;
        }
        // An end that is true or false is a flag in the wrong place.
        if (role == KeyRole.End && value.ValueKind == JsonValueKind.False) return;
        var text = Text(value, pointer);
        if (text.Length == 0) return;
        var reading = DateRangeReader.Read(text);
        if (reading is null)
        {
            _endIsLost |= role == KeyRole.End;
            warnings.DateUnreadable(pointer, text);
            return;
        }
        if (reading.Doubt is not null) warnings.DateRepaired(pointer, text, reading.Doubt);
        if (role == KeyRole.Start) _start ??= reading;
        else if (role == KeyRole.End) _end ??= reading;
        else _when ??= reading;
    }

    /// <summary>The span, or null where no date was understood.</summary>
    internal DateSpan? ToSpan(Section section)
    {
        if (_start?.Start is not { } start) return FromOneText();
        if (_isFlaggedOngoing || _end is { IsOngoing: true, Start: null }) return Ongoing(start);
        var end = _end is null ? _start.End : _end.End ?? _end.Start;
        if (end is { } known) return known.Last < start.First ? EndsBeforeStart(start) : new DateSpan(start, known);
        if (_endIsLost) return new DateSpan(start, null);
        return GoesOn(section) || _start.IsOngoing ? Ongoing(start) : new DateSpan(start, start);
    }

    private DateSpan? FromOneText()
    {
        var end = _end?.End ?? _end?.Start;
        if (_when?.Start is not { } start) return end is null ? null : new DateSpan(null, end);
        if (_when.IsOngoing || _isFlaggedOngoing) return Ongoing(start);
        var last = _when.End ?? end ?? start;
        return last.Last < start.First ? EndsBeforeStart(start) : new DateSpan(start, last);
    }

    private static DateSpan Ongoing(PartialDate start) => new(start, null, IsOngoing: true);

    private DateSpan EndsBeforeStart(PartialDate start)
    {
        warnings.EndBeforeStart(entryPointer);
        return new DateSpan(start, null);
    }

    /// <summary>Sections whose entries go on until they end; the others happen on a date.</summary>
    private static bool GoesOn(Section section) =>
        section is Section.Work or Section.Volunteer or Section.Education or Section.Projects;

    private string Text(JsonElement value, string pointer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return (value.GetString() ?? "").Trim();
            case JsonValueKind.Null:
                return "";
            case JsonValueKind.Number:
                warnings.WrongType(pointer, "a date as text", "a number");
                return value.GetRawText();
            case JsonValueKind.Object:
                warnings.WrongType(pointer, "a date as text", "an object");
                var parts = Parts.Select(part => Part(value, part)).TakeWhile(part => part.Length > 0);
                return string.Join('-', parts);
            default:
                warnings.WrongType(pointer, "a date as text", "something else", "it was left out");
                return "";
        }
    }

    private static string Part(JsonElement date, string name) =>
        date.TryGetProperty(name, out var part) && part.ValueKind is JsonValueKind.Number or JsonValueKind.String
            ? part.ToString()
            : "";
}
