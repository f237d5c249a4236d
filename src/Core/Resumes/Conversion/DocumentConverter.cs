using System.Text.Json;

namespace ResumeVoice.Core.Resumes.Conversion;

/// <summary>
/// Makes a JSON Resume document of what other programs export, and says what was guessed. Pure and total: any bytes
/// give a document or a reason.
/// </summary>
public static class DocumentConverter
{
    /// <summary>A PDF's text, page after page with form feeds between them, laid out as on paper.</summary>
    public static ConversionResult FromPdf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PdfTextReader.Read(text);
    }

    public static ConversionResult FromLinkedIn(ReadOnlyMemory<byte> archive) => LinkedInReader.Read(archive);

    public static ConversionResult FromEuropass(ReadOnlyMemory<byte> xml) => EuropassReader.ReadXml(xml);

    /// <summary>Europass as JSON is converted; anything else is left as it is, for the import to judge.</summary>
    public static ConversionResult FromJson(ReadOnlyMemory<byte> json)
    {
        if (!DocumentReader.TryRead(json, out var document, out var rejected))
        {
            return rejected.Code == "too_large"
                ? ConversionResult.Refused.TooLarge(rejected.Message)
                : ConversionResult.Refused.NotAResume(rejected.Message, rejected.Line, rejected.Column);
        }

        using (document)
        {
            return EuropassReader.ReadJson(document.RootElement)
                ?? new ConversionResult.Converted(JsonSerializer.SerializeToUtf8Bytes(document.RootElement), []);
        }
    }
}
