using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests;

/// <summary>What every engine owes to a search.</summary>
public abstract class SearchFacts(ITestEngine engine) : StoreFacts(engine)
{
    private static readonly ResumeItem[] Items =
    [
        Some.Item("work/0", "Staff Engineer", "Led a billing system's migration", "PostgreSQL", Some.Years(2020, null)),
        Some.Item("work/1", "Developer", "Built compilers in C++ with naïve parsers", "C++", Some.Years(2012, 2015)),
        Some.Item("projects/0", "Compiler Explorer", "A page that shows assembly", "C#", Some.Years(2018, 2018)),
        Some.Item("skills/0", "Databases", "Advanced", "postgresql"),
    ];

    [Theory]
    [InlineData("billing", "work/0")]
    [InlineData("BILLING system", "work/0")]
    [InlineData("migrations", "work/0")]
    [InlineData("naive", "work/1")]
    [InlineData("naïve pars", "work/1")]
    [InlineData("c++", "work/1")]
    [InlineData("lisbon", "basics")]
    public async Task Words_find_their_item(string text, string reference)
    {
        await AddAsync();

        Assert.Equal(reference, Assert.Single(await SearchAsync(text)).Ref.ToString());
    }

    [Fact]
    public async Task The_best_hit_comes_first_with_score_1_and_its_heading()
    {
        await AddAsync();

        var hits = await SearchAsync("compiler");

        Assert.Equal(["projects/0", "work/1"], hits.Select(hit => hit.Ref.ToString()));
        Assert.Equal(("res_1", "Ada Example"), (hits[0].ResumeId, hits[0].ResumeName));
        Assert.Equal("Compiler Explorer", hits[0].Title);
        Assert.Equal(1, hits[0].Score);
        Assert.InRange(hits[1].Score, 0, 0.999);
        Assert.Contains("compilers in C++", hits[1].Snippet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_with_all_words_are_preferred_and_items_with_some_come_where_none_has_all()
    {
        await AddAsync();

        Assert.Equal("work/1", Assert.Single(await SearchAsync("built parsers")).Ref.ToString());
        Assert.Equal(2, (await SearchAsync("billing assembly")).Count);
    }

    [Fact]
    public async Task The_technology_filter_ignores_case_and_matches_whole_terms()
    {
        await AddAsync();

        Assert.Equal(["work/0", "skills/0"], await RefsAsync(Query() with { Technology = " PostgreSQL" }));
        Assert.Empty(await RefsAsync(Query() with { Technology = "Postgre" }));
        Assert.Equal(
            ["skills/0"], await RefsAsync(Query() with { Technology = "postgresql", Section = Section.Skills }));
        Assert.Equal(["work/0"], await RefsAsync(Query("billing") with { Technology = "postgresql" }));
    }

    [Theory]
    [InlineData("2013-01-01", "2013-12-31", "work/1")]
    [InlineData("2015-12-31", "2018-01-01", "work/1 projects/0")]
    [InlineData("2016-01-01", "2017-12-31", "")]
    [InlineData("2030-01-01", null, "work/0")]
    [InlineData(null, "2012-01-01", "work/1")]
    public async Task The_date_filter_matches_what_overlaps_and_nothing_without_dates(
        string? from, string? to, string refs)
    {
        await AddAsync();
        var query = Query() with
        {
            From = from is null ? null : DateOnly.Parse(from),
            To = to is null ? null : DateOnly.Parse(to),
        };

        Assert.Equal(refs, string.Join(' ', await RefsAsync(query)));
    }

    [Fact]
    public async Task Without_words_the_filters_decide_in_the_documents_order()
    {
        await AddAsync();

        Assert.Equal(["basics", "work/0", "work/1", "projects/0", "skills/0"], await RefsAsync(Query("?!")));
        Assert.Equal(["work/0", "work/1"], await RefsAsync(Query() with { Section = Section.Work }));
    }

    [Fact]
    public async Task Only_the_owners_resumes_are_searched()
    {
        await AddAsync();
        await Store.Resumes.AddAsync(Some.StoredResume("res_x", "own_other"), Some.Resume(Items), Token);

        Assert.All(await SearchAsync("compiler"), hit => Assert.Equal("res_1", hit.ResumeId));
    }

    [Fact]
    public async Task The_limit_is_kept_and_bounded()
    {
        var many = Enumerable.Range(0, SearchQuery.LimitMax + 1)
            .Select(number => Some.Item($"work/{number}", $"Engineer {number}", "Compilers")).ToArray();
        await Store.Resumes.AddAsync(Some.StoredResume(), Some.Resume(many), Token);

        Assert.Equal(3, (await RefsAsync(Query("compilers") with { Limit = 3 })).Count);
        Assert.Equal(SearchQuery.LimitMax, (await RefsAsync(Query("compilers") with { Limit = 1000 })).Count);
        Assert.Single(await RefsAsync(Query("compilers") with { Limit = 0 }));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("compiler\"")]
    [InlineData("'compiler'")]
    [InlineData("compiler AND")]
    [InlineData("NOT compiler OR (")]
    [InlineData("(((compiler")]
    [InlineData("title:compiler")]
    [InlineData("NEAR(compiler, 2)")]
    [InlineData("^compiler*")]
    [InlineData("compiler & | ! <-> :*")]
    [InlineData("-compiler")]
    [InlineData("{compiler}")]
    [InlineData("compiler\\")]
    [InlineData("compiler\0")]
    [InlineData("compiler 🙂")]
    [InlineData("%compiler_")]
    [InlineData("compiler; DROP TABLE content_items; --")]
    public async Task Hostile_text_is_only_text(string text)
    {
        await AddAsync();

        var hits = await SearchAsync(text);

        Assert.All(hits, hit => Assert.InRange(hit.Score, 0, 1));
        if (text.Contains("compiler", StringComparison.Ordinal))
            Assert.Contains(hits, hit => hit.Ref.ToString() == "projects/0");
    }

    [Fact]
    public async Task Text_beyond_the_limits_is_cut()
    {
        await AddAsync();

        Assert.NotEmpty(await SearchAsync("billing " + new string('x', 100_000)));
        Assert.NotEmpty(await SearchAsync(string.Concat(Enumerable.Repeat("billing ", 1000))));
    }

    [Fact]
    public async Task A_resume_with_odd_characters_can_be_stored_and_searched()
    {
        var odd = Some.Item("work/0", "Nul\0 and \ud83d half", "zebra\0 " + new string('w', 5000), "\0tech");
        await Store.Resumes.AddAsync(Some.StoredResume(), Some.Resume(odd), Token);

        Assert.Equal("work/0", Assert.Single(await SearchAsync("zebra \ud83d \0")).Ref.ToString());
    }

    private static SearchQuery Query(string text = "") => new() { OwnerId = Some.OwnerId, Text = text };

    private Task AddAsync() => Store.Resumes.AddAsync(Some.StoredResume(), Some.Resume(Items), Token);

    private Task<IReadOnlyList<SearchHit>> SearchAsync(string text) => Store.Resumes.SearchAsync(Query(text), Token);

    private async Task<IReadOnlyList<string>> RefsAsync(SearchQuery query) =>
        [.. (await Store.Resumes.SearchAsync(query, Token)).Select(hit => hit.Ref.ToString())];
}
