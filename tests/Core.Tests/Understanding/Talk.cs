using System.Text;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Resumes;
using ResumeVoice.Core.Understanding;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Tests.Understanding;

/// <summary>A talk about the sample résumé, or one written in a test, on one fixed day.</summary>
internal sealed class Talk(CompiledResume resume, DateOnly today)
{
    public static readonly DateOnly Today = new(2025, 9, 1);

    public static readonly CompiledResume Noor =
        Compile(Encoding.UTF8.GetString(Documents.Sample(Documents.JsonResumeSample)));

    private Conversation conversation = new(
        new Session
        {
            Id = "ses_1",
            ResumeId = "res_1",
            OwnerId = "own_1",
            OpenedBy = "usr_1",
            CreatedAt = default,
            ExpiresAt = default,
        }, 0, FollowUpContext.Empty);

    public Talk(CompiledResume resume)
        : this(resume, Today)
    {
    }

    public Talk()
        : this(Noor)
    {
    }

    public FollowUpContext Context => conversation.Context;

    /// <summary>Takes one turn.</summary>
    public TurnTaken Take(string question, string? key = null)
    {
        var taken = TakeTurn.Run(conversation, resume, question, key, new FixedClock(today));
        conversation = taken.Next;
        return taken;
    }

    /// <summary>Begins a turn and leaves the talk where it was.</summary>
    public BegunTurn Begin(string question, string? key = null) =>
        TakeTurn.Begin(conversation, resume, question, key, new FixedClock(today));

    /// <summary>Asks one question after the other; the last answer.</summary>
    public Answer Ask(string question, params string[] then)
    {
        var answer = Take(question).Answer;
        foreach (var next in then) answer = Take(next).Answer;
        return answer;
    }

    public static CompiledResume Compile(string json) => CompiledResume.Compile(Documents.Import(json).Resume);

    public static string[] Refs(Answer answer) => [.. answer.Items.Select(item => item.Ref)];

    /// <summary>A question with all that a reader finds in it by itself.</summary>
    public static Question Read(string text, CompiledResume? about = null)
    {
        var index = (about ?? Noor).Index;
        var question = QuestionWords.Read(text, index);
        PersonNames.Note(question, about ?? Noor);
        question.Ordinal = OrdinalPick.Find(question);
        question.Dates = DateSpotter.Find(question, Today);
        question.Topics = TopicSpotter.Find(question, index);
        return question;
    }

    public static QuestionAnalysis Analyse(string text) =>
        QuestionReader.Read(text, Noor, FollowUpContext.Empty, Today);

    private sealed class FixedClock(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}
