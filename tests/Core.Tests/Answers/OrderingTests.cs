using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

public class OrderingTests
{
    [Theory]
    [InlineData("What was her first job?", "work/4")]
    [InlineData("Her latest publication?", "publications/0")]
    [InlineData("What was her longest job?", "work/4")]
    [InlineData("What was her shortest job?", "work/3")]
    [InlineData("What is her highest degree?", "education/0")]
    [InlineData("List her projects, oldest first", "projects/2 projects/0 projects/1 projects/4 projects/3")]
    public void Items_come_as_asked(string question, string references) =>
        Assert.Equal(references.Split(' '), Talk.Refs(new Talk().Ask(question)));

    [Fact]
    public void A_job_that_ends_in_the_future_is_current()
    {
        var resume = Talk.Compile("""
            { "basics": { "name": "Ada" }, "work": [
              { "name": "Past", "position": "Cook", "startDate": "2010", "endDate": "2012" },
              { "name": "Now", "position": "Baker", "startDate": "2024", "endDate": "2029" }] }
            """);

        Assert.Equal(["work/1"], Talk.Refs(new Talk(resume).Ask("What is Ada's current job?")));
    }
}
