using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A yes/no question turns on one word, and what only has another word of it is no yes.</summary>
public sealed class TurnsOnTests
{
    private static readonly CompiledResume Joao = Talk.Compile("""
        {
          "basics": {"name": "João Teles", "label": "Backend Developer",
            "summary": "Backend developer who likes plain code.",
            "location": {"city": "Lyon", "countryCode": "FR"}},
          "work": [
            {"name": "Farol Freight", "position": "Backend Developer", "location": "Lyon, France",
              "startDate": "2021-02",
              "highlights": ["Cut delivery errors by 30% with Kafka.", "Hired one freelance illustrator."]},
            {"name": "Banco Serra", "position": "Junior Developer", "location": "Oslo, Norway",
              "startDate": "2018-01", "endDate": "2021-01",
              "highlights": ["Moved the archive off Oracle in a 9-month migration."]}],
          "projects": [{"name": "birdcount", "keywords": ["Go", "SQLite"], "startDate": "2022-01",
            "highlights": ["1,950 GitHub stars."]}],
          "education": [{"institution": "University of Minho", "studyType": "Bachelor", "area": "Informatics",
            "startDate": "2014-09", "endDate": "2017-07"}],
          "certificates": [{"name": "Diploma in Accounting", "issuer": "Evening Institute", "date": "2019-05"}],
          "awards": [{"title": "Best Demo", "awarder": "Startup Porto", "date": "2019-06"}],
          "skills": [{"name": "Cloud", "keywords": ["AWS", "survey design"]}],
          "languages": [{"language": "Portuguese", "fluency": "Native"}, {"language": "English", "fluency": "C2"}],
          "interests": [{"name": "Rowing"}]
        }
        """);

    [Theory]
    [InlineData("is English his native language?", "No. English (C2) and Portuguese (Native).")]
    [InlineData("is he a native English speaker?", "No. English (C2) and Portuguese (Native).")]
    [InlineData("is he based in Oslo?", "No. João is based in Lyon, France.")]
    [InlineData("does he live in Norway?", "No. João is based in Lyon, France.")]
    [InlineData("does he live in France?", "Yes. João is based in Lyon, France.")]
    [InlineData("is he from France?", "João's résumé does not say where they are from.")]
    [InlineData("does he work at Banco Serra now?", "No. Junior Developer at Banco Serra (Jan 2018 – Jan 2021).")]
    [InlineData("is he working at Farol Freight?", "Yes. Backend Developer at Farol Freight (Feb 2021 – present).")]
    [InlineData("did he increase delivery errors?", "No. Backend Developer at Farol Freight")]
    [InlineData("does birdcount have over 2000 stars?", "No. 1,950 GitHub stars")]
    [InlineData("does birdcount have over 1900 stars?", "Yes. 1,950 GitHub stars")]
    [InlineData("did the archive migration last more than a year?", "No. 9 months")]
    [InlineData("so he never worked in Norway?", "The résumé says otherwise.")]
    [InlineData("he hasn't used Kafka, right?", "The résumé says otherwise.")]
    [InlineData("did he not finish his bachelor?", "They did: ")]
    [InlineData("does he have any of Azure, GCP and AWS?", "Yes. ")]
    [InlineData("did he use Kafka at work?", "Yes. Backend Developer at Farol Freight")]
    [InlineData("is he a developer?", "Yes. ")]
    public void The_word_decides(string question, string opening) =>
        Assert.StartsWith(opening, new Talk(Joao).Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("is he an illustrator?", "does not say so. The job that it lists first: Backend Developer")]
    [InlineData("is he a designer?", "does not say so. The job that it lists first: Backend Developer")]
    [InlineData("did he use Go at work?", "does not say so. No job mentions Go, but this does: birdcount")]
    [InlineData("did he use Go on the job?", "does not say so. No job mentions Go, but this does: birdcount")]
    [InlineData("did he study accounting at university?", "does not say so. The studies that it lists: Bachelor")]
    [InlineData("does he have startup experience?", "does not say so.")]
    [InlineData("is Farol Freight a startup?", "does not say so.")]
    [InlineData("does he like Oslo?", "does not say so.")]
    public void What_is_not_said_is_no_yes(string question, string said) =>
        Assert.Contains(said, new Talk(Joao).Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("did he move to Oracle or away from it?")]
    [InlineData("did he hire the illustrator or just brief one?")]
    public void What_an_or_leaves_open_is_told_without_a_yes(string question)
    {
        var text = new Talk(Joao).Ask(question).Text;

        Assert.DoesNotContain("Yes", text, StringComparison.Ordinal);
        Assert.Contains(" at ", text, StringComparison.Ordinal);
    }
}
