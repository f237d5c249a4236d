using System.Buffers.Binary;
using Orleans.Serialization;
using Orleans.Storage;
using ResumeVoice.Grains.Sessions;

namespace ResumeVoice.Grains;

/// <summary>
/// Grain states in Orleans' own version-tolerant form: ids and aliases, no type names. Before it stand four bytes,
/// highest first, with the number of a session's last turn (0 for other states): by them PostgreSQL finds sessions
/// whose history lags behind, without reading the form.
/// </summary>
public sealed class StateSerializer(Serializer serializer) : IGrainStorageSerializer
{
    private const int PrefixBytes = 4;

    public BinaryData Serialize<T>(T? input)
    {
        var body = serializer.SerializeToArray(input);
        var stored = new byte[PrefixBytes + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(stored, input is SessionState session ? session.LastSeq : 0);
        body.CopyTo(stored, PrefixBytes);
        return new BinaryData(stored);
    }

    public T? Deserialize<T>(BinaryData input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return serializer.Deserialize<T>(input.ToMemory()[PrefixBytes..]);
    }
}
