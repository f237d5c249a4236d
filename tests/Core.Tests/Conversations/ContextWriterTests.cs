using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Conversations;

/// <summary>The writer by hand gives what the serializer would.</summary>
public sealed class ContextWriterTests
{
    private static readonly FollowUpContext Full = new()
    {
        Shown = [new ItemRef(Section.Work, 0), ItemRef.Basics],
        Former = new ItemRef(Section.Awards, 1),
        Focus = new ItemRef(Section.Skills, 12),
        Told = ulong.MaxValue,
        Seen = [new ItemRef(Section.Projects, 2)],
        Question = "“Größe” <b> \"y\" \\ 日本 👩‍💻",
        Sections = Enum.GetValues<Section>().ToImmutableArray(),
        Topics = ["C++", ""],
        Asked = ["5 years of C++", "日本語"],
        LastDecision = "Answer",
        LastIntent = "YesNo",
    };

    [Fact]
    public void A_full_context_is_written_as_the_serializer_writes_it()
    {
        AssertSame(Full);
        // A member that is new has to be filled in above, and so comes to be written.
        using var written = JsonDocument.Parse(ContextJson.Write(Full));
        Assert.Equal(
            typeof(FollowUpContext).GetProperties().Length, written.RootElement.EnumerateObject().Count());
    }

    [Fact]
    public void Absent_members_are_left_out_as_the_serializer_leaves_them_out()
    {
        AssertSame(FollowUpContext.Empty);
        AssertSame(FollowUpContext.Empty with { Focus = ItemRef.Basics });
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        var written = ContextJson.Write(Full);

        Assert.Equal(written, ContextJson.Write(ContextJson.Read(written)));
    }

    private static void AssertSame(FollowUpContext context) => Assert.Equal(
        JsonSerializer.Serialize(context, ContextJson.Context.FollowUpContext),
        Encoding.UTF8.GetString(ContextJson.Write(context)));
}
