using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>
/// What is left out: by a year, by a school, by who gave it. A name of a house is no slip, pay is nobody's business, and
/// what the headline offers counts.
/// </summary>
public sealed class LeftOutTests
{
    private static readonly CompiledResume Tova = Talk.Compile("""
        {
          "basics": {"name": "Tova Lind", "label": "Bookbinder, available for hire"},
          "work": [{"name": "Corran Bindery", "position": "Bookbinder", "startDate": "2016-01", "endDate": "2020-01"}],
          "education": [
            {"institution": "University of Brakel", "studyType": "MA", "area": "Paper Science",
              "startDate": "2021-01"},
            {"institution": "Harrow Institute", "studyType": "Honours", "area": "Bookbinding", "startDate": "2015-01",
              "endDate": "2015-12"},
            {"institution": "Harrow Institute", "studyType": "BA", "area": "History", "startDate": "2011-01",
              "endDate": "2014-12"}],
          "certificates": [
            {"name": "Gilding", "issuer": "Guild of Brakel", "date": "2017"},
            {"name": "Paper Repair", "issuer": "Harrow Board", "date": "2019"}],
          "publications": [
            {"name": "Thread and Board", "publisher": "Bindery Notes", "releaseDate": "2018"},
            {"name": "Old Glue", "publisher": "Bindery Notes", "releaseDate": "2019"}]
        }
        """);

    [Theory]
    [InlineData("which articles were not published in 2018?", "publications/1")]
    [InlineData("which of her studies were not at the Harrow Institute?", "education/0")]
    [InlineData("which of her degrees were not at the University of Brakel?", "education/1 education/2")]
    [InlineData("any certificates that don't come from the Guild of Brakel?", "certificates/1")]
    [InlineData("what's the highest degree that she has finished?", "education/1")]
    public void The_rest_is_told(string question, string refs) =>
        Assert.Equal(refs, string.Join(' ', Talk.Refs(new Talk(Tova).Ask(question)).Order()));

    [Theory]
    [InlineData("did she ever work for Boeing?")]
    [InlineData("did she work at beinge")]
    public void A_house_that_looks_like_a_word_of_grammar_is_no_slip_of_it(string question) =>
        Assert.Equal(Decision.NotInResume, new Talk(Tova).Ask(question).Decision);

    [Fact]
    public void A_second_part_that_names_nothing_is_of_what_the_first_found()
    {
        var answer = new Talk(Tova).Ask("where did she do her BA and what was the grade?");

        Assert.Equal(["education/2"], Talk.Refs(answer));
    }

    [Fact]
    public void What_she_was_paid_at_a_house_is_private() => Assert.EndsWith(
        "Such private details are not part of it.", new Talk(Tova).Ask("what was she paid at Corran Bindery?").Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("is she open to job offers?")]
    [InlineData("is she for hire?")]
    public void The_headline_may_say_that_she_is_free(string question) => Assert.Equal(
        "Tova's headline says: “Bookbinder, available for hire”", new Talk(Tova).Ask(question).Text);

    [Fact]
    public void As_a_student_is_of_the_studies() => Assert.Equal(
        ["education/1", "education/2"],
        Talk.Refs(new Talk(Tova).Ask("when was she at the Harrow Institute as a student?")).Order());
}
