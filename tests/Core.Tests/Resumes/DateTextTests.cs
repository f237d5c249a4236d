using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Resumes;

public class DateTextTests
{
    private static readonly PartialDate February = new(2020, 2, 1);
    private static readonly PartialDate Year = new(2014);

    [Fact]
    public void An_ongoing_span_ends_at_present() =>
        Assert.Equal("Feb 2020 – present", DateText.Format(new DateSpan(February, null, IsOngoing: true)));

    [Fact]
    public void A_stretch_shows_both_ends() =>
        Assert.Equal("2014 – Feb 2020", DateText.Format(new DateSpan(Year, February)));

    [Fact]
    public void A_point_shows_once() => Assert.Equal("2014", DateText.Format(new DateSpan(Year, Year)));

    [Fact]
    public void A_stretch_within_one_month_shows_the_month_once() =>
        Assert.Equal("Feb 2020", DateText.Format(new DateSpan(February, new PartialDate(2020, 2, 9))));

    [Fact]
    public void An_unknown_start_shows_the_end() =>
        Assert.Equal("until 2014", DateText.Format(new DateSpan(null, Year)));

    [Fact]
    public void An_unknown_end_shows_the_start() =>
        Assert.Equal("from 2014", DateText.Format(new DateSpan(Year, null)));
}
