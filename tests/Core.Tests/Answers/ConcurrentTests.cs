using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

public class ConcurrentTests
{
    private static readonly CompiledResume Nurse = Talk.Compile("""
        {
          "basics": { "name": "Ada Ward", "location": { "city": "Lyon", "countryCode": "FR" } },
          "work": [
            { "name": "Ward 9", "position": "Nurse", "location": "Lyon, France", "startDate": "2019-01" },
            { "name": "Night Agency", "position": "Bank Nurse", "location": "Geneva, Switzerland",
              "startDate": "2020-01", "endDate": "2021-01" },
            { "name": "First Clinic", "position": "Assistant", "location": "Paris, France",
              "startDate": "2015-01", "endDate": "2018-12", "highlights": ["Promoted to shift lead in March 2016"] }
          ]
        }
        """);

    [Theory]
    [InlineData("Did she ever do two jobs at once?")]
    [InlineData("were any of her jobs at the same time?")]
    public void Jobs_that_ran_beside_each_other_are_found(string question) =>
        Assert.Equal(["work/0", "work/1"],
            Talk.Refs(new Talk(Nurse).Ask(question)).Order(StringComparer.Ordinal));

    [Fact]
    public void Abroad_is_another_country_than_the_one_she_lives_in() =>
        Assert.Equal(["work/1"], Talk.Refs(new Talk(Nurse).Ask("Has she worked abroad?")));

    [Fact]
    public void What_only_a_sentence_dates_is_told_by_it() =>
        Assert.Contains("2016", new Talk(Nurse).Ask("When was she made shift lead?").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("and before that?")]
    [InlineData("and what was she before?")]
    [InlineData("and prior to that job?")]
    public void What_came_before_is_what_ended_last(string next) =>
        Assert.Equal(["work/2"], Talk.Refs(new Talk(Nurse).Ask("Where does she work now?", next)));
}
