using System.Text;
using ResumeVoice.Adapters.Speech.Programs;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes.Conversion;

namespace ResumeVoice.Adapters.Documents;

/// <summary>
/// PDFs through poppler's pdftotext: in at one pipe and out at another, with bounds on time, memory, pages and output,
/// because a PDF may have been made to exhaust whoever reads it.
/// </summary>
internal sealed class PdfToText : IPdfText, IDisposable
{
    private const string Program = "pdftotext";
    private const int RunningMax = 2;

    /// <summary>A shell sets the bounds before it becomes the program. Memory in KiB, time in seconds of a processor.</summary>
    private const string Command =
        "ulimit -v 1048576 2>/dev/null; ulimit -t 10 2>/dev/null; exec " + Program + " -q -layout -enc UTF-8 -l 30 - -";

    private readonly OutsideProgram _shell = new("PDF reader", "sh", RunningMax);
    private readonly bool _isInstalled = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, Program)));

    public async Task<PdfTextOutcome> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        if (!_isInstalled)
        {
            throw new DependencyException(
                "PDF reader", DependencyFailure.Unavailable, $"{Program} (poppler-utils) is not installed.");
        }

        try
        {
            // A character has at most four bytes.
            var output = await _shell.RunAsync(
                ["-c", Command], pdf, ConversionLimits.TextCharsMax * 4, cancellationToken);
            if (output.WasCut) return new PdfTextOutcome.Refused("The PDF holds too much text for a résumé.");
            return output.Succeeded
                ? new PdfTextOutcome.Read(Encoding.UTF8.GetString(output.Bytes.Span))
                : new PdfTextOutcome.Refused("The PDF cannot be opened: it is damaged, or needs a password.");
        }
        catch (DependencyException slow) when (slow.Failure == DependencyFailure.Timeout)
        {
            return new PdfTextOutcome.Refused("The PDF takes too long to read.");
        }
    }

    public void Dispose() => _shell.Dispose();
}
