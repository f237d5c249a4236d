using ResumeVoice.Contract;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Standalone.Tests.Conversations;

/// <summary>Of visitors who ask the same at once one asks the model, and all read its words as they come.</summary>
public sealed class ReadAlongTests : IAsyncLifetime
{
    private const string Question = "What has she built with Python?";
    private const string Good = "She built Harbor with Python and Django.";

    private readonly ScriptedModel _model = new();
    private readonly List<Session> _sessions = [];
    private StandaloneEdition? _edition;
    private string _resumeId = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private StandaloneEdition Edition => _edition ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync()
    {
        _edition = await StandaloneEdition.OpenAsync(model: _model);
        _resumeId = await Some.ResumeAsync(_edition);
    }

    public async ValueTask DisposeAsync()
    {
        if (_edition is not null) await _edition.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_comes_later_reads_what_was_said_and_then_along()
    {
        await using var first = await BeginAsync();
        _model.Say("She built ");
        Assert.Equal("She built ", await WordsAsync(first));

        await using var second = await BeginAsync();
        Assert.Equal("She built ", await WordsAsync(second));
        _model.Say("Harbor ");
        Assert.Equal(("Harbor ", "Harbor "), (await WordsAsync(first), await WordsAsync(second)));
        _model.Say("with Python and ", "Django.").End();

        foreach (var turn in new[] { first, second })
        {
            var answer = await AnswerAsync(turn);
            Assert.Equal((Good, AnswerSource.Llm, false), (answer.Text, answer.Source, answer.Degraded));
            Assert.NotEmpty(answer.Citations);
        }

        Assert.Equal(1, _model.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task An_answer_goes_on_for_those_who_stay(int leaves)
    {
        var first = await BeginAsync();
        _model.Say("She built ");
        await WordsAsync(first);
        var second = await BeginAsync();
        await WordsAsync(second);
        var (gone, stays) = leaves == 0 ? (first, second) : (second, first);

        await gone.DisposeAsync();
        var left = await StoredAsync(leaves);
        _model.Say("Harbor with Python and ", "Django.").End();
        var answer = await AnswerAsync(stays);

        Assert.StartsWith("She built", left.Text, StringComparison.Ordinal);
        Assert.True(left.Degraded);
        Assert.Equal((Good, false, 1), (answer.Text, answer.Degraded, _model.Requests));
        await stays.DisposeAsync();
    }

    [Fact]
    public async Task Where_all_leave_the_model_is_let_go_and_asked_anew_by_the_next()
    {
        var first = await BeginAsync();
        _model.Say("She built ");
        await WordsAsync(first);
        var second = await BeginAsync();
        await WordsAsync(second);

        await first.DisposeAsync();
        await second.DisposeAsync();
        await _model.Left.WaitAsync(Cancellation);
        await using var next = await BeginAsync();
        _model.Say(Good).End();

        var answer = await AnswerAsync(next);
        Assert.Equal((Good, false, 2), (answer.Text, answer.Degraded, _model.Requests));
    }

    [Fact]
    public async Task All_end_with_the_composers_words_where_the_model_fails()
    {
        await using var first = await BeginAsync();
        await using var second = await BeginAsync();
        _model.Say("She built ");
        await WordsAsync(first);
        await WordsAsync(second);

        _model.Say("Rust and ", "more. ");

        var (one, other) = (await AnswerAsync(first), await AnswerAsync(second));
        Assert.Equal((one.Text, true, true), (other.Text, one.Degraded, other.Degraded));
        Assert.StartsWith("She built \u2026", one.Text, StringComparison.Ordinal);
        Assert.Equal(1, _model.Requests);
    }

    /// <summary>A session of its own that has asked, and has read the opening.</summary>
    private async Task<IAsyncEnumerator<TurnEvent>> BeginAsync()
    {
        var session = await Edition.Conversations.OpenAsync(Some.Owner, _resumeId, Cancellation);
        _sessions.Add(Assert.IsType<Session>(session));
        var turn = Edition.Conversations.StreamAsync(
            new AskQuestion(_sessions[^1].Id, _sessions[^1].OpenedBy, Question, null), Cancellation);
        var reading = turn.GetAsyncEnumerator(Cancellation);
        Assert.True(await reading.MoveNextAsync());
        Assert.IsType<TurnEvent.Began>(reading.Current);
        return reading;
    }

    private static async Task<string> WordsAsync(IAsyncEnumerator<TurnEvent> turn)
    {
        Assert.True(await turn.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), Cancellation));
        return Assert.IsType<TurnEvent.Words>(turn.Current).Text;
    }

    private static async Task<Answer> AnswerAsync(IAsyncEnumerator<TurnEvent> turn)
    {
        while (await turn.MoveNextAsync())
            if (turn.Current is TurnEvent.Finished finished) return AnswerJson.Read(finished.Json.Span);
        throw new InvalidOperationException("The turn has no end.");
    }

    private async Task<Answer> StoredAsync(int session)
    {
        while (true)
        {
            var answers = await Some.AnswersAsync(Edition, _sessions[session]);
            if (answers is [var answer]) return answer;
            await Task.Yield();
        }
    }
}
