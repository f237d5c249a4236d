using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using ResumeVoice.Grains.Interfaces.Sessions;
using ResumeVoice.Grains.Sessions;

namespace ResumeVoice.Cluster.Tests.Conversations;

/// <summary>What a session's state remembers of the keys of its turns.</summary>
public sealed class KeyHintsTests
{
    private const int Turns = 1000;

    [Fact]
    public void No_key_of_a_turn_is_taken_for_new_and_few_new_ones_for_old()
    {
        var state = After(Turns);

        Assert.All(Enumerable.Range(1, Turns), turn => Assert.True(IsAskedFor(state, $"key-{turn}")));
        // 1,000 of 65,536 hints are taken.
        Assert.InRange(Enumerable.Range(1, 10_000).Count(number => IsAskedFor(state, $"new-{number}")), 50, 400);
    }

    [Fact]
    public void A_turn_adds_two_bytes_to_the_state_once_it_is_old()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();

        var (before, after) = (Length(After(Turns)), Length(After(Turns + 100)));

        Assert.InRange(after - before, 200, 210);

        int Length(SessionState state) => serializer.SerializeToArray(state).Length;
    }

    [Fact]
    public void Keys_that_only_the_history_knows_are_asked_for_there()
    {
        // As loaded for a session whose turns are all in the history, and as an earlier version writes it.
        var loaded = new SessionState { LastSeq = 7, MarkedFrom = 8 };

        Assert.True(IsAskedFor(loaded, "new"));
        Assert.True(IsAskedFor(loaded.With(Turn(8), RequestMarks.Of(Command("key-8"), 8), 7), "new"));
        Assert.True(IsAskedFor(After(40) with { OlderKeys = [], HintedFrom = 0 }, "key-1"));
        Assert.False(IsAskedFor(After(8), "new"));
    }

    private static SessionState After(int turns)
    {
        var state = new SessionState();
        for (var seq = 1; seq <= turns; seq++)
            state = state.With(Turn(seq), RequestMarks.Of(Command($"key-{seq}"), seq), seq - 1);
        return state;
    }

    private static bool IsAskedFor(SessionState state, string key)
    {
        var sought = RequestMarks.Of(Command(key), 0);
        return RequestMarks.Find(state.Marks, sought) is not null || KeyHints.MayKnow(state, sought.Key);
    }

    private static AskCommand Command(string key) => new()
    {
        Subject = "usr_1",
        Text = "What has she built?",
        IdempotencyKey = key,
        RequestId = Guid.NewGuid(),
    };

    private static TurnRecord Turn(int seq) => new()
    {
        Seq = seq,
        MessageId = "msg_1",
        Question = "What has she built?",
        Decision = "answer",
        Intent = "list",
        ItemRefs = "projects/0",
        Answer = [1],
        Context = [2],
        At = DateTimeOffset.UnixEpoch,
        TotalMs = 1,
    };
}
