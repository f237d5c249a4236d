using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>
/// A figure with its unit: "9 seconds", "38%", "£3.2 million", "once a month". <c>Unit</c> is what two figures have to
/// share to be compared; times, sizes of files and how often something happens are each counted in one unit.
/// </summary>
internal readonly record struct Quantity(double Value, string Unit, double Scale)
{
    public const string Percent = "%";
    public const string Money = "money";
    public const string Often = "often";

    private const string Time = "time";
    private const string Bytes = "bytes";
    private const double Tolerance = 1e-6;

    private static readonly FrozenDictionary<string, (string Unit, double Scale)> Units =
        new Dictionary<string, (string, double)>
        {
            ["ms"] = (Time, 0.001), ["millisecond"] = (Time, 0.001), ["s"] = (Time, 1), ["sec"] = (Time, 1),
            ["second"] = (Time, 1), ["min"] = (Time, 60), ["minute"] = (Time, 60), ["h"] = (Time, 3600),
            ["hr"] = (Time, 3600), ["hour"] = (Time, 3600), ["day"] = (Time, 86400), ["week"] = (Time, 604800),
            ["month"] = (Time, 2629800), ["quarter"] = (Time, 7889400), ["year"] = (Time, 31557600),
            ["kb"] = (Bytes, 1e3), ["mb"] = (Bytes, 1e6), ["gb"] = (Bytes, 1e9), ["tb"] = (Bytes, 1e12),
            ["percent"] = (Percent, 1),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    // How often a year.
    private static readonly FrozenDictionary<string, double> Rhythms = new Dictionary<string, double>
    {
        ["hourly"] = 8760, ["daily"] = 365, ["nightly"] = 365, ["weekly"] = 52, ["fortnightly"] = 26, ["monthly"] = 12,
        ["quarterly"] = 4, ["yearly"] = 1, ["annually"] = 1, ["annual"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Passing = new[]
    {
        "about", "over", "nearly", "around", "some", "roughly", "almost", "approximately", "under", "a", "an", "just",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the two are of the same unit; one without any takes the other's.</summary>
    public bool IsOfKind(Quantity other) => Unit == other.Unit || Unit.Length == 0 || other.Unit.Length == 0;

    /// <summary>Below 0 where this is less than another, whose unit is taken for a missing one.</summary>
    public int CompareTo(Quantity other)
    {
        var one = Value * (Unit.Length == 0 ? other.Scale : Scale);
        var two = other.Value * (other.Unit.Length == 0 ? Scale : other.Scale);
        return Math.Abs(one - two) <= Tolerance * Math.Max(Math.Abs(one), Math.Abs(two)) ? 0 : one.CompareTo(two);
    }

    /// <summary>The same with the other's unit where it has none: the 9 of "from 9 to 2 seconds".</summary>
    public Quantity Like(Quantity other) =>
        Unit.Length == 0 ? this with { Unit = other.Unit, Scale = other.Scale } : this;

    /// <summary>Reads a figure that begins at a token, with the token after it; null where none does.</summary>
    public static (Quantity Figure, int Next)? Read(
        List<Token> tokens, int at, string text, ImmutableArray<NumberMention> numbers)
    {
        while (at < tokens.Count && Passing.Contains(tokens[at].Word.Text)) at++;
        if (at >= tokens.Count) return null;
        var word = tokens[at].Word.Text;
        if (Rhythms.TryGetValue(word, out var often)) return (new Quantity(often, Often, 1), at + 1);
        if (word is "once" or "twice" && Span(tokens, at + 1) is { } every)
            return (new Quantity((word == "once" ? 1 : 2) * every, Often, 1), at + 3);
        if (Glued(word) is { } glued) return (glued, at + 1);
        foreach (var number in numbers)
        {
            if (number.Start != tokens[at].Start && number.Start + 1 != tokens[at].Start) continue;
            var next = at + 1;
            while (next < tokens.Count && tokens[next].Start < number.End) next++;
            if (number.End < text.Length && text[number.End] == '%')
                return (new Quantity(number.Value, Percent, 1), next);
            if (number.IsMoney)
                return (new Quantity(number.Value, Money, 1), IsCurrency(tokens, next) ? next + 1 : next);
            if (next < tokens.Count && tokens[next].Word.Text == "times" && Span(tokens, next + 1) is { } span)
                return (new Quantity(number.Value * span, Often, 1), next + 3);
            if (next < tokens.Count && Units.TryGetValue(tokens[next].Word.Light, out var unit))
                return (new Quantity(number.Value, unit.Unit, unit.Scale), next + 1);
            return (new Quantity(number.Value, "", 1), next);
        }

        return null;
    }

    // "420ms", "1.4s"
    private static Quantity? Glued(string word)
    {
        var length = 0;
        while (length < word.Length && (char.IsAsciiDigit(word[length]) || word[length] == '.')) length++;
        if (length == 0 || length == word.Length || !Units.TryGetValue(word[length..], out var unit)) return null;
        var isNumber = double.TryParse(
            word[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        return isNumber ? new Quantity(value, unit.Unit, unit.Scale) : null;
    }

    // "a month", "per week": how many of it a year has.
    private static double? Span(List<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].Word.Text is "a" or "per" or "every" or "each" or "an" &&
        Units.TryGetValue(tokens[at + 1].Word.Light, out var unit) && unit.Unit == Time
            ? Units["year"].Scale / unit.Scale
            : null;

    private static bool IsCurrency(List<Token> tokens, int at) =>
        at < tokens.Count && NumberMentions.IsCurrency(tokens[at].Word);
}
