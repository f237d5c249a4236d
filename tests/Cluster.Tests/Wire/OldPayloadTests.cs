using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Storage;
using ResumeVoice.Grains;

namespace ResumeVoice.Cluster.Tests.Wire;

/// <summary>
/// Payloads of earlier versions, as bytes in Fixtures/wire: the newest version must read them, whether they come from a
/// silo not upgraded yet or from PostgreSQL. A fixture is never changed; a new member gets one of its own.
/// </summary>
public sealed class OldPayloadTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    public static TheoryData<string> Names => [.. WireSamples.All.Keys];

    private Serializer Serializer => _services.GetRequiredService<Serializer>();

    public void Dispose() => _services.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void An_old_payload_still_reads(string name)
    {
        var sample = WireSamples.All[name];
        var read = typeof(OldPayloadTests).GetMethod(nameof(Read), BindingFlags.Instance | BindingFlags.NonPublic)!
            .MakeGenericMethod(sample.GetType()).Invoke(this, [name, sample]);

        Assert.Equal(JsonSerializer.Serialize(sample), JsonSerializer.Serialize(read, sample.GetType()));
    }

    [Fact]
    public void Every_member_of_every_record_stands_in_a_payload()
    {
        var missing = from type in WireTypes.Serialized()
                      where !type.IsEnum
                      from member in WireTypes.Members(type)
                      let samples = WireSamples.All.Values.Where(sample => sample.GetType() == type)
                      where samples.All(sample => IsMissing(member, sample))
                      select $"{type.Name}.{member.Name}";

        Assert.Empty(missing);
    }

    /// <summary>Whether the member has the value that it has where a payload says nothing of it.</summary>
    private static bool IsMissing(PropertyInfo member, object sample)
    {
        var bare = RuntimeHelpers.GetUninitializedObject(sample.GetType());
        var value = member.GetValue(sample);
        return value is null or "" or Array { Length: 0 } || value.Equals(member.GetValue(bare));
    }

    private T? Read<T>(string name, T sample)
    {
        var storage = new StateSerializer(Serializer);
        return typeof(T).Name.EndsWith("State", StringComparison.Ordinal)
            ? storage.Deserialize<T>(new BinaryData(Fixture(name, () => storage.Serialize(sample).ToArray())))
            : Serializer.Deserialize<T>(Fixture(name, () => Serializer.SerializeToArray(sample)));
    }

    /// <summary>The fixture's bytes. Where there is none the test fails and says what to put there.</summary>
    private static byte[] Fixture(string name, Func<byte[]> write)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Fixtures", "wire", $"{name}.txt");
        if (!File.Exists(file))
            Assert.Fail($"There is no Fixtures/wire/{name}.txt. Today's form:\n{Convert.ToBase64String(write())}");
        return Convert.FromBase64String(File.ReadAllText(file).Trim());
    }
}
