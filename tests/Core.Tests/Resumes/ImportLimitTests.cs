using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Resumes;

public class ImportLimitTests
{
    [Fact]
    public void A_section_may_be_full_and_loses_what_is_beyond()
    {
        static string Interests(int count) =>
            $$"""{"basics":{"name":"A"},"interests":[{{Join(count, at => $$"""{"name":"Hobby {{at}}"}""")}}]}""";

        var full = Documents.Import(Interests(ImportLimits.EntriesMax));
        var over = Documents.Import(Interests(ImportLimits.EntriesMax + 1));

        Assert.Empty(full.Warnings);
        Assert.Equal(ImportLimits.EntriesMax, full.Resume.Items.Length);
        Assert.Equal("entries_cut", Assert.Single(over.Warnings).Code);
        Assert.Equal(ImportLimits.EntriesMax, over.Resume.Items.Length);
    }

    [Fact]
    public void An_entry_may_be_full_and_loses_what_is_beyond()
    {
        // The name is a text too.
        static string Skill(int texts)
        {
            var keywords = Join(texts - 1, at => $"\"k{at}\"");
            return $$"""{"basics":{"name":"A"},"skills":[{"name":"S","keywords":[{{keywords}}]}]}""";
        }

        var full = Documents.Import(Skill(ImportLimits.FieldsMax));
        var over = Documents.Import(Skill(ImportLimits.FieldsMax + 2));

        Assert.Empty(full.Warnings);
        Assert.Equal(ImportLimits.FieldsMax, Assert.Single(full.Resume.Items).Fields.Length);
        Assert.Equal(("fields_cut", "/skills/0"), CodeAndPointer(over));
        Assert.Equal(ImportLimits.FieldsMax, Assert.Single(over.Resume.Items).Fields.Length);
    }

    [Fact]
    public void A_text_may_be_full_and_is_cut_beyond()
    {
        static string Summary(int length) => $$"""{"basics":{"name":"A","summary":"{{new string('x', length)}}"} }""";

        var full = Documents.Import(Summary(ImportLimits.FieldCharsMax));
        var over = Documents.Import(Summary(ImportLimits.FieldCharsMax + 1));

        Assert.Empty(full.Warnings);
        Assert.Equal(("text_cut", "/basics/summary"), CodeAndPointer(over));
        Assert.Equal(ImportLimits.FieldCharsMax, over.Resume.Basics.Summary?.Length);
    }

    [Fact]
    public void A_cut_does_not_halve_a_character()
    {
        var summary = new string('x', ImportLimits.FieldCharsMax - 1) + "😀";

        var resume = Documents.Import($$"""{"basics":{"name":"A","summary":"{{summary}}"} }""").Resume;

        Assert.Equal(summary[..^2], resume.Basics.Summary);
    }

    [Fact]
    public void A_heading_may_be_full_and_is_shortened_beyond()
    {
        var full = new string('x', ImportLimits.TitleCharsMax);

        Assert.Equal(full, Documents.Item($$"""{"projects":[{"name":"{{full}}"}]}""").Title);
        Assert.Equal(full, Documents.Item($$"""{"projects":[{"name":"{{full}}x"}]}""").Title);
    }

    [Fact]
    public void A_keyword_may_be_long_and_beyond_is_a_description()
    {
        var longest = new string('x', ImportLimits.KeywordCharsMax);

        Assert.Single(Documents.Item($$"""{"skills":[{"name":"S","keywords":["{{longest}}"]}]}""").Technologies);
        Assert.Empty(Documents.Item($$"""{"skills":[{"name":"S","keywords":["{{longest}}x"]}]}""").Technologies);
    }

    [Fact]
    public void Profiles_may_be_many_and_lose_what_is_beyond()
    {
        static string Profiles(int count)
        {
            var profiles = Join(count, at => $$"""{"network":"N","username":"u{{at}}"}""");
            return $$"""{"basics":{"name":"A","profiles":[{{profiles}}]} }""";
        }

        var full = Documents.Import(Profiles(ImportLimits.ProfilesMax));
        var over = Documents.Import(Profiles(ImportLimits.ProfilesMax + 2));

        Assert.Empty(full.Warnings);
        Assert.Equal(ImportLimits.ProfilesMax, full.Resume.Profiles.Length);
        Assert.Equal("entries_cut", Assert.Single(over.Warnings).Code);
        Assert.Equal(ImportLimits.ProfilesMax, over.Resume.Profiles.Length);
    }

    [Fact]
    public void Warnings_are_counted_once_there_are_too_many()
    {
        static string Nulls(int count) => $$"""{"basics":{"name":"A"},"work":[{{Join(count, _ => "null")}}]}""";

        var full = Documents.Import(Nulls(ImportLimits.WarningsMax - 1)).Warnings;
        var over = Documents.Import(Nulls(ImportLimits.WarningsMax + 1)).Warnings;

        Assert.DoesNotContain(full, warning => warning.Code == "warnings_cut");
        Assert.Equal(ImportLimits.WarningsMax, over.Length);
        Assert.Equal("warnings_cut", over[^1].Code);
        Assert.Contains(" 2 ", over[^1].Message, StringComparison.Ordinal);
    }

    private static (string Code, string Pointer) CodeAndPointer(ImportResult.Imported imported)
    {
        var warning = Assert.Single(imported.Warnings);
        return (warning.Code, warning.Pointer);
    }

    private static string Join(int count, Func<int, string> make) =>
        string.Join(',', Enumerable.Range(0, count).Select(make));
}
