namespace ResumeVoice.Core.Ports;

/// <summary>What reading a PDF comes to; closed: <see cref="Read"/> or <see cref="Refused"/>.</summary>
public abstract record PdfTextOutcome
{
    private PdfTextOutcome()
    {
    }

    /// <summary>The text, laid out as on paper; a form feed ends a page.</summary>
    public sealed record Read(string Text) : PdfTextOutcome;

    /// <summary>It cannot be read; <c>Reason</c> is a sentence for its owner.</summary>
    public sealed record Refused(string Reason) : PdfTextOutcome;
}

/// <summary>
/// Takes the text out of PDFs, which anybody may have made: hostile ones are refused, within seconds. Safe to call
/// concurrently. Throws <see cref="DependencyException"/> where this machine cannot read PDFs at all.
/// </summary>
public interface IPdfText
{
    Task<PdfTextOutcome> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken);
}
