using Microsoft.Extensions.Logging;
using Orleans.Storage;
using ResumeVoice.Grains.Interfaces;
using ResumeVoice.Grains.Interfaces.Membership;
using ResumeVoice.Grains.Interfaces.Resumes;
using ResumeVoice.Grains.Interfaces.Sessions;
using ResumeVoice.Grains.Sessions;

namespace ResumeVoice.Grains;

/// <summary>
/// Runs what a turn runs through, often enough to have it compiled well, before the first one comes. A silo that takes a
/// dead one's place gets talks the moment another dies, all at once, and those stood still while it compiled. Nothing of
/// it stays: the session is none, so the history passes over its turns.
/// </summary>
public sealed partial class Rehearsal
{
    /// <summary>What runs thirty times is compiled for good.</summary>
    private const int Rounds = 40;

    /// <summary>A busy machine starts no slower for it than this.</summary>
    private static readonly TimeSpan LastsAtMost = TimeSpan.FromSeconds(4);

    private static readonly string[] Questions =
    [
        "What has she built with Python?", "Tell me more about the second one", "Which projects use PostgreSQL?",
        "What is the current job?", "and before that?", "What happened between 2015 and 2020?", "What about Go?",
    ];

    private readonly IGrainFactory _grains;
    private readonly IGrainStorage _storage;
    private readonly SessionStores _stores;
    private readonly TimeProvider _clock;
    private readonly ILogger<Rehearsal> _logger;

    internal Rehearsal(
        IGrainFactory grains, IGrainStorage storage, SessionStores stores,
        TimeProvider clock, ILogger<Rehearsal> logger)
    {
        (_grains, _storage, _stores, _clock, _logger) = (grains, storage, stores, clock, logger);
    }

    /// <summary>How many turns were rehearsed; never fails.</summary>
    /// <param name="resumeId">Whose questions are rehearsed.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<int> RunAsync(string resumeId, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LastsAtMost);
        var started = _clock.GetTimestamp();
        try
        {
            await _grains.GetGrain<IRollCallGrain>(0).CallAsync(patience.Token);
            var turns = await TalkAsync(resumeId, patience.Token);
            var time = _clock.GetElapsedTime(started);
            LogRehearsed(turns, time);
            return turns;
        }
        catch (Exception exception)
        {
            // Whatever it was, the first turn meets it and reports it.
            LogFailed(exception);
            return 0;
        }
    }

    private async Task<int> TalkAsync(string resumeId, CancellationToken cancellationToken)
    {
        var session = Session(resumeId);
        var grain = _grains.GetGrain<ISessionGrain>(session.Id);
        var query = _grains.GetGrain<IQueryGrain>(resumeId);
        var state = new SessionState { Session = session };
        var kept = new GrainState<SessionState>(state);
        var saving = new List<Task>();
        await grain.SaveAsync(cancellationToken);
        try
        {
            for (var round = 0; round < Rounds && !cancellationToken.IsCancellationRequested; round++)
            {
                var question = new QueryCommand
                {
                    Session = session,
                    LastSeq = state.LastSeq,
                    Context = state.Context,
                    Question = Questions[round % Questions.Length],
                };
                if ((await query.AnswerAsync(question, cancellationToken)).Turn is not { } turn) break;
                var asked = new AskCommand { Subject = "", Text = turn.Question, RequestId = Guid.NewGuid() };
                kept.State = state = state.With(turn, RequestMarks.Of(asked, turn.Seq), turn.Seq - 2);
                await _storage.WriteStateAsync(nameof(Rehearsal), grain.GetGrainId(), kept);
                saving.Add(_stores.History.SaveAsync(session.Id, [turn]));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // There was time for so many.
        }
        finally
        {
            if (kept.RecordExists) await _storage.ClearStateAsync(nameof(Rehearsal), grain.GetGrainId(), kept);
            await Task.WhenAll(saving);
        }

        return state.LastSeq;
    }

    private SessionRecord Session(string resumeId) => new()
    {
        Id = $"ses_rehearsal_{Guid.NewGuid():N}",
        ResumeId = resumeId,
        OwnerId = "",
        OpenedBy = "",
        CreatedAt = _clock.GetUtcNow(),
        ExpiresAt = _clock.GetUtcNow(),
    };

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Turns} turns were rehearsed in {Time}.")]
    private partial void LogRehearsed(int turns, TimeSpan time);

    [LoggerMessage(Level = LogLevel.Information, Message = "Turns were not rehearsed to the end.")]
    private partial void LogFailed(Exception exception);
}
