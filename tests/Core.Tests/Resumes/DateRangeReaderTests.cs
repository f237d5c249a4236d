using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Resumes;

public class DateRangeReaderTests
{
    [Theory]
    [InlineData("Sep 2025 – Present", "Sep 2025 – present")]
    [InlineData("Sep 2025 - now", "Sep 2025 – present")]
    [InlineData("Sep 2025—Current", "Sep 2025 – present")]
    [InlineData("09/2025 bis heute", "Sep 2025 – present")]
    [InlineData("2019 → aktuell", "2019 – present")]
    [InlineData("2019 - Actualidad", "2019 – present")]
    [InlineData("2019 – présent", "2019 – present")]
    [InlineData("2019 to date", "2019 – present")]
    [InlineData("since 2018", "2018 – present")]
    [InlineData("seit März 2018", "Mar 2018 – present")]
    [InlineData("2018 –", "2018 – present")]
    [InlineData("2019 - 2021", "2019 – 2021")]
    [InlineData("2019-2021", "2019 – 2021")]
    [InlineData("2019–21", "2019 – 2021")]
    [InlineData("2019 to 2021", "2019 – 2021")]
    [InlineData("2019 . . 2021", "2019 – 2021")]
    [InlineData("from 2019 until 2021", "2019 – 2021")]
    [InlineData("Jan – Mar 2020", "Jan 2020 – Mar 2020")]
    [InlineData("Jan 2019-Mar 2020", "Jan 2019 – Mar 2020")]
    [InlineData("03/2016-05/2017", "Mar 2016 – May 2017")]
    [InlineData("2016-03 - 2017-05", "Mar 2016 – May 2017")]
    [InlineData("2016-03-01 – 2017-05-31", "Mar 2016 – May 2017")]
    [InlineData("Fall 2018 – Spring 2020", "2018 – 2020")]
    [InlineData("graduated somewhere in 2016, I think", "2016")]
    [InlineData("between 2016 and 2018", "2016 – 2018")]
    [InlineData("2019-12", "Dec 2019")]
    public void One_text_may_hold_a_stretch(string text, string expected)
    {
        var item = Documents.Item($$"""{"work":[{"name":"Acme","dates":"{{text}}"}]}""");

        Assert.NotNull(item.Dates);
        Assert.Equal(expected, DateText.Format(item.Dates));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void A_blank_end_means_until_now(string end)
    {
        var item = Documents.Item($$"""{"work":[{"name":"Acme","startDate":"2020","endDate":"{{end}}"}]}""");

        Assert.Equal(new DateSpan(new PartialDate(2020), null, IsOngoing: true), item.Dates);
    }
}
