namespace ResumeVoice.Core.Tests.Understanding.Reading;

public class EventDatesTests
{
    [Theory]
    [InlineData("what has she published since joining Nordlys Grid", "2022-03-01", null)]
    [InlineData("which jobs did she have before Nordlys Grid", null, "2022-02-28")]
    [InlineData("what did she do after leaving Havforsk Institute", "2017-09-01", null)]
    [InlineData("what has she done since graduating", "2011-06-01", null)]
    [InlineData("which projects fall into her time at Brisling Robotics", "2017-09-01", "2022-02-28")]
    [InlineData("which projects date from her years with Brisling Robotics", "2017-09-01", "2022-02-28")]
    public void An_event_of_the_resume_dates_a_question(string question, string? from, string? to)
    {
        var dates = Assert.Single(Talk.Analyse(question).Asks).Dates;

        Assert.NotNull(dates);
        Assert.Equal(from is null ? DateOnly.MinValue : DateOnly.Parse(from), dates.From);
        Assert.Equal(to is null ? DateOnly.MaxValue : DateOnly.Parse(to), dates.To);
    }

    [Fact]
    public void An_event_that_the_resume_does_not_date_leaves_the_question_open() =>
        Assert.All(Talk.Analyse("what has she done since the moon landing").Asks, ask => Assert.Null(ask.Dates));
}
