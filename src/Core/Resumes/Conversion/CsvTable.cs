using System.Collections.Immutable;
using System.Text;

namespace ResumeVoice.Core.Resumes.Conversion;

/// <summary>A row of a table, by the names of its columns.</summary>
internal sealed record CsvRow(IReadOnlyDictionary<string, string> Cells, SourcePlace Place)
{
    /// <summary>The cell's text, or null where it is empty or there is no such column.</summary>
    public string? this[string column] =>
        Cells.TryGetValue(column, out var text) && text.Trim().Length > 0 ? text.Trim() : null;
}

/// <summary>Reads tables of comma-separated values after RFC 4180. Total: any text is some table.</summary>
internal static class CsvTable
{
    /// <summary>The rows below the header. <paramref name="isCut"/>: there were more than are read.</summary>
    public static ImmutableArray<CsvRow> Read(string text, string file, out bool isCut)
    {
        var records = Records(text).GetEnumerator();
        var rows = ImmutableArray.CreateBuilder<CsvRow>();
        isCut = false;
        if (!records.MoveNext()) return [];
        var columns = records.Current.Cells.Select(cell => cell.Trim()).ToList();
        while (records.MoveNext())
        {
            var (cells, line) = records.Current;
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            isCut = rows.Count == ConversionLimits.RowsMax;
            if (isCut) break;
            var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            for (var at = 0; at < Math.Min(cells.Count, columns.Count); at++) named.TryAdd(columns[at], cells[at]);
            rows.Add(new CsvRow(named, new SourcePlace(file, line)));
        }

        return rows.ToImmutable();
    }

    /// <summary>Each record with the line that it begins on.</summary>
    private static IEnumerable<(List<string> Cells, int Line)> Records(string text)
    {
        var (cells, cell, line, start) = (new List<string>(), new StringBuilder(), 1, 1);
        var isQuoted = false;
        for (var at = text.StartsWith('\uFEFF') ? 1 : 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '\n') line++;
            if (isQuoted)
            {
                if (letter != '"') cell.Append(letter);
                else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
                else isQuoted = false;
                continue;
            }

            switch (letter)
            {
                case '"' when cell.Length == 0:
                    isQuoted = true;
                    break;
                case ',':
                    if (cells.Count < ConversionLimits.ColumnsMax) cells.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n':
                    cells.Add(cell.ToString());
                    yield return (cells, start);
                    (cells, start) = ([], line);
                    cell.Clear();
                    break;
                case '\r':
                    break;
                default:
                    cell.Append(letter);
                    break;
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            cells.Add(cell.ToString());
            yield return (cells, start);
        }
    }
}
