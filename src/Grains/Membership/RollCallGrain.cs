using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using ResumeVoice.Grains.Interfaces.Membership;

namespace ResumeVoice.Grains.Membership;

/// <summary>
/// A refused connection is no silence: the machine is there and says that no process listens at the silo's port. A silo
/// listens there from before it joins until after it has left.
/// </summary>
[StatelessWorker(1)]
internal sealed partial class RollCallGrain(
    IClusterMembershipService membership, ILocalSiloDetails self, ILogger<RollCallGrain> logger)
    : Grain, IRollCallGrain
{
    /// <summary>Knocks in a row that must be refused.</summary>
    public const int KnocksMin = 3;

    public static readonly TimeSpan KnockEvery = TimeSpan.FromMilliseconds(30);

    /// <summary>Who is slower than this to refuse does not refuse.</summary>
    public static readonly TimeSpan AnswersWithin = TimeSpan.FromMilliseconds(500);

    public async Task CallAsync(CancellationToken cancellationToken)
    {
        // A silo that is leaving by itself must be known to.
        await membership.Refresh(cancellationToken: cancellationToken);
        var others = membership.CurrentSnapshot.Members.Values.Where(
            member => member.Status == SiloStatus.Active && !member.SiloAddress.Equals(self.SiloAddress));
        await Task.WhenAll(others.Select(member => KnockAsync(member.SiloAddress, cancellationToken)).ToList());
    }

    private async Task KnockAsync(SiloAddress silo, CancellationToken cancellationToken)
    {
        for (var knock = 1; knock <= KnocksMin; knock++)
        {
            if (!await IsRefusedAsync(silo.Endpoint, cancellationToken)) return;
            await Task.Delay(KnockEvery, TimeProvider.System, cancellationToken);
        }

        if (await membership.TryKill(silo)) LogGone(silo);
    }

    private static async Task<bool> IsRefusedAsync(IPEndPoint endpoint, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(AnswersWithin);
        using var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(endpoint, patience.Token);
            return false;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode == SocketError.ConnectionRefused;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The process of {Silo} has ended; it is declared dead.")]
    private partial void LogGone(SiloAddress silo);
}
