using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Contract;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces.Sessions;
using ResumeVoice.Grains.Models;
using ResumeVoice.Grains.Ports;

namespace ResumeVoice.Cluster.Tests.Conversations;

/// <summary>What becomes of answers that a model is wording when a part of the cluster fails.</summary>
[Collection(ModelClusterFixture.Collection)]
public sealed class ModelFailureTests(ModelClusterFixture shared) : IAsyncLifetime
{
    private const string Question = "What has she built with Python?";
    private const string Begun = "She built Harbor with ";

    private readonly ScriptedModel _model = new();
    private ClusterEdition? _edition;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ClusterEdition Edition => _edition ?? throw new InvalidOperationException("The edition is not open yet.");

    public async ValueTask InitializeAsync()
    {
        shared.Use(_model);
        _edition = await ClusterEdition.OpenAsync(shared);
    }

    public async ValueTask DisposeAsync()
    {
        if (_edition is null) return;
        if (shared.Cluster.Silos.Count < 2) await shared.Cluster.StartAdditionalSiloAsync();
    }

    [Fact]
    public async Task A_turn_whose_silo_is_killed_goes_on_for_who_reads_it_and_for_who_comes_back()
    {
        var session = await Some.SessionAsync(Edition);
        _model.Say(Begun, "Django");
        await using var turn = Edition.Conversations.StreamAsync(
            new AskQuestion(session.Id, session.OpenedBy, Question, "key-1"), Cancellation)
            .GetAsyncEnumerator(Cancellation);
        var read = "";
        while (read.Length < Begun.Length && await turn.MoveNextAsync())
            if (turn.Current is TurnEvent.Words words) read += words.Text;

        await KillOwnerAsync(session);
        var rest = new List<TurnEvent>();
        while (await turn.MoveNextAsync()) rest.Add(turn.Current);

        var answer = Assert.Single(await Some.AnswersAsync(Edition, session));
        Assert.StartsWith(Begun, read, StringComparison.Ordinal);
        Assert.Equal(answer.Text, read + Some.TextOf(rest, read.Length));
        Assert.Equal((AnswerSource.Llm, true), (answer.Source, answer.Degraded));
        var finished = Assert.IsType<TurnEvent.Finished>(rest[^1]);
        var another = ClusterEdition.Beside(shared);
        var resumed = await Some.ResumeAsync(another, session, new TurnPosition(1, 3));
        Assert.Equal(answer.Text[3..], Some.TextOf(resumed, 3));
        Assert.Equal(finished.Json.ToArray(), Assert.IsType<TurnEvent.Finished>(resumed[^1]).Json.ToArray());
        Assert.Equal(1, (await Some.AnsweredAsync(Edition, session, Question, "key-1")).Seq);
    }

    [Fact]
    public async Task A_turn_whose_silo_is_killed_is_finished_though_nobody_comes_back()
    {
        var session = await Some.SessionAsync(Edition);
        _model.Say(Begun, "Django");
        await foreach (var happened in Edition.Conversations.StreamAsync(
            new AskQuestion(session.Id, session.OpenedBy, Question, null), Cancellation))
            if (happened is TurnEvent.Words) break;

        await KillOwnerAsync(session);
        var grain = shared.Cluster.Client.GetGrain<ISessionGrain>(session.Id);
        await RepeatedAsync(() => grain.SaveAsync(Cancellation));

        var stored = Assert.Single(await shared.Store.Conversations.ReadAnswersAsync(session.Id, 0, 10, Cancellation));
        Assert.StartsWith("She built Harbor", AnswerJson.Read(stored.Span).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_turn_that_a_crash_cut_off_is_finished_with_the_talk_before_it()
    {
        var session = await Some.SessionAsync(Edition);
        var resume = await Edition.Library.CompiledAsync(session.ResumeId, Cancellation);
        Assert.NotNull(resume);
        var before = TakeTurn.Run(
            new Conversation(session, 0, FollowUpContext.Empty), resume, Question, null, shared.Time).Next.Context;
        var grain = shared.Cluster.Client.GetGrain<ISessionGrain>(session.Id);
        var asked = new AskCommand
        {
            Subject = session.OpenedBy,
            Text = "Tell me more about the second one",
            RequestId = Guid.NewGuid(),
            Before = ContextJson.Write(before),
        };
        var begun = await grain.BeginAsync(asked, Cancellation);
        Assert.Equal(AskReplyKind.Running, begun.Kind);

        await KillOwnerAsync(session);
        await RepeatedAsync(() => grain.SaveAsync(Cancellation));

        var stored = Assert.Single(await shared.Store.Conversations.ReadAnswersAsync(session.Id, 0, 10, Cancellation));
        Assert.Equal(
            TurnOpening.Read(begun.Opening).Items.Select(item => item.Ref),
            AnswerJson.Read(stored.Span).Items.Select(item => item.Ref));
    }

    [Fact]
    public async Task A_turn_that_the_state_did_not_take_is_finished_from_its_draft()
    {
        var session = await Some.SessionAsync(Edition);
        var grain = shared.Cluster.Client.GetGrain<ISessionGrain>(session.Id);
        await shared.QueryAsync(
            $"""
            CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'Told so.'; END $$;
            CREATE TRIGGER refused BEFORE INSERT ON grain_states FOR EACH ROW WHEN (NEW.key = '{session.Id}')
            EXECUTE FUNCTION refuse()
            """);
        _model.Say("She built Harbor with Django.").End();
        var asked = new AskCommand { Subject = session.OpenedBy, Text = Question, RequestId = Guid.NewGuid() };
        Assert.Equal(AskReplyKind.Running, (await grain.BeginAsync(asked, Cancellation)).Kind);
        var followed = new FollowCommand { Subject = session.OpenedBy, Seq = 1, Offset = int.MaxValue };
        while ((await grain.FollowAsync(followed, Cancellation)).IsRunning)
        {
        }

        await shared.QueryAsync("DROP TRIGGER refused ON grain_states");
        await grain.SaveAsync(Cancellation);

        var stored = Assert.Single(await shared.Store.Conversations.ReadAnswersAsync(session.Id, 0, 10, Cancellation));
        Assert.StartsWith("She built Harbor", AnswerJson.Read(stored.Span).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_has_so_many_answers_worded_at_once_and_no_more()
    {
        var workers = shared.Cluster.GetSiloServiceProvider().GetRequiredService<LlmWorkers>();
        var request = new ModelRequest
        {
            OwnerId = Some.OwnerId,
            Instructions = "",
            Messages = [new ModelMessage(false, Question)],
            TokensMax = 10,
        };
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var taken = new List<Task<string>>();
        while (taken.Count < LlmGrain.AtOnceMax)
        {
            // One after the other: each is to be taken soon.
            taken.Add(FirstAsync(workers, request, ends.Token));
            while (_model.Requests < taken.Count) await Task.Delay(1, Cancellation);
        }

        await Assert.ThrowsAsync<DependencyException>(() => FirstAsync(workers, request, Cancellation));

        Assert.Equal(LlmGrain.AtOnceMax, _model.Requests);
        await ends.CancelAsync();
        foreach (var one in taken) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        while (_model.Listening > 0) await Task.Delay(10, Cancellation);
    }

    [Fact]
    public async Task Without_Redis_the_model_is_asked_again_and_with_it_no_more()
    {
        var resumeId = await Some.ResumeAsync(Edition);
        await shared.Redis.StopAsync();
        _model.Say("She built Harbor.").End();
        Assert.Equal(AnswerSource.Llm, (await AnswerAsync(resumeId)).Source);
        _model.Say("She built Harbor.").End();
        Assert.Equal((AnswerSource.Llm, 2), ((await AnswerAsync(resumeId)).Source, _model.Requests));

        await shared.Redis.StartAgainAsync();

        Answer answer;
        do
        {
            _model.Say("She built Harbor.").End();
            answer = await AnswerAsync(resumeId);
        }
        while (answer.Source != AnswerSource.Cache);
        Assert.Equal("She built Harbor.", answer.Text);
    }

    private async Task<Answer> AnswerAsync(string resumeId)
    {
        var session = await Edition.Conversations.OpenAsync(Some.Owner, resumeId, Cancellation);
        var answered = await Some.AnsweredAsync(Edition, Assert.IsType<Session>(session), Question);
        return AnswerJson.Read(answered.Json.Span);
    }

    private static async Task<string> FirstAsync(
        LlmWorkers workers, ModelRequest request, CancellationToken cancellationToken)
    {
        await foreach (var words in workers.StreamAsync(request, cancellationToken)) return words;
        return "";
    }

    private async Task KillOwnerAsync(Session session)
    {
        var grain = shared.Cluster.Client.GetGrain<ISessionGrain>(session.Id);
        Assert.True(shared.Cluster.TryGetGrainContext(grain.GetGrainId(), out var context));
        var owner = shared.Cluster.Silos.Single(silo => silo.SiloAddress.Equals(context.Address.SiloAddress));
        await shared.Cluster.KillSiloAsync(owner);
    }

    /// <summary>As a gateway does: a call that was lost is made anew.</summary>
    private static async Task RepeatedAsync(Func<Task> call)
    {
        while (true)
        {
            try
            {
                await call();
                return;
            }
            catch (Exception exception) when (exception is OrleansException or TimeoutException)
            {
                await Task.Delay(50, Cancellation);
            }
        }
    }
}
