using System.Text;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Contract;

/// <summary>Unremarkable values.</summary>
public static class Some
{
    public const string OwnerId = "own_contract";
    public const string OtherOwnerId = "own_other";

    public static readonly TimeSpan SessionLifetime = TimeSpan.FromDays(30);

    /// <summary>How long an edition's model goes on when its visitor has left; real time.</summary>
    public static readonly TimeSpan LeaveGrace = TimeSpan.FromSeconds(1);

    public static readonly Caller Owner = CallerOf(OwnerId, "key_owner");
    public static readonly Caller OtherOwner = CallerOf(OtherOwnerId, "key_other");

    public static Caller Visitor(string subject) => Owner with { Kind = CallerKind.Visitor, Subject = subject };

    /// <summary>A résumé with two projects in Python, so that "the second one" means something.</summary>
    public static byte[] Document(string name = "Ada Example") => Encoding.UTF8.GetBytes(
        $$"""
        {
          "basics": { "name": "{{name}}", "label": "Engineer" },
          "work": [{ "name": "Acme", "position": "Developer", "startDate": "2020", "summary": "Built Python tools." }],
          "projects": [
            { "name": "Harbor", "description": "A scheduler for ships.", "keywords": ["Python", "Django"] },
            { "name": "Lantern", "description": "A monitor for lighthouses.", "keywords": ["Python", "PostgreSQL"] }
          ],
          "skills": [{ "name": "Languages", "keywords": ["Python", "C#"] }]
        }
        """);

    public static async Task<string> ResumeAsync(IEdition edition, string name = "Ada Example")
    {
        var outcome = await edition.Library.ImportAsync(OwnerId, Document(name), TestContext.Current.CancellationToken);
        return Assert.IsType<ImportOutcome.Imported>(outcome).Id;
    }

    public static async Task<Session> SessionAsync(IEdition edition, Caller? caller = null)
    {
        var resumeId = await ResumeAsync(edition);
        var session = await edition.Conversations.OpenAsync(
            caller ?? Owner, resumeId, TestContext.Current.CancellationToken);
        return Assert.IsType<Session>(session);
    }

    public static Task<AskOutcome> AskAsync(IEdition edition, Session session, string text, string? key = null) =>
        edition.Conversations.AskAsync(
            new AskQuestion(session.Id, session.OpenedBy, text, key), TestContext.Current.CancellationToken);

    public static async Task<AskOutcome.Answered> AnsweredAsync(
        IEdition edition, Session session, string text, string? key = null) =>
        Assert.IsType<AskOutcome.Answered>(await AskAsync(edition, session, text, key));

    /// <summary>A streamed turn, read to its end.</summary>
    public static Task<List<TurnEvent>> StreamAsync(IEdition edition, Session session, string text, string? key = null)
    {
        var question = new AskQuestion(session.Id, session.OpenedBy, text, key);
        return ReadAsync(edition.Conversations.StreamAsync(question, TestContext.Current.CancellationToken));
    }

    public static Task<List<TurnEvent>> ResumeAsync(IEdition edition, Session session, TurnPosition after) =>
        ReadAsync(edition.Conversations.ResumeAsync(
            session.Id, session.OpenedBy, after, TestContext.Current.CancellationToken));

    /// <summary>The words of a turn's events, each beginning where the one before ended.</summary>
    public static string TextOf(IEnumerable<TurnEvent> events, int start = 0)
    {
        var text = new StringBuilder();
        foreach (var words in events.OfType<TurnEvent.Words>())
        {
            Assert.Equal(start + text.Length, words.Start);
            text.Append(words.Text);
        }

        return text.ToString();
    }

    public static async Task<IReadOnlyList<Answer>> AnswersAsync(
        IEdition edition, Session session, int after = 0, int limit = 1000)
    {
        var answers = await edition.Conversations.ReadAsync(
            session.Id, session.OpenedBy, after, limit, TestContext.Current.CancellationToken);
        Assert.NotNull(answers);
        return [.. answers.Select(answer => AnswerJson.Read(answer.Span))];
    }

    private static async Task<List<TurnEvent>> ReadAsync(IAsyncEnumerable<TurnEvent> turn)
    {
        var events = new List<TurnEvent>();
        await foreach (var happened in turn) events.Add(happened);
        return events;
    }

    private static Caller CallerOf(string ownerId, string keyId) => new()
    {
        Kind = CallerKind.Owner,
        OwnerId = ownerId,
        Subject = keyId,
        KeyId = keyId,
        KeyKind = CallerKind.Owner,
    };
}
