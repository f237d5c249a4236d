using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Storage;
using ResumeVoice.Grains;
using ResumeVoice.Grains.Interfaces.Quotas;
using ResumeVoice.Grains.Interfaces.Resumes;
using ResumeVoice.Grains.Interfaces.Sessions;
using ResumeVoice.Grains.Sessions;

namespace ResumeVoice.Cluster.Tests.Wire;

/// <summary>
/// Payloads of the first version, as bytes in Fixtures/wire: the newest version must read them, whether they come from a
/// silo not upgraded yet or from PostgreSQL. A fixture is never changed; a new member gets one of its own.
/// </summary>
public sealed class OldPayloadTests : IDisposable
{
    private static readonly DateTimeOffset Then = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly SessionRecord Session = new()
    {
        Id = "ses_1",
        ResumeId = "res_1",
        OwnerId = "own_1",
        OpenedBy = "usr_1",
        CreatedAt = Then,
        ExpiresAt = Then + TimeSpan.FromDays(30),
    };

    private static readonly TurnRecord Turn = new()
    {
        Seq = 7,
        MessageId = "msg_1_7",
        Question = "What has she built?",
        Decision = "answer",
        Intent = "list",
        ItemRefs = "projects/0 projects/1",
        Answer = "{\"seq\":7}"u8.ToArray(),
        Context = "{\"shown\":[]}"u8.ToArray(),
        IdempotencyKey = "key-1",
        At = Then,
        TotalMs = 1.5,
    };

    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    private Serializer Serializer => _services.GetRequiredService<Serializer>();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void A_stored_session_still_reads()
    {
        var state = Stored(new SessionState
        {
            Session = Session,
            LastSeq = 7,
            Context = Turn.Context,
            Unsaved = [Turn],
            Marks = [new RequestMark { Seq = 7, Request = 11, Key = 13 }],
            MarkedFrom = 3,
        });

        Assert.Equal(Session, state.Session);
        Assert.Equal((7, 3), (state.LastSeq, state.MarkedFrom));
        Assert.Equal(new RequestMark { Seq = 7, Request = 11, Key = 13 }, Assert.Single(state.Marks));
        AssertSame(Turn, Assert.Single(state.Unsaved));
        Assert.Equal(Turn.Context, state.Context);
    }

    [Fact]
    public void A_question_on_the_wire_still_reads()
    {
        var id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

        var command = Sent(new AskCommand
        {
            Subject = "usr_1",
            Text = "What has she built?",
            IdempotencyKey = "key-1",
            RequestId = id,
            Before = [1, 2],
        });

        Assert.Equal(("usr_1", "key-1"), (command.Subject, command.IdempotencyKey));
        Assert.Equal("What has she built?", command.Text);
        Assert.Equal(id, command.RequestId);
        Assert.Equal([1, 2], command.Before);
    }

    [Fact]
    public void An_answer_on_the_wire_still_reads()
    {
        var reply = Sent(
            new AskReply { Kind = AskReplyKind.Answered, Answer = Turn.Answer, Seq = 7, IsReplayed = true });

        Assert.Equal((AskReplyKind.Answered, 7, true), (reply.Kind, reply.Seq, reply.IsReplayed));
        Assert.Equal(Turn.Answer, reply.Answer);
    }

    [Fact]
    public void A_query_on_the_wire_still_reads()
    {
        var query = Sent(new QueryCommand
        {
            Session = Session,
            LastSeq = 6,
            Context = Turn.Context,
            Question = Turn.Question,
            IdempotencyKey = "key-1",
        });

        Assert.Equal(Session, query.Session);
        Assert.Equal((6, "key-1"), (query.LastSeq, query.IdempotencyKey));
        Assert.Equal(Turn.Question, query.Question);
    }

    [Fact]
    public void A_saved_turn_on_the_stream_still_reads()
    {
        var saved = Sent(new TurnsSaved { SessionIds = ["ses_1"], Seqs = [7] });

        Assert.Equal("ses_1", Assert.Single(saved.SessionIds));
        Assert.Equal(7, Assert.Single(saved.Seqs));
    }

    [Fact]
    public void A_quota_on_the_wire_still_reads()
    {
        var command = Sent(new QuotaCommand { Policy = "questions", Capacity = 30, Window = TimeSpan.FromMinutes(1) });

        Assert.Equal(("questions", 30, TimeSpan.FromMinutes(1)), (command.Policy, command.Capacity, command.Window));
    }

    private T Sent<T>(T written)
        where T : class =>
        Serializer.Deserialize<T>(Fixture(typeof(T).Name, () => Serializer.SerializeToArray(written)))
        ?? throw new InvalidOperationException("Nothing was read.");

    private T Stored<T>(T written)
        where T : class
    {
        var storage = new StateSerializer(Serializer);
        var bytes = Fixture(typeof(T).Name, () => storage.Serialize(written).ToArray());
        return storage.Deserialize<T>(new BinaryData(bytes))
            ?? throw new InvalidOperationException("Nothing was read.");
    }

    /// <summary>The fixture's bytes. Where there is none the test fails and says what to put there.</summary>
    private static byte[] Fixture(string name, Func<byte[]> write)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Fixtures", "wire", $"{name}.txt");
        if (!File.Exists(file))
            Assert.Fail($"There is no Fixtures/wire/{name}.txt. Today's form:\n{Convert.ToBase64String(write())}");
        return Convert.FromBase64String(File.ReadAllText(file).Trim());
    }

    private static void AssertSame(TurnRecord expected, TurnRecord actual)
    {
        Assert.Equal(expected.Answer, actual.Answer);
        Assert.Equal(expected.Context, actual.Context);
        Assert.Equal(expected, actual with { Answer = expected.Answer, Context = expected.Context });
    }
}
