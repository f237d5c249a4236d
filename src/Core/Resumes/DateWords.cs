using System.Collections.Frozen;
using System.Text;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// The words that stand in dates: months in a few languages, seasons, "present" and what surrounds a date.
/// </summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, int> Months = new (int Month, string Words)[]
    {
        (1, "jan january januar jänner janvier janv enero ene gennaio gen janeiro januari"),
        (2, "feb february februar février fevrier févr fév febrero febbraio febbr fevereiro fev februari"),
        (3, "mar march märz maerz mars marzo marz março marco maart mrz mär"),
        (4, "apr april avril avr abril abr aprile"),
        (5, "may mai mayo maggio mag maio mei"),
        (6, "jun june juni juin junio giugno giu junho"),
        (7, "jul july juli juillet juil julio luglio lug julho"),
        (8, "aug august août aout agosto ago augustus"),
        (9, "sep sept september septembre septiembre settembre set setembro"),
        (10, "oct october okt oktober octobre octubre ottobre ott outubro out"),
        (11, "nov november novembre noviembre novembro"),
        (12, "dec december dez dezember décembre decembre déc diciembre dic dicembre dezembro"),
    }.SelectMany(month => month.Words.Split(' '), (month, word) => (month.Month, word))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Month, StringComparer.Ordinal);

    private static readonly FrozenSet<string> PartsOfYear =
        Set("spring summer autumn fall winter q1 q2 q3 q4 h1 h2 frühjahr frühling sommer herbst printemps été automne "
        + "hiver");

    private static readonly FrozenSet<string> Fillers =
        Set("of de del since from seit desde depuis dal von ab in approx approximately about around circa ca c "
        + "expected exp anticipated graduated graduation early mid late end beginning the");

    private static readonly FrozenSet<string> Ongoing = Lines(
        """
        present, the present, now, current, currently, today, ongoing, to date, till date, until now, till now, date
        active, aktuell, heute, jetzt, laufend, derzeit, actualidad, la actualidad, actual, actualmente, presente, hoy
        présent, aujourd'hui, actuel, actuellement, à ce jour, en cours, maintenant, oggi, attuale, in corso, ad oggi
        atual, o momento, atualmente, heden, nu, obecnie, nuvarande, nå, nykyinen, 現在, 至今, 今
        """);

    internal static int? Month(string word) => Months.TryGetValue(word, out var month) ? month : null;

    internal static bool IsPartOfYear(string word) => PartsOfYear.Contains(word);

    internal static bool IsFiller(string word) => Fillers.Contains(word);

    /// <summary>Whether the text says that something goes on.</summary>
    internal static bool IsOngoing(string text) =>
        text.Length <= DateReader.CharsMax && Ongoing.Contains(Normalise(text).Trim('.', '(', ')', '-', ' '));

    /// <summary>Whether the text leaves the end open: "since 2018", "2018 –".</summary>
    internal static bool OpensRange(string text)
    {
        var plain = Normalise(text);
        return plain.EndsWith('-')
            || plain.Split(' ', 2)[0] is "since" or "from" or "seit" or "desde" or "depuis" or "dal" or "ab";
    }

    /// <summary>"21st" as "21".</summary>
    internal static string WithoutOrdinal(string word)
    {
        var digits = word.TrimEnd("stndrh".ToCharArray());
        var isOrdinal = word.Length - digits.Length == 2 && digits.Length is 1 or 2 && digits.All(char.IsAsciiDigit);
        return isOrdinal ? digits : word;
    }

    /// <summary>Lower case, one kind of dash and of space, no brackets, no time of day.</summary>
    internal static string Normalise(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Trim())
            plain.Append(letter switch
            {
                _ when IsDash(letter) => '-',
                '(' or ')' or '[' or ']' => ' ',
                _ when char.IsWhiteSpace(letter) => ' ',
                _ => char.ToLowerInvariant(letter),
            });
        return WithoutTime(plain.ToString().Trim());
    }

    private static bool IsDash(char letter) =>
        letter is '-' or '~' or '→' or '\u2212' or '\uFF0D' or (>= '\u2010' and <= '\u2015');

    /// <summary>"2019-03-01t00:00:00.000z" as "2019-03-01".</summary>
    private static string WithoutTime(string text)
    {
        const int dateChars = 10;
        var hasTime = text.Length > dateChars + 2 && text[4] == '-' && text[7] == '-' && text[dateChars] is 't' or ' '
            && char.IsAsciiDigit(text[dateChars + 1]) && text.Contains(':', StringComparison.Ordinal);
        return hasTime ? text[..dateChars] : text;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Lines(string lines) =>
        lines.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
}
