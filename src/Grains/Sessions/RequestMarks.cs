using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Grains.Sessions;

/// <summary>
/// Recognises requests that were answered before. 64 bits of a hash stand for a key: what they find is looked up by the
/// key itself, so two keys that hash alike cost a look and no wrong answer.
/// </summary>
internal static class RequestMarks
{
    public static RequestMark Of(AskCommand command, int seq) => new()
    {
        Seq = seq,
        Request = Hash(command.RequestId),
        Key = command.IdempotencyKey is { } key ? Hash(key) : 0,
    };

    /// <summary>The mark of the turn that answered the same request, or one with the same key.</summary>
    public static RequestMark? Find(ImmutableArray<RequestMark> marks, RequestMark sought)
    {
        for (var at = marks.Length - 1; at >= 0; at--)
            if (marks[at].Request == sought.Request || (sought.Key != 0 && marks[at].Key == sought.Key))
                return marks[at];

        return null;
    }

    private static long Hash(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes) ^ BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]);
    }

    /// <summary>Never 0, which says that there is no key.</summary>
    private static long Hash(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash) is var value and not 0 ? value : 1;
    }
}
