using System.Reflection;
using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Cluster.Tests.Conversations;

/// <summary>A session's grain whose first reply to a call of one method is lost: what was asked for, it has done.</summary>
#pragma warning disable CA1852 // The proxy that is made at run time inherits from it.
internal class LostReply : DispatchProxy
#pragma warning restore CA1852
{
    private ISessionGrain? _grain;
    private string? _method;

    public static ISessionGrain Of(ISessionGrain grain, string method)
    {
        var proxy = Create<ISessionGrain, LostReply>();
        ((LostReply)(object)proxy)._grain = grain;
        ((LostReply)(object)proxy)._method = method;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var reply = targetMethod?.Invoke(_grain, args);
        if (targetMethod?.Name != _method) return reply;
        _method = null;
        return LoseAsync((Task<bool>)reply!);
    }

    private static async Task<bool> LoseAsync(Task<bool> reply)
    {
        await reply;
        throw new SiloUnavailableException("The silo died as it replied.");
    }
}
