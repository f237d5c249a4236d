using System.Text.Json;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Resumes;
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
    [InlineData("nurse", 89)]
    [InlineData("teacher", 89)]
    [InlineData("designer", 85)]
    [InlineData("developer", 82)]
    [InlineData("sample", 80)]
    public void Questions_are_answered_as_expected(string set, int atLeast)
    {
        var turns = 0;
        var passed = 0;
        foreach (var line in Lines($"{set}.jsonl"))
        {
            using var dialogue = JsonDocument.Parse(line);
            var talk = new Talk(About(dialogue.RootElement.GetProperty("resume").GetString()!));
            var earlier = new List<string[]>();
            foreach (var turn in dialogue.RootElement.GetProperty("turns").EnumerateArray())
            {
                var expected = new Expectation(turn);
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
    [InlineData("off-topic.txt", 98)]
    public void Questions_on_the_world_are_refused(string file, int atLeast)
    {
        var refused = Asked(file, _ => "").Count(decision => decision is not (Decision.Answer or Decision.NotInResume));

        AssertReached(refused, Lines(file).Count * Resumes.Length, atLeast);
    }

    [Theory]
    [InlineData("fair.txt", 93)]
    public void Fair_questions_are_not_refused(string file, int atLeast)
    {
        var heard = Asked(file, resume => resume.Resume.Name.Split(' ')[0])
            .Count(decision => decision is not (Decision.OffTopic or Decision.Unsafe));

        AssertReached(heard, Lines(file).Count * Resumes.Length, atLeast);
    }

    private void AssertReached(int passed, int turns, int atLeast)
    {
        var reached = 100.0 * passed / turns;
        output.WriteLine($"{passed} of {turns}: {reached:F1} %");
        Assert.True(reached >= atLeast, $"{reached:F1} % of {turns} turns passed; {atLeast} % were reached before.");
    }

    private IEnumerable<Decision> Asked(string file, Func<CompiledResume, string> name)
    {
        foreach (var resume in Resumes.Select(About))
        {
            foreach (var line in Lines(file))
            {
                var answer = new Talk(resume).Ask(line.Replace("{name}", name(resume), StringComparison.Ordinal));
                output.WriteLine($"{answer.Decision} {line}");
                yield return answer.Decision;
            }
        }
    }

    private static CompiledResume About(string file) => file.StartsWith("samples/", StringComparison.Ordinal)
        ? Talk.Noor
        : Talk.Compile(File.ReadAllText(Fixture($"resumes/{file}")));

    private static List<string> Lines(string file) =>
        [.. File.ReadLines(Fixture(file)).Where(line => line.Length > 0 && line[0] != '#')];

    private static string Fixture(string file) => Documents.Path($"tests/Core.Tests/Fixtures/questions/{file}");
}
