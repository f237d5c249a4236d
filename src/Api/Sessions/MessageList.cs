using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace ResumeVoice.Api.Sessions;

/// <summary>Stored answers as one JSON document; the bytes are those that were sent the first time.</summary>
internal static class MessageList
{
    public static IResult Result(IReadOnlyList<ReadOnlyMemory<byte>> answers) =>
        TypedResults.Bytes(Joined(answers), "application/json");

    private static ReadOnlyMemory<byte> Joined(IReadOnlyList<ReadOnlyMemory<byte>> answers)
    {
        var body = new ArrayBufferWriter<byte>(answers.Sum(answer => answer.Length + 1) + 16);
        body.Write("{\"messages\":["u8);
        for (var at = 0; at < answers.Count; at++)
        {
            if (at > 0) body.Write(","u8);
            body.Write(answers[at].Span);
        }

        body.Write("]}"u8);
        return body.WrittenMemory;
    }
}
