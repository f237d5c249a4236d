using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

public class DurationComposerTests
{
    [Theory]
    [InlineData(1, "1 month")]
    [InlineData(11, "11 months")]
    [InlineData(12, "1 year")]
    [InlineData(25, "2 years and 1 month")]
    public void Months_are_said_as_people_do(int months, string words) =>
        Assert.Equal(words, DurationComposer.Length(months));

    [Theory]
    [InlineData("2014-05-01", "2017-04-30", 36)]
    [InlineData("2019-03-15", "2021-03-14", 24)]
    [InlineData("2019-03-15", "2021-03-10", 23)]
    [InlineData("2019-03", "2021-03-31", 24)]
    public void Days_count_where_both_ends_have_them(string start, string end, int months)
    {
        var resume = Documents.Import($$"""
            { "work": [{ "name": "A", "startDate": "{{start}}", "endDate": "{{end}}" }] }
            """).Resume;

        Assert.Equal(months, DurationComposer.Merged(resume.Items, Talk.Today));
    }

    [Theory]
    [InlineData("2010-01", "2012-01", "2011-01", "2013-01", 36)]
    [InlineData("2010-01", "2014-01", "2011-01", "2012-01", 48)]
    [InlineData("2010-01", "2011-01", "2013-01", "2014-01", 24)]
    public void Overlaps_count_once(string start, string end, string otherStart, string otherEnd, int months)
    {
        var resume = Documents.Import($$"""
            { "work": [
              { "name": "A", "startDate": "{{start}}", "endDate": "{{end}}" },
              { "name": "B", "startDate": "{{otherStart}}", "endDate": "{{otherEnd}}" }] }
            """).Resume;

        Assert.Equal(months, DurationComposer.Merged(resume.Items, Talk.Today));
    }
}
