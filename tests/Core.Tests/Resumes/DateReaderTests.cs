using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Resumes;

public class DateReaderTests
{
    [Theory]
    [InlineData("2019", 2019, 0, 0)]
    [InlineData("2019-03", 2019, 3, 0)]
    [InlineData("2019-03-01", 2019, 3, 1)]
    [InlineData("2019-3-1", 2019, 3, 1)]
    [InlineData("2019-03-01T00:00:00.000Z", 2019, 3, 1)]
    [InlineData("2019-03-01 12:30:00", 2019, 3, 1)]
    [InlineData("20190301", 2019, 3, 1)]
    [InlineData("201903", 2019, 3, 0)]
    [InlineData("2016/03", 2016, 3, 0)]
    [InlineData("03/2016", 2016, 3, 0)]
    [InlineData("3.2016", 2016, 3, 0)]
    [InlineData("2016-00-00", 2016, 0, 0)]
    [InlineData("Mar. 2016", 2016, 3, 0)]
    [InlineData("March 2016", 2016, 3, 0)]
    [InlineData("march, 2016", 2016, 3, 0)]
    [InlineData("2016 March", 2016, 3, 0)]
    [InlineData("3 March 2016", 2016, 3, 3)]
    [InlineData("March 3rd, 2016", 2016, 3, 3)]
    [InlineData("16 May 2016", 2016, 5, 16)]
    [InlineData("Sep '19", 2019, 9, 0)]
    [InlineData("Sept 2019", 2019, 9, 0)]
    [InlineData("März 2016", 2016, 3, 0)]
    [InlineData("février 2016", 2016, 2, 0)]
    [InlineData("enero de 2016", 2016, 1, 0)]
    [InlineData("31.12.2016", 2016, 12, 31)]
    [InlineData("04.03.2016", 2016, 3, 4)]
    [InlineData("13/04/2016", 2016, 4, 13)]
    [InlineData("04/13/2016", 2016, 4, 13)]
    [InlineData("05/05/2016", 2016, 5, 5)]
    [InlineData("(2016)", 2016, 0, 0)]
    [InlineData("ca. 2016", 2016, 0, 0)]
    [InlineData("  2016-03  ", 2016, 3, 0)]
    [InlineData("2016‑03", 2016, 3, 0)]
    public void A_date_is_read_as_exactly_as_it_is_written(string text, int year, int month, int day) =>
        Assert.Equal(new DateReading(new PartialDate(year, month, day)), DateReader.Read(text));

    [Theory]
    [InlineData("Spring 2020", 2020, 0)]
    [InlineData("Q3 2021", 2021, 0)]
    [InlineData("03/04/2016", 2016, 0)]
    [InlineData("2016-13", 2016, 0)]
    [InlineData("2019-02-30", 2019, 2)]
    public void What_cannot_be_told_is_given_up_with_a_doubt(string text, int year, int month)
    {
        var reading = DateReader.Read(text);

        Assert.NotNull(reading);
        Assert.Equal(new PartialDate(year, month), reading.Date);
        Assert.NotNull(reading.Doubt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("May 19")]
    [InlineData("0001-01-01")]
    [InlineData("1899")]
    [InlineData("2101")]
    [InlineData("12345678901234567890")]
    [InlineData("2 years")]
    [InlineData("2019 - 2021")]
    public void Anything_else_is_not_a_date(string text) => Assert.Null(DateReader.Read(text));

    [Theory]
    [InlineData(DateReader.YearMin)]
    [InlineData(DateReader.YearMax)]
    public void The_first_and_the_last_year_are_dates(int year) =>
        Assert.Equal(new PartialDate(year), DateReader.Read($"{year}")?.Date);

    [Fact]
    public void A_text_of_the_longest_length_may_be_a_date_and_one_longer_is_prose()
    {
        var longest = "2016".PadLeft(DateReader.CharsMax);

        Assert.NotNull(DateReader.Read(longest));
        Assert.Null(DateReader.Read(" " + longest));
    }
}
