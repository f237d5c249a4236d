using System.Text.Json;
using System.Text.RegularExpressions;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Questions;

/// <summary>What holds for every answer to every question of the sets, whatever it asks.</summary>
public sealed class AnswerPropertyTests
{
    // A duration or a count is worked out; its working stands beside it.
    private static readonly Intent[] Computed = [Intent.Duration, Intent.Count, Intent.Compare];

    public static TheoryData<string> Sets => [.. QuestionSets.Names];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_citation_lies_in_the_text_and_its_pointer_in_the_document(string set) =>
        ForEveryAnswer(set, (resume, _, answer) =>
        {
            using var document = JsonDocument.Parse(QuestionSets.DocumentOf(resume));
            var reached = 0;
            foreach (var citation in answer.Citations)
            {
                Assert.True(citation.Start >= reached && citation.End > citation.Start);
                Assert.True(citation.End <= answer.Text.Length);
                Assert.NotNull(Pointers.Resolve(document.RootElement, citation.Pointer));
                reached = citation.End;
            }
        });

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_answer_states_a_number_that_neither_resume_nor_talk_holds(string set) =>
        ForEveryTalk(set, (resume, questions, answer) =>
        {
            var isByLength = answer.Text.Contains("longest") || answer.Text.Contains("shortest");
            if (isByLength || Computed.Contains(answer.Intent)) return;
            var known = Numbers(QuestionSets.DocumentOf(resume)).Concat(questions.SelectMany(Numbers)).ToHashSet();
            foreach (var number in Numbers(Uncounted(answer.Text)))
                Assert.True(known.Contains(number), $"{questions[^1]} -> {number} in: {answer.Text}");
        });

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_suggestion_gets_an_answer(string set) =>
        ForEveryTalk(set, (resume, questions, answer) =>
        {
            Assert.InRange(answer.Suggestions.Length, 0, 3);
            Assert.Equal(answer.Suggestions.Length, answer.Suggestions.Distinct().Count());
            foreach (var suggestion in answer.Suggestions)
            {
                var talk = new Talk(QuestionSets.About(resume), QuestionSets.Today);
                foreach (var question in questions) talk.Ask(question);
                var next = talk.Ask(suggestion);
                Assert.True(next.Decision == Decision.Answer, $"{questions[^1]} -> {suggestion} -> {next.Decision}");
            }
        });

    [Theory]
    [MemberData(nameof(Sets))]
    public void What_is_said_aloud_has_no_links_and_no_markup(string set) =>
        ForEveryAnswer(set, (_, question, answer) =>
        {
            Assert.NotEmpty(answer.Speech);
            Assert.DoesNotContain("://", answer.Speech);
            Assert.False(answer.Speech.IndexOfAny(['(', ')', '*', '`', '\u2022', '\u201c', '@']) >= 0,
                $"{question} -> {answer.Speech}");
        });

    [Theory]
    [MemberData(nameof(Sets))]
    public void What_is_there_is_not_denied_and_what_is_not_there_is_not_affirmed(string set) =>
        ForEveryAnswer(set, (_, question, answer) =>
        {
            if (answer.Decision == Decision.NotInResume)
                Assert.False(answer.Text.StartsWith("Yes", StringComparison.Ordinal), $"{question} -> {answer.Text}");
            Assert.DoesNotContain("  ", answer.Text);
            Assert.DoesNotContain("..", answer.Text.Replace("...", "", StringComparison.Ordinal));
        });

    // "and 3 more", "lists 2 employers": counted by the composer.
    private static string Uncounted(string text) =>
        Regex.Replace(text, @"and \d+ more|lists \d+ \w+|in the last \d+ \w+|\d+ (years?|months?)", "");

    private static IEnumerable<string> Numbers(string text) =>
        Regex.Matches(text, @"\d+").Select(match => match.Value.TrimStart('0'));

    private static void ForEveryAnswer(string set, Action<string, string, Answer> check) =>
        ForEveryTalk(set, (resume, questions, answer) => check(resume, questions[^1], answer));

    private static void ForEveryTalk(string set, Action<string, List<string>, Answer> check)
    {
        foreach (var (resume, expectations) in QuestionSets.Dialogues(set))
        {
            var talk = new Talk(QuestionSets.About(resume), QuestionSets.Today);
            var questions = new List<string>();
            foreach (var expected in expectations)
            {
                questions.Add(expected.Question);
                check(resume, questions, talk.Ask(expected.Question));
            }
        }
    }
}
