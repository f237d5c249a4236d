using System.ClientModel;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>A request's body that says when it is on its way: not before there is a connection to send it over.</summary>
internal sealed class SentContent(ReadOnlyMemory<byte> body, Action onSent) : BinaryContent
{
    public override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    public override void WriteTo(Stream stream, CancellationToken cancellationToken = default)
    {
        onSent();
        stream.Write(body.Span);
    }

    public override async Task WriteToAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        onSent();
        await stream.WriteAsync(body, cancellationToken);
    }

    public override void Dispose()
    {
        // It only holds what it was given.
    }
}
