using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

public class RelationsTests
{
    [Theory]
    [InlineData("Tell me about Trench Archive", "Did it win any awards?", "awards/0")]
    [InlineData("Tell me about her job at Nordlys Grid", "Who can speak for that job?", "references/0")]
    public void Another_section_tells_of_the_item_talked_about(string first, string second, string reference) =>
        Assert.Equal(reference, new Talk().Ask(first, second).Items[0].Ref);

    [Fact]
    public void What_won_is_told_with_the_award_that_names_it()
    {
        var answer = new Talk().Ask("which of her publications got an award?");

        Assert.Equal(["publications/2", "awards/0"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("is there a project behind it?", new[] { "projects/1" })]
    [InlineData("are there any projects behind it?", new[] { "projects/1", "projects/0" })]
    public void One_is_asked_for_in_the_singular(string next, string[] references)
    {
        const string Json = """
            {"basics": {"name": "Jo Lund"}, "publications": [
              {"name": "Honeytokens That Bite", "publisher": "Blue", "releaseDate": "2025-03",
               "summary": "Cheap deception on serverless with secrets."}],
             "projects": [
              {"name": "keymill", "description": "Deception with secrets on serverless.", "startDate": "2022-01"},
              {"name": "canary", "description": "Honeytoken service on serverless with secrets.",
               "startDate": "2024-01"}]}
            """;

        var answer = new Talk(Talk.Compile(Json)).Ask("tell me about Honeytokens That Bite", next);

        Assert.Equal(references, Talk.Refs(answer));
    }
}
