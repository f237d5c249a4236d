using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ResumeVoice.Api.Pages.Pictures;
using ResumeVoice.Api.Pages.Visitors;
using ResumeVoice.Api.Problems;
using ResumeVoice.Contract;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>A public résumé's page as a browser, a search engine and a stranger get it.</summary>
public sealed partial class VisitorPageTests(StandaloneServer server)
{
    /// <summary>A résumé that tries to be more than text, wherever it can.</summary>
    private const string Hostile = """
        {"basics":{"name":"Eve \"O'Hara\" & 2 < 3","label":"\"><img src=x onerror=alert(2)>",
          "summary":"<b>bold</b> & 'quoted' <!-- ]]> ","url":"javascript:alert(3)","email":"eve@x.example",
          "profiles":[{"network":"<i>Hub","username":"e\"v'e","url":"javascript:alert(4)"}]},
         "work":[{"name":"A&B <script>","position":"Dev\"><script>alert(5)</script>","startDate":"2019-03",
          "url":"data:text/html,<script>alert(6)</script>","highlights":["</li><script>alert(7)</script>"]}],
         "skills":[{"name":"</script><script>alert(8)</script>","keywords":["<svg onload=alert(9)>"]}]}
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_public_résumé_is_a_well_formed_page_with_all_of_its_sections()
    {
        using var anyone = server.Client(null);

        using var response = await anyone.GetAsync($"/r/{server.ResumeId}", Cancellation);
        var page = Parse(await response.Content.ReadAsStringAsync(Cancellation));

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        var main = page.Descendants("main").Single();
        Assert.Equal("Ada Example", main.Descendants("h1").Single().Value);
        Assert.NotEmpty(main.Descendants("section"));
        foreach (var section in main.Descendants("section"))
            Assert.Equal(section.Attribute("aria-labelledby")?.Value, section.Element("h2")?.Attribute("id")?.Value);
        var lantern = main.Descendants("article").Single(entry => entry.Attribute("data-ref")?.Value == "projects/1");
        Assert.Equal("Lantern", lantern.Element("h3")?.Value);
        Assert.Matches(@"^\d{4}(-\d\d){0,2}$", main.Descendants("time").First().Attribute("datetime")?.Value);
        var widget = page.Descendants("resume-voice").Single();
        Assert.Equal(server.ResumeId, widget.Attribute("resume")?.Value);
        Assert.StartsWith("rv_pk_", widget.Attribute("key")?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_widgets_key_opens_a_session_without_an_owner()
    {
        using var anyone = server.Client(null);
        var widget = Parse(await anyone.GetStringAsync("/", Cancellation)).Descendants("resume-voice").Single();
        using var visitor = server.Client(widget.Attribute("key")?.Value);

        using var opened = await visitor.PostAsJsonAsync(
            "/v1/sessions", new { resumeId = widget.Attribute("resume")?.Value }, Cancellation);

        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
    }

    [Fact]
    public async Task Whatever_a_résumé_holds_stays_text()
    {
        var id = await ImportAsync(Hostile, isPublic: true);
        using var anyone = server.Client(null);

        var text = await anyone.GetStringAsync($"/r/{id}", Cancellation);
        var page = Parse(text);

        Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
        Assert.All(page.Descendants("script"), script => Assert.True(
            script.Attribute("type")?.Value == "application/ld+json" || script.Attribute("src") is not null));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute =>
            attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Descendants("a"), link => !Link().IsMatch(link.Attribute("href")?.Value ?? ""));
        Assert.Equal("Eve \"O'Hara\" & 2 < 3", page.Descendants("h1").Single().Value);
        var person = Person(page);
        Assert.Equal("Eve \"O'Hara\" & 2 < 3", person.GetProperty("name").GetString());
        Assert.False(person.TryGetProperty("url", out _));
    }

    [Fact]
    public void Text_and_attributes_are_escaped_whatever_they_hold()
    {
        const string nasty = "</p><script>alert('\"&\u0001')</script> Zoë";

        var html = new Html().Element("p", nasty, ("title", nasty), ("id", null)).ToString();

        Assert.Equal(1, html.Count(letter => letter == '>') - 1);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Equal(nasty, WebUtility.HtmlDecode(html[(html.IndexOf('>') + 1)..html.LastIndexOf('<')]));
    }

    [Fact]
    public async Task Search_engines_and_previews_are_told_whose_page_it_is()
    {
        using var anyone = server.Client(null);

        var page = Parse(await anyone.GetStringAsync("/", Cancellation));

        var person = Person(page);
        Assert.Equal("Person", person.GetProperty("@type").GetString());
        Assert.Equal("Ada Example", person.GetProperty("name").GetString());
        var address = new Uri(server.Address, $"/r/{server.ResumeId}").AbsoluteUri;
        Assert.Equal(address, Rel(page, "canonical"));
        Assert.Equal(address, Meta(page, "og:url"));
        Assert.Equal($"{address}/picture.png", Meta(page, "og:image"));
        Assert.StartsWith("Ada Example", Meta(page, "og:title"), StringComparison.Ordinal);
        Assert.Equal("/.well-known/cv.json", Rel(page, "alternate"));
        using var document = await anyone.GetAsync("/.well-known/cv.json", Cancellation);
        Assert.Equal(Some.Document(), await document.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task A_preview_shows_a_picture_of_who_it_is()
    {
        using var anyone = server.Client(null);

        using var response = await anyone.GetAsync($"/r/{server.ResumeId}/picture.png", Cancellation);
        var png = await response.Content.ReadAsByteArrayAsync(Cancellation);

        Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
        Assert.True(png.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']));
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)),
            BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.NotEqual(png, PreviewPicture.Draw("Somebody Else", "Engineer"));
        Assert.Equal(png, PreviewPicture.Draw("Ada Example", "Engineer"));
        using var none = await anyone.GetAsync("/r/res_none/picture.png", Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.ResumeNotFound, none);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("穂積 🚀 مرحبا", "\ud83d half")]
    [InlineData("Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafe", "x")]
    public void Any_name_is_some_picture(string name, string? headline)
    {
        var longest = string.Concat(Enumerable.Repeat("Zoë Путник Ὀδυσσεύς ", 200));

        Assert.NotEmpty(PreviewPicture.Draw(name, headline));
        Assert.NotEmpty(PreviewPicture.Draw(longest, longest));
    }

    [Fact]
    public async Task The_pages_policy_lets_in_nothing_inline_and_nothing_from_elsewhere()
    {
        using var anyone = server.Client(null);

        using var response = await anyone.GetAsync("/", Cancellation);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        var page = Parse(await response.Content.ReadAsStringAsync(Cancellation));

        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Empty(page.Descendants("style"));
        Assert.Empty(page.Descendants().Attributes("style"));
        Assert.All(page.Descendants("link").Where(link => link.Attribute("rel")?.Value is "stylesheet" or "icon"),
            link => Assert.StartsWith("/", link.Attribute("href")?.Value, StringComparison.Ordinal));
        Assert.Contains(page.Descendants("link"), link => link.Attribute("media")?.Value == "print");
    }

    [Fact]
    public async Task The_owner_says_who_may_see_a_résumé()
    {
        var id = await ImportAsync(null, isPublic: null);
        using var owner = server.Owner();
        using var anyone = server.Client(null);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(anyone, id));

        foreach (var (isPublic, status) in new[] { (true, HttpStatusCode.OK), (false, HttpStatusCode.NotFound) })
        {
            using var set = await owner.PutAsJsonAsync(
                $"/v1/resumes/{id}/visibility", new { @public = isPublic }, Cancellation);
            Assert.Equal(HttpStatusCode.OK, set.StatusCode);
            Assert.Equal(status, await StatusAsync(anyone, id));
            var listed = await owner.GetFromJsonAsync<JsonElement>("/v1/resumes", Cancellation);
            var mine = listed.GetProperty("resumes").EnumerateArray().Single(
                resume => resume.GetProperty("id").GetString() == id);
            Assert.Equal(isPublic, mine.GetProperty("public").GetBoolean());
        }

        using var unsaid = await owner.PutAsJsonAsync($"/v1/resumes/{id}/visibility", new { }, Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.InvalidRequest, unsaid);
        using var none = await owner.PutAsJsonAsync(
            "/v1/resumes/res_none/visibility", new { @public = true }, Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.ResumeNotFound, none);
        using var unclear = await owner.PostAsync(
            "/v1/resumes?public=maybe", StandaloneServer.Body(Some.Document()), Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.InvalidRequest, unclear);
    }

    [Theory]
    [InlineData("/r/res_none")]
    [InlineData("/r/%3Cscript%3E")]
    [InlineData("/r/..%2f..%2fowner.key")]
    public async Task What_is_not_there_is_a_friendly_page(string path)
    {
        using var anyone = server.Client(null);

        using var response = await anyone.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = Parse(await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("No such résumé", page.Descendants("h1").Single().Value);
    }

    [Fact]
    public async Task A_page_that_is_known_is_not_sent_again_and_greetings_stay_what_they_were()
    {
        using var anyone = server.Client(null);
        using var first = await anyone.GetAsync("/", Cancellation);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/");
        again.Headers.IfNoneMatch.Add(Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag));
        using var unchanged = await anyone.SendAsync(again, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        using var knock = new HttpRequestMessage(HttpMethod.Get, "/");
        knock.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var greeting = await anyone.SendAsync(knock, Cancellation);
        Assert.Equal("application/json", greeting.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient anyone, string id)
    {
        using var response = await anyone.GetAsync($"/r/{id}", Cancellation);
        return response.StatusCode;
    }

    private async Task<string> ImportAsync(string? json, bool? isPublic)
    {
        using var owner = server.Owner();
        var body = json is null ? StandaloneServer.Body(Some.Document()) : StandaloneServer.Body(json);
        var path = isPublic is null ? "/v1/resumes" : $"/v1/resumes?public={(isPublic.Value ? "true" : "false")}";
        using var made = await owner.PostAsync(path, body, Cancellation);
        return (await StandaloneServer.JsonAsync(made)).GetProperty("id").GetString() ?? "";
    }

    /// <summary>
    /// The page read as XML, after closing what HTML leaves open: a stray tag or quote from a résumé fails here.
    /// </summary>
    private static XElement Parse(string html)
    {
        var closed = Void().Replace(html.Replace("<!doctype html>", "", StringComparison.Ordinal), "<$1/>");
        return XElement.Parse(closed);
    }

    private static JsonElement Person(XElement page)
    {
        var data = page.Descendants("script").Single(
            script => script.Attribute("type")?.Value == "application/ld+json");
        var profile = JsonDocument.Parse(data.Value).RootElement;
        Assert.Equal("ProfilePage", profile.GetProperty("@type").GetString());
        return profile.GetProperty("mainEntity");
    }

    private static string? Rel(XElement page, string rel) =>
        page.Descendants("link").Single(link => link.Attribute("rel")?.Value == rel).Attribute("href")?.Value;

    private static string? Meta(XElement page, string property) => page.Descendants("meta").Single(
        meta => meta.Attribute("property")?.Value == property).Attribute("content")?.Value;

    [GeneratedRegex("<((?:meta|link)[^>]*)>")]
    private static partial Regex Void();

    [GeneratedRegex("^(https?://|mailto:|#)")]
    private static partial Regex Link();
}
