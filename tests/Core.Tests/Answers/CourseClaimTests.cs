using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Who took a course at a school holds no degree of it.</summary>
public sealed class CourseClaimTests
{
    private static readonly CompiledResume Greta = Talk.Compile("""
        {
          "basics": { "name": "Greta Olsvik" },
          "work": [{ "name": "Olsvik Orchards", "position": "Pomologist", "startDate": "2016-01" }],
          "education": [
            { "institution": "Wageningen University", "area": "Grafting of Stone Fruit", "startDate": "2017-02",
              "endDate": "2017-04" },
            { "institution": "Harper College", "area": "Bees for Growers", "studyType": "Short course",
              "startDate": "2018-05", "endDate": "2018-06" },
            { "institution": "University of Oslo", "area": "Botany", "studyType": "Bachelor of Science",
              "startDate": "2010-08", "endDate": "2013-06" }
          ]
        }
        """);

    [Theory]
    [InlineData("does she have a degree from Wageningen?", "education/0")]
    [InlineData("did Greta graduate from Wageningen University?", "education/0")]
    [InlineData("has she got a degree in grafting?", "education/0")]
    [InlineData("is her degree from Harper College?", "education/1")]
    [InlineData("is she an alumna of Harper College?", "education/1")]
    public void A_course_is_no_degree(string question, string study)
    {
        var answer = new Talk(Greta).Ask(question);

        Assert.Equal([study], Talk.Refs(answer));
        Assert.StartsWith("Greta's résumé does not say so. What it does list: ", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("does she have a degree from Oslo?")]
    [InlineData("has she got a degree?")]
    [InlineData("is she a graduate?")]
    public void A_degree_is_told_without_the_courses(string question)
    {
        var answer = new Talk(Greta).Ask(question);

        Assert.Equal(["education/2"], Talk.Refs(answer));
        Assert.StartsWith("Yes. Bachelor", answer.Text, StringComparison.Ordinal);
    }
}
