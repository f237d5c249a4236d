using System.Globalization;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Api.Requests;

/// <summary>
/// Reads query parameters and collects what is wrong with them, so that one answer names every fault.
/// </summary>
internal sealed class QueryReader(HttpRequest request)
{
    private readonly Dictionary<string, string[]> _errors = [];

    /// <summary>Null where all parameters read so far are right.</summary>
    public Problem? Problem => _errors.Count == 0
        ? null
        : new Problem(ProblemKinds.InvalidRequest, string.Join(' ', _errors.Values.Select(messages => messages[0])))
        {
            Errors = _errors,
        };

    public int Number(string name, int least, int most, int otherwise) =>
        (int)LongNumber(name, least, most, otherwise);

    public long LongNumber(string name, long least, long most, long otherwise)
    {
        var text = Text(name, 20);
        if (text is null) return otherwise;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most) return number;
        Wrong(name, $"{name} is a whole number from {least} to {most}.");
        return otherwise;
    }

    /// <summary>True or false; null where the parameter is absent.</summary>
    public bool? Flag(string name)
    {
        switch (Text(name, 10))
        {
            case null: return null;
            case "true": return true;
            case "false": return false;
            default:
                Wrong(name, $"{name} is true or false.");
                return null;
        }
    }

    /// <summary>The parameter's text; null where it is absent or empty.</summary>
    public string? Text(string name, int lengthMax)
    {
        var values = request.Query[name];
        if (values.Count > 1) Wrong(name, $"{name} is given more than once.");
        var text = values.Count == 1 ? values[0] : null;
        if (string.IsNullOrEmpty(text)) return null;
        if (text.Length <= lengthMax && TextRules.IsClean(text)) return text;
        Wrong(name, $"{name} has at most {lengthMax} characters, none of them NUL.");
        return null;
    }

    /// <summary>
    /// A day written as YYYY, YYYY-MM or YYYY-MM-DD; <paramref name="last"/> asks for the last day that it may mean.
    /// </summary>
    public DateOnly? Day(string name, bool last = false)
    {
        var text = Text(name, 20);
        if (text is null) return null;
        var first = text.Length switch
        {
            4 => text + "-01-01",
            7 => text + "-01",
            _ => text,
        };
        if (!DateOnly.TryParseExact(first, "yyyy-MM-dd", out var day))
        {
            Wrong(name, $"{name} is a date: YYYY, YYYY-MM or YYYY-MM-DD.");
            return null;
        }

        return (last, text.Length) switch
        {
            (true, 4) => new DateOnly(day.Year, 12, 31),
            (true, 7) => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
            _ => day,
        };
    }

    public void Wrong(string name, string message) => _errors.TryAdd(name, [message]);
}
