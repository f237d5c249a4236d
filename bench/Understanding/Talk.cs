using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding;

namespace ResumeVoice.Bench.Understanding;

/// <summary>One conversation about the long résumé, in which the questions are asked in turn.</summary>
internal sealed class Talk
{
    private readonly CompiledResume _resume;
    private readonly string[] _questions;
    private readonly Conversation _afterFirst;
    private int _asked;

    public Talk(QuestionKind kind)
    {
        _resume = Compile(LongResume.Build());
        _questions = kind.Questions;
        // Follow-ups need something to follow; it is the same for every question, so that their order does not matter.
        _afterFirst = Run(Empty(), "Which projects use Python?").Next;
    }

    public static CompiledResume Compile(byte[] document) => CompiledResume.Compile(Import(document));

    public static Resume Import(byte[] document) => ResumeImporter.Import(document) switch
    {
        ImportResult.Imported imported => imported.Resume,
        ImportResult.Rejected rejected => throw new InvalidOperationException(rejected.Message),
        _ => throw new InvalidOperationException("An import is either imported or rejected."),
    };

    /// <summary>Understanding, ranking and composing alone.</summary>
    public Reply Answer()
    {
        var question = _questions[_asked++ % _questions.Length];
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var analysis = QuestionReader.Read(question, _resume, _afterFirst.Context, today);
        return Answerer.Answer(question, analysis, _resume, _afterFirst.Context, today);
    }

    /// <summary>A whole turn, from the question's words to its spoken form and the JSON to send and to store.</summary>
    public TurnTaken Ask() => Run(_afterFirst, _questions[_asked++ % _questions.Length]);

    private TurnTaken Run(Conversation conversation, string question) =>
        TakeTurn.Run(conversation, _resume, question, idempotencyKey: null, TimeProvider.System);

    private static Conversation Empty()
    {
        var session = new Session
        {
            Id = "ses_bench",
            ResumeId = "res_bench",
            OwnerId = "own_bench",
            OpenedBy = "key_bench",
            CreatedAt = DateTimeOffset.UnixEpoch,
            ExpiresAt = DateTimeOffset.MaxValue,
        };
        return new Conversation(session, LastSeq: 0, FollowUpContext.Empty);
    }
}
