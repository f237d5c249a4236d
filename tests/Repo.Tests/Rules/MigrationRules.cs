using System.Globalization;
using System.Text.RegularExpressions;

namespace ResumeVoice.Repo.Tests.Rules;

/// <summary>Migrations go forward in step: numbered without gaps, the same in both dialects, each saying why it is.</summary>
internal static partial class MigrationRules
{
    public static IEnumerable<string> Offences(IEnumerable<SourceFile> files)
    {
        var migrations = files.Where(file => file.IsUnder("sql") && file.Extension == ".sql").ToList();
        var byDialect = migrations.ToLookup(Dialect);
        return WrongNames(migrations)
            .Concat(Unexplained(migrations))
            .Concat(byDialect.SelectMany(dialect => Gaps(dialect.Key, dialect)))
            .Concat(Missing(byDialect["sqlite"], byDialect["postgres"], "sql/postgres"))
            .Concat(Missing(byDialect["postgres"], byDialect["sqlite"], "sql/sqlite"));
    }

    private static IEnumerable<string> WrongNames(IEnumerable<SourceFile> migrations) =>
        from migration in migrations
        where !NumberedName().IsMatch(migration.Name)
        select $"{migration.Path} is not named like 0001_what_it_does.sql.";

    private static IEnumerable<string> Unexplained(IEnumerable<SourceFile> migrations) =>
        from migration in migrations
        where !migration.Text.StartsWith("-- ", StringComparison.Ordinal)
        select $"{migration.Path} does not say in a first comment why it is.";

    private static IEnumerable<string> Gaps(string dialect, IEnumerable<SourceFile> migrations)
    {
        var numbers = migrations.Where(migration => NumberedName().IsMatch(migration.Name))
            .Select(migration => int.Parse(migration.Name[..4], CultureInfo.InvariantCulture)).Order().ToList();
        return from expected in Enumerable.Range(1, numbers.Count)
               where numbers[expected - 1] != expected
               select $"sql/{dialect} has no single number {expected:0000}.";
    }

    private static IEnumerable<string> Missing(
        IEnumerable<SourceFile> these, IEnumerable<SourceFile> others, string otherFolder) =>
        from name in these.Select(file => file.Name).Except(others.Select(file => file.Name))
        select $"{otherFolder} has no {name}.";

    private static string Dialect(SourceFile migration) => migration.Path.Split('/')[1];

    [GeneratedRegex(@"^\d{4}_[a-z0-9_]+\.sql$")]
    private static partial Regex NumberedName();
}
