using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Grains.Interfaces.Resumes;

namespace ResumeVoice.Grains.Resumes;

/// <summary>Takes turns on one résumé; as many workers as processors share the silo's one compiled index.</summary>
[StatelessWorker]
internal sealed class QueryGrain(
    ResumeLeases leases, KnownContexts contexts, [FromKeyedServices(GrainClock.Key)] TimeProvider clock)
    : Grain, IQueryGrain
{
    public async Task<QueryReply> AnswerAsync(QueryCommand command, CancellationToken cancellationToken)
    {
        if (await leases.FindAsync(this.GetPrimaryKeyString(), cancellationToken) is not { } resume)
            return new QueryReply();
        var conversation = new Conversation(
            command.Session.ToSession(), command.LastSeq, contexts.Read(command.Context));
        var taken = TakeTurn.Run(conversation, resume, command.Question, command.IdempotencyKey, clock);
        var turn = Records.Of(taken.Turn);
        contexts.Remember(turn.Context, taken.Next.Context);
        return new QueryReply { Turn = turn };
    }
}
