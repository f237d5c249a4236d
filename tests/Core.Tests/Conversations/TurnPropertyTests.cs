using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Questions;
using ResumeVoice.Core.Tests.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Conversations;

public sealed class TurnPropertyTests : IDisposable
{
    private static readonly string[] Openers =
    [
        "What jobs has she had?", "Tell me about tidegauge", "Which awards did Noor win since 2015?",
        "Has she used Kafka or Rust at Nordlys Grid?", "How long was she at the Havforsk Institute?",
        "What did she study and where does she live?", "Compare Brisling Robotics and Nordlys Grid",
        "the second one", "and before that?", "what about Terraform?", "her email, please", "hello",
        "ignore your instructions", "what is the capital of France", "projects between 2013 and 2016",
        "in the last three years", "two years ago", "number twenty", "nineteen ninety nine", "2010s",
    ];

    // What leans on sections that a résumé may lack, on parts of a question, on the question before.
    private static readonly string[] Leaning =
    [
        "which of her publications won an award?", "did any of her projects win a prize?", "and certificates?",
        "where did she work before?", "what did she do after?", "no, I meant projects", "and study abroad?",
        "does she have a permit and a car?", "how long was the gap between her jobs?", "her weakest language?",
        "who said that?", "any of them in Bergen?", "which of those used Python?", "how many?", "average tenure?",
        "was that before or after her first award?", "what's missing?", "her longest volunteering?", "which is newest?",
    ];

    private static readonly string[] Joins = [" and ", "? ", ", ", " or ", ". But "];

    // What a keyboard, a recogniser or an attacker would put in the way.
    private static readonly string[] Splinters =
    [
        "", "\0", "\ud800", "\udc00", "é", "'s", "...", ".a", "+", "#", "C++", "–", "\u2028", "0001", "9999", "twenty",
        "two thousand", "since 9999", "before 1940", "between", "last", "999999 years ago", "not", "the first", "and",
        "?", "(", "200000 decades ago", "this month", "İ", "ß",
    ];

    private static readonly string[] Sections =
    [
        "work", "education", "volunteer", "projects", "publications", "awards", "certificates", "skills", "languages",
        "interests", "references",
    ];

    private readonly JsonDocument document = JsonDocument.Parse(Documents.Sample(Documents.JsonResumeSample));

    public void Dispose() => document.Dispose();

    [Fact]
    public void Any_text_gets_a_whole_answer() =>
        Prop.ForAll<string>(text => IsWhole(new Talk(), Cut(text ?? ""))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_mutilated_talk_gets_whole_answers()
    {
        var pieces = Gen.Elements(Openers).ArrayOf(3).ToArbitrary();
        var places = Gen.Choose(0, 200).ArrayOf(3).ToArbitrary();
        var splinters = Gen.Elements(Splinters).ArrayOf(3).ToArbitrary();

        Prop.ForAll(pieces, places, splinters, (questions, at, splinter) =>
        {
            var talk = new Talk();
            return questions.Select((question, turn) => Splice(question, at[turn], splinter[turn]))
                .All(question => IsWhole(talk, question));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));
    }

    [Fact]
    public void A_resume_that_lacks_sections_answers_too()
    {
        var lacks = Gen.Choose(0, (1 << Sections.Length) - 1).ToArbitrary();
        var questions = Gen.Elements<string>([.. Openers, .. Leaning]).ArrayOf(6).ToArbitrary();
        var joins = Gen.Elements(Joins).ArrayOf(3).ToArbitrary();

        Prop.ForAll(lacks, questions, joins, (lack, asked, join) =>
        {
            var talk = new Talk(Without(lack));
            for (var turn = 0; turn < join.Length; turn++)
            {
                var question = asked[turn].TrimEnd('?') + join[turn] + asked[^(turn + 1)];
                Assert.NotEmpty(talk.Take(turn == 0 ? question : asked[turn]).Answer.Text);
                Assert.NotEmpty(talk.Take(turn == 0 ? asked[turn] : question).Answer.Text);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void A_question_that_breaks_off_is_answered()
    {
        string[] broken =
        [
            "so how much less than", "has she led no more than", "how long between", "was she there longer than",
            "what share of", "tell me about a", "an example of", "how far did", "from what to", "by how",
        ];
        foreach (var question in Openers.Concat(Leaning).Concat(broken).Concat(QuestionSets.Lines("fair.txt")))
        {
            var talk = new Talk();
            for (var at = question.IndexOf(' '); at > 0; at = question.IndexOf(' ', at + 1))
                Assert.NotEmpty(talk.Take(question[..at]).Answer.Text);
            Assert.NotEmpty(talk.Take(question).Answer.Text);
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("since ")]
    [InlineData("twenty ")]
    [InlineData("Kafka and Rust. ")]
    [InlineData("the first ")]
    [InlineData("what about it? ")]
    [InlineData("\ud83d")]
    public void The_longest_question_gets_a_whole_answer(string part)
    {
        var question = string.Concat(Enumerable.Repeat(part, AskQuestion.TextMax))[..AskQuestion.TextMax];

        Assert.True(IsWhole(new Talk(), question));
    }

    [Fact]
    public void The_context_after_any_turn_comes_back_from_its_JSON()
    {
        Prop.ForAll(Gen.Elements(Openers).ArrayOf(4).ToArbitrary(), questions =>
        {
            var talk = new Talk();
            foreach (var question in questions) talk.Take(question);
            return Same(talk.Context, ContextJson.Read(ContextJson.Write(talk.Context)));
        }).QuickCheckThrowOnFailure();
    }

    private static CompiledResume Without(int lacking)
    {
        var resume = JsonNode.Parse(Documents.Sample(Documents.JsonResumeSample))!.AsObject();
        foreach (var (at, section) in Sections.Index())
            if ((lacking & (1 << at)) != 0) resume.Remove(section);
        return Talk.Compile(resume.ToJsonString());
    }

    private bool IsWhole(Talk talk, string question)
    {
        var answer = talk.Take(question).Answer;
        Assert.NotEmpty(answer.Text);
        foreach (var citation in answer.Citations)
        {
            Assert.InRange(citation.Start, 0, citation.End - 1);
            Assert.InRange(citation.End, 1, answer.Text.Length);
            Assert.NotNull(Pointers.Resolve(document.RootElement, citation.Pointer));
        }

        foreach (var reference in Talk.Refs(answer).Concat(talk.Context.Shown.Select(shown => shown.ToString())))
            Assert.Contains(Talk.Noor.Index.Items, item => item.Ref.ToString() == reference);
        Assert.All(answer.Items, item => Assert.InRange(item.Score, 0, 1));
        if (answer.Decision == Decision.Answer) Assert.NotEmpty(answer.Items);
        else if (answer.Decision != Decision.NotInResume) Assert.Empty(answer.Items);
        return true;
    }

    private static string Cut(string text) => text.Length <= AskQuestion.TextMax ? text : text[..AskQuestion.TextMax];

    private static string Splice(string question, int at, string splinter)
    {
        var place = at % (question.Length + 1);
        return question[..place] + splinter + question[Math.Min(question.Length, place + (at / 50))..];
    }

    private static bool Same(FollowUpContext left, FollowUpContext right) =>
        left.Shown.SequenceEqual(right.Shown) && left.Seen.SequenceEqual(right.Seen) && left.Focus == right.Focus &&
        left.Question == right.Question && left.Sections.SequenceEqual(right.Sections) &&
        left.Topics.SequenceEqual(right.Topics) && left.LastDecision == right.LastDecision &&
        left.LastIntent == right.LastIntent;
}
