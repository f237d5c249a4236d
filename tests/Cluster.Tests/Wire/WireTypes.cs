using System.Reflection;
using ResumeVoice.Grains;
using ResumeVoice.Grains.Interfaces;

namespace ResumeVoice.Cluster.Tests.Wire;

/// <summary>What two versions of the cluster must agree on while both run.</summary>
internal static class WireTypes
{
    public static IEnumerable<Type> Serialized() =>
        All().Where(type => type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false));

    public static IEnumerable<Type> Interfaces() =>
        All().Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type));

    public static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(member => member.CanWrite);

    private static IEnumerable<Type> All() =>
        typeof(ClusterNames).Assembly.GetTypes().Concat(typeof(StateSerializer).Assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("ResumeVoice.", StringComparison.Ordinal) == true);
}
