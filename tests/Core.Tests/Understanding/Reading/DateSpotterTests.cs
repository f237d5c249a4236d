using System.Globalization;

namespace ResumeVoice.Core.Tests.Understanding.Reading;

public class DateSpotterTests
{
    // Asked on 1 September 2025.
    [Theory]
    [InlineData("what did she do in 2019", "2019-01-01", "2019-12-31", "in 2019")]
    [InlineData("the second half of 2013", "2013-07-01", "2013-12-31", "in the second half of 2013")]
    [InlineData("in the first half of 2014", "2014-01-01", "2014-06-30", "in the first half of 2014")]
    [InlineData("the third quarter of 2015", "2015-07-01", "2015-09-30", "in the third quarter of 2015")]
    [InlineData("H1 2014", "2014-01-01", "2014-06-30", "in H1 2014")]
    [InlineData("what did she do in Q4 2020", "2020-10-01", "2020-12-31", "in Q4 2020")]
    [InlineData("jobs in May 2020", "2020-05-01", "2020-05-31", "in May 2020")]
    [InlineData("work in the nineties", "1990-01-01", "1999-12-31", "in 1990s")]
    [InlineData("projects in the 2010s", "2010-01-01", "2019-12-31", "in 2010s")]
    [InlineData("between 2013 and 2016", "2013-01-01", "2016-12-31", "between 2013 and 2016")]
    [InlineData("from 2013 to 2016", "2013-01-01", "2016-12-31", "between 2013 and 2016")]
    [InlineData("jobs 2013 – 2016", "2013-01-01", "2016-12-31", "between 2013 and 2016")]
    [InlineData("since 2020", "2020-01-01", null, "since 2020")]
    [InlineData("after 2020", "2021-01-01", null, "after 2020")]
    [InlineData("before 2015", null, "2014-12-31", "before 2015")]
    [InlineData("until 2015", null, "2015-12-31", "until 2015")]
    [InlineData("2020 or later", "2020-01-01", null, "since 2020")]
    [InlineData("2020 or earlier", null, "2020-12-31", "until 2020")]
    [InlineData("in the last three years", "2022-09-01", "2025-09-01", "in the last 3 years")]
    [InlineData("over the past decade", "2015-09-01", "2025-09-01", "in the last decade")]
    [InlineData("what did she do last year", "2024-01-01", "2024-12-31", "last year")]
    [InlineData("this year", "2025-01-01", "2025-09-01", "this year")]
    [InlineData("this decade", "2020-01-01", "2025-09-01", "this decade")]
    [InlineData("newer than 2020", "2021-01-01", null, "after 2020")]
    [InlineData("more recent than 2020", "2021-01-01", null, "after 2020")]
    [InlineData("older than 2015", null, "2014-12-31", "before 2015")]
    [InlineData("two years ago", "2023-01-01", "2023-12-31", "2 years ago")]
    [InlineData("in the last 999999 years", null, "2025-09-01", "in the last 999999 years")]
    public void Words_name_days(string words, string? from, string? to, string phrase)
    {
        var dates = Talk.Read(words).Dates;

        Assert.NotNull(dates);
        Assert.Equal((Day(from) ?? DateOnly.MinValue).Year, dates.From.Year);
        Assert.Equal(Day(from) ?? dates.From, dates.From);
        Assert.Equal(Day(to) ?? DateOnly.MaxValue, dates.To);
        Assert.Equal(phrase, dates.Phrase);
    }

    [Theory]
    [InlineData("her last job")]
    [InlineData("the second half of her career")]
    [InlineData("the 41000 sensors")]
    [InlineData("three years of Rust")]
    [InlineData("what may she do")]
    [InlineData("room 1234")]
    public void Other_words_name_none(string words) => Assert.Null(Talk.Read(words).Dates);

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
