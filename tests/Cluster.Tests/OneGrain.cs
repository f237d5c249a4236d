using System.Reflection;

namespace ResumeVoice.Cluster.Tests;

/// <summary>A factory that knows one grain; observers it gives back as they are.</summary>
#pragma warning disable CA1852 // The proxy that is made at run time inherits from it.
internal class OneGrain : DispatchProxy
#pragma warning restore CA1852
{
    private object? _grain;

    public static IGrainFactory Factory(object grain)
    {
        var factory = Create<IGrainFactory, OneGrain>();
        ((OneGrain)(object)factory)._grain = grain;
        return factory;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod?.Name == nameof(IGrainFactory.CreateObjectReference) ? args?[0] : _grain;
}
