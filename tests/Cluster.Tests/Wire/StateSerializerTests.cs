using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using ResumeVoice.Grains;
using ResumeVoice.Grains.Sessions;

namespace ResumeVoice.Cluster.Tests.Wire;

public sealed class StateSerializerTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    private StateSerializer Storage => new(_services.GetRequiredService<Serializer>());

    public void Dispose() => _services.Dispose();

    [Fact]
    public void A_state_with_some_turns_is_stored_much_shorter_than_it_is()
    {
        var state = (SessionState)WireSamples.All["SessionState.Packed"];
        var plain = _services.GetRequiredService<Serializer>().SerializeToArray(state);

        var stored = Storage.Serialize(state).ToArray();

        Assert.True(plain.Length >= StateSerializer.PackFromBytes);
        Assert.InRange(stored.Length, 1, plain.Length / 2);
        Assert.Equal([0, 0, 0, 8], stored[..4]);
    }

    [Fact]
    public void A_damaged_state_is_not_taken_for_one()
    {
        var stored = Storage.Serialize((SessionState)WireSamples.All["SessionState.Packed"]).ToArray();

        Assert.Throws<InvalidDataException>(() => Storage.Deserialize<SessionState>(new BinaryData(stored[..^20])));
    }
}
