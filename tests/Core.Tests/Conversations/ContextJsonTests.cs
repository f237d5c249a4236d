using System.Text;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Conversations;

public class ContextJsonTests
{
    [Fact]
    public void Sections_and_refs_are_written_by_name()
    {
        var context = new FollowUpContext { Focus = new ItemRef(Section.Work, 2), Sections = [Section.Work] };

        var json = Encoding.UTF8.GetString(ContextJson.Write(context));

        Assert.Equal("""{"focus":"work/2","sections":["work"]}""", Members(json, "focus", "sections"));
    }

    [Fact]
    public void Members_of_another_version_are_passed_over()
    {
        var context = ContextJson.Read("""{ "shownBefore": ["work/1"], "mood": 3, "focus": "work/0" }"""u8);

        Assert.Equal(new ItemRef(Section.Work, 0), context.Focus);
        Assert.True(context.Shown.IsEmpty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{ \"focus\": \"nowhere/7\" }")]
    [InlineData("{ \"shown\": [3] }")]
    [InlineData("{ \"sections\": [\"moods\"] }")]
    [InlineData("{ broken")]
    public void An_unreadable_context_is_an_empty_one(string json) =>
        Assert.Same(FollowUpContext.Empty, ContextJson.Read(Encoding.UTF8.GetBytes(json)));

    private static string Members(string json, params string[] names)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        var members = names.Select(name => $"\"{name}\":{document.RootElement.GetProperty(name).GetRawText()}");
        return $"{{{string.Join(',', members)}}}";
    }
}
