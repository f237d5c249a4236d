using ResumeVoice.Repo.Tests.Rules;

namespace ResumeVoice.Repo.Tests;

public sealed class MigrationTests
{
    [Fact]
    public void Migrations_go_forward_in_step()
    {
        Assert.True(Repository.Files.Any(file => file.IsUnder("sql/sqlite")), "No migration was found at all.");

        Rule.Holds(MigrationRules.Offences(Repository.Files));
    }

    [Fact]
    public void A_gap_in_the_numbers_is_found() =>
        Assert.Contains("sql/sqlite has no single number 0002.", Offences(Both("0001_first.sql", "0003_third.sql")));

    [Fact]
    public void A_number_used_twice_is_found() =>
        Assert.Contains("sql/sqlite has no single number 0002.", Offences(Both("0001_first.sql", "0001_again.sql")));

    [Fact]
    public void A_migration_of_one_dialect_only_is_found() =>
        Rule.Finds("sql/postgres has no 0001_first.sql", Offences([Migration("sqlite", "0001_first.sql")]));

    [Fact]
    public void A_badly_named_migration_is_found() =>
        Assert.Contains("sql/sqlite/first.sql is not named like 0001_what_it_does.sql.", Offences(Both("first.sql")));

    [Fact]
    public void A_migration_that_does_not_say_why_it_is_is_found() =>
        Assert.Contains(
            "sql/sqlite/0001_first.sql does not say in a first comment why it is.",
            Offences([new SourceFile("sql/sqlite/0001_first.sql", "create table a (b int);")]));

    [Fact]
    public void Migrations_in_step_are_no_offence() =>
        Assert.Empty(Offences(Both("0001_first.sql", "0002_second.sql")));

    private static IEnumerable<string> Offences(IEnumerable<SourceFile> files) => MigrationRules.Offences(files);

    private static IEnumerable<SourceFile> Both(params string[] names) =>
        names.SelectMany(name => new[] { Migration("sqlite", name), Migration("postgres", name) });

    private static SourceFile Migration(string dialect, string name) => new($"sql/{dialect}/{name}", "-- Why it is.\n");
}
