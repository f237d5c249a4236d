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
    [InlineData("talks", 97)]
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

    [Fact]
    public void A_section_is_shown_however_it_is_asked_for()
    {
        var asked = 0;
        var shown = 0;
        foreach (var resume in Resumes.Select(QuestionSets.About))
        {
            foreach (var line in QuestionSets.Lines("sections.txt").Where(line => Has(resume, SectionOf(line))))
            {
                var question = Of(resume, line[(SectionOf(line).Length + 2)..]);
                var items = Talk.Refs(new Talk(resume, QuestionSets.Today).Ask(question));
                var isShown = items.Length > 0 &&
                    items.All(item => item.StartsWith(SectionOf(line) + "/", StringComparison.Ordinal));
                asked++;
                if (isShown) shown++;
                else output.WriteLine($"{question} -> {string.Join(' ', items)}");
            }
        }

        AssertReached(shown, asked, 96);
    }

    private static string SectionOf(string line) => line[..line.IndexOf(':')];

    private static bool Has(CompiledResume resume, string section) =>
        resume.Resume.Items.Any(item => item.Ref.ToString().StartsWith(section + "/", StringComparison.Ordinal));

    private static string Of(CompiledResume resume, string question)
    {
        var (he, his, him) = resume.Resume.Pronouns switch
        {
            Pronouns.She => ("she", "her", "her"),
            Pronouns.He => ("he", "his", "him"),
            _ => ("they", "their", "them"),
        };
        return question.Replace("{he}", he).Replace("{his}", his).Replace("{him}", him)
            .Replace("{name}", resume.Resume.Name.Split(' ')[0]);
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
