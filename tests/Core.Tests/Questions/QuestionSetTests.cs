using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Questions;

/// <summary>
/// The sets of Fixtures/questions, whole. The figures are what was reached, in per cent rounded down: a change may
/// raise them and never lower them.
/// </summary>
public sealed class QuestionSetTests(ITestOutputHelper output)
{
    private static readonly string[] Resumes = ["nurse.json", "teacher.json", "designer.json", "developer.json"];

    [Theory]
    [InlineData("nurse", 96)]
    [InlineData("teacher", 95)]
    [InlineData("designer", 92)]
    [InlineData("developer", 94)]
    [InlineData("chef", 100)]
    [InlineData("lawyer", 95)]
    [InlineData("electrician", 100)]
    [InlineData("sample", 93)]
    public void Questions_are_answered_as_expected(string set, int atLeast)
    {
        var turns = 0;
        var passed = 0;
        foreach (var (resume, expectations) in QuestionSets.Dialogues(set))
        {
            var talk = new Talk(QuestionSets.About(resume), QuestionSets.Today);
            var earlier = new List<string[]>();
            foreach (var expected in expectations)
            {
                var answer = talk.Ask(expected.Question);
                turns++;
                if (expected.Holds(answer, earlier)) passed++;
                else output.WriteLine($"{expected.Question} -> {answer.Decision}");
                earlier.Add(Talk.Refs(answer));
            }
        }

        AssertReached(passed, turns, atLeast);
    }

    [Theory]
    [InlineData("off-topic.txt", 97)]
    public void Questions_on_the_world_are_refused(string file, int atLeast)
    {
        var refused = Asked(file, _ => "").Count(decision => decision is not (Decision.Answer or Decision.NotInResume));

        AssertReached(refused, QuestionSets.Lines(file).Count * Resumes.Length, atLeast);
    }

    [Theory]
    [InlineData("fair.txt", 94)]
    public void Fair_questions_are_not_refused(string file, int atLeast)
    {
        var heard = Asked(file, resume => resume.Resume.Name.Split(' ')[0])
            .Count(decision => decision is not (Decision.OffTopic or Decision.Unsafe));

        AssertReached(heard, QuestionSets.Lines(file).Count * Resumes.Length, atLeast);
    }

    private void AssertReached(int passed, int turns, int atLeast)
    {
        var reached = 100.0 * passed / turns;
        output.WriteLine($"{passed} of {turns}: {reached:F1} %");
        Assert.True(reached >= atLeast, $"{reached:F1} % of {turns} turns passed; {atLeast} % were reached before.");
    }

    private IEnumerable<Decision> Asked(string file, Func<CompiledResume, string> name)
    {
        foreach (var resume in Resumes.Select(QuestionSets.About))
        {
            foreach (var line in QuestionSets.Lines(file))
            {
                var question = line.Replace("{name}", name(resume), StringComparison.Ordinal);
                var answer = new Talk(resume, QuestionSets.Today).Ask(question);
                output.WriteLine($"{answer.Decision} {line}");
                yield return answer.Decision;
            }
        }
    }
}
