using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A change told in figures answers with both of its ends, and only for its own thing.</summary>
public sealed class ChangesTests
{
    private static readonly CompiledResume Runa = Talk.Compile("""
        {
          "basics": { "name": "Runa Ekholm", "label": "Operations Lead", "meta": { "pronouns": "she/her" } },
          "work": [
            { "name": "Tallow Freight", "position": "Operations Lead", "startDate": "2021-02",
              "highlights": ["Rebuilt the depot scanner app; time to first scan fell from 40 to 12 seconds",
                "Cut lorry idling from 3 hours to 45 minutes, raising on-time arrivals from 61% to 88%",
                "Took route reviews from once a quarter to once a week",
                "Lowered the diesel bill by 23% and opened a wash bay for 9 lorries",
                "Brought in €2.2 million of revenue with a night service"] },
            { "name": "Pell & Frost", "position": "Planner", "startDate": "2016-05", "endDate": "2021-01",
              "highlights": ["Grew the customer list from 70 to 310 shops",
                "Wrote a planning tool that shrank the plan file from 90 MB to 40 MB",
                "A new route takes 20 minutes instead of two days"] }
          ]
        }
        """);

    [Theory]
    [InlineData("how much faster is the first scan now?", "work/0", "From 40 to 12 seconds, as Operations Lead")]
    [InlineData("what was the TTFS improvement?", "work/0", "From 40 to 12 seconds, as Operations Lead")]
    [InlineData("what did she bring lorry idling down to?", "work/0", "From 3 hours to 45 minutes, as")]
    [InlineData("what was the lorry idling before?", "work/0", "From 3 hours to 45 minutes, as")]
    [InlineData("what happened to on-time arrivals?", "work/0", "From 61% to 88%, as Operations Lead")]
    [InlineData("by how much did on-time arrivals rise?", "work/0", "From 61% to 88%, as Operations Lead")]
    [InlineData("how often do they review routes now?", "work/0", "From once a quarter to once a week, as")]
    [InlineData("how often did they review routes before?", "work/0", "From once a quarter to once a week, as")]
    [InlineData("what happened to costs?", "work/0", "23%, as Operations Lead")]
    [InlineData("how many customers now?", "work/1", "From 70 to 310 shops, as Planner")]
    [InlineData("how long does a new route take now?", "work/1", "20 minutes instead of two days, as Planner")]
    public void Both_ends_are_told(string question, string reference, string opening) =>
        Tells(new Talk(Runa).Ask(question), reference, opening);

    [Theory]
    [InlineData("from what?")]
    [InlineData("and before?")]
    public void The_other_end_is_that_of_the_change_just_told(string question) => Tells(
        new Talk(Runa).Ask("what did she bring lorry idling down to?", question), "work/0",
        "From 3 hours to 45 minutes, as");

    [Theory]
    [InlineData("did on-time arrivals go up?", "Yes. From 61% to 88%, as")]
    [InlineData("did the diesel bill go up?", "No. 23%, as")]
    [InlineData("did the diesel bill go down?", "Yes. 23%, as")]
    [InlineData("did costs go down?", "Yes. 23%, as")]
    [InlineData("did the revenue go up?", "Runa's résumé does not say so. What it does say: Operations Lead")]
    public void Which_way_it_went_is_the_sentence_to_say(string question, string opening) =>
        Tells(new Talk(Runa).Ask(question), "work/0", opening);

    [Theory]
    [InlineData("she cut lorry idling from 4 hours to 45 minutes, right?", "No. From 3 hours to 45 minutes")]
    [InlineData("she cut lorry idling from 3 hours to 45 minutes, right?", "Yes. From 3 hours to 45 minutes")]
    [InlineData("did she cut lorry idling from 180 minutes to 45?", "Yes. From 3 hours to 45 minutes")]
    [InlineData("did she get lorry idling below 1 hour?", "Yes. From 3 hours to 45 minutes")]
    [InlineData("did she get lorry idling below 30 minutes?", "No. From 3 hours to 45 minutes")]
    [InlineData("did she cut the diesel bill by half?", "No. 23%")]
    [InlineData("did she cut lorry idling by half?", "Yes. By more than that: From 3 hours to 45 minutes")]
    [InlineData("did she raise on-time arrivals to 95%?", "No. From 61% to 88%")]
    public void The_figures_decide_a_claim(string question, string opening) =>
        Tells(new Talk(Runa).Ask(question), "work/0", opening);

    [Fact]
    public void What_it_was_is_not_told_by_how_much_it_fell() => Tells(
        new Talk(Runa).Ask("what was the diesel bill before?"), "work/0",
        "Runa's résumé does not say so. The change it gives: 23%, as");

    [Fact]
    public void No_figure_of_something_else_is_told()
    {
        var answer = new Talk(Runa).Ask("by how much did she cut the wash bay?").Text;

        Assert.DoesNotContain("23%, as", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("From 3 hours", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("From 61%", answer, StringComparison.Ordinal);
    }

    private static void Tells(ResumeVoice.Core.Answers.Answer answer, string reference, string opening)
    {
        Assert.StartsWith(opening, answer.Text, StringComparison.Ordinal);
        Assert.Equal([reference], Talk.Refs(answer));
    }
}
