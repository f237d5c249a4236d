using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Quotas;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Resumes.Conversion;

namespace ResumeVoice.Api.Resumes;

public sealed record ConvertResponse
{
    [Description("What it was taken for: pdf, linked_in, europass or json.")]
    public required string Format { get; init; }

    [Description("A JSON Resume document. Nothing was saved: look it over, then import it.")]
    public required JsonElement Document { get; init; }

    [Description("Entries found: jobs, projects, degrees, skills and so on.")]
    public required int Items { get; init; }

    [Description("What was guessed, repaired or left out, each with its place in what was sent and in the document.")]
    public required IReadOnlyList<ConvertWarning> Warnings { get; init; }
}

/// <param name="Source">The page of a PDF, the file of an archive.</param>
/// <param name="Line">The line there, from 1.</param>
/// <param name="Pointer">JSON pointer into the converted document.</param>
public sealed record ConvertWarning(string Code, string Message, string? Source, int? Line, string? Pointer);

/// <summary>What other programs export → a JSON Resume document, for the owner to look over.</summary>
internal static class ConvertRoute
{
    public static void MapConvert(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/resumes/convert", HandleAsync).WithTags("Résumés")
            .RequireAccess(Access.Owner).Guarded().WithMetadata(new QuotaMetadata(QuotaKind.Imports))
            .WithName("convertResume")
            .WithSummary("A PDF, LinkedIn's data export or Europass → a JSON Resume document")
            .WithDescription("Send the file as the body; what it is, is told from how it begins. The document comes "
                + "back with what was guessed, and nothing is saved.")
            .Accepts<byte[]>("application/pdf", "application/zip", "application/xml", "application/json")
            .Produces<ConvertResponse>()
            .Fails(ProblemKinds.TooLarge, ProblemKinds.UnsupportedMediaType, ProblemKinds.NotAResume);

    private static async Task<IResult> HandleAsync(HttpContext context, IPdfText pdfs)
    {
        var stopping = context.RequestAborted;
        var body = await JsonBody.ReadBytesAsync(context.Request, ConversionLimits.BytesMax, stopping);
        if (!body.TryGet(out var sent, out var problem)) return problem;
        if (SourceFormats.Of(sent) is not { } format)
        {
            return new Problem(
                ProblemKinds.UnsupportedMediaType,
                "This is no PDF, no zip of LinkedIn's, no Europass XML and no JSON.");
        }

        return await ConvertAsync(format, sent, pdfs, stopping) switch
        {
            ConversionResult.Converted converted => Answer(format, converted),
            ConversionResult.Refused refused => Refusal(refused),
            _ => throw new InvalidOperationException("A conversion gives a document or a reason."),
        };
    }

    private static async Task<ConversionResult> ConvertAsync(
        SourceFormat format, byte[] sent, IPdfText pdfs, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case SourceFormat.LinkedIn: return DocumentConverter.FromLinkedIn(sent);
            case SourceFormat.Europass: return DocumentConverter.FromEuropass(sent);
            case SourceFormat.Json: return DocumentConverter.FromJson(sent);
            default:
                return await pdfs.ReadAsync(sent, cancellationToken) switch
                {
                    PdfTextOutcome.Read read => DocumentConverter.FromPdf(read.Text),
                    PdfTextOutcome.Refused refused => new ConversionResult.Refused("not_a_resume", refused.Reason),
                    _ => throw new InvalidOperationException("A PDF is read or refused."),
                };
        }
    }

    /// <summary>What the import would say of the document is said now, before it is saved.</summary>
    private static IResult Answer(SourceFormat format, ConversionResult.Converted converted)
    {
        var import = ResumeImporter.Import(converted.Document);
        if (import is ImportResult.Rejected rejected) return ResumeProblems.Of(rejected);
        var imported = (ImportResult.Imported)import;
        using var document = JsonDocument.Parse(converted.Document);
        return TypedResults.Ok(new ConvertResponse
        {
            Format = WireNames.Of(format),
            Document = document.RootElement.Clone(),
            Items = imported.Resume.Items.Length,
            Warnings =
            [
                .. converted.Warnings.Select(warning => new ConvertWarning(
                    warning.Code, warning.Message, warning.Source, warning.Line > 0 ? warning.Line : null,
                    warning.Pointer)),
                .. imported.Warnings.Select(warning => new ConvertWarning(
                    warning.Code, warning.Message, null, null, warning.Pointer)),
            ],
        });
    }

    private static Problem Refusal(ConversionResult.Refused refused) =>
        new(refused.Code == "too_large" ? ProblemKinds.TooLarge : ProblemKinds.NotAResume, refused.Message)
        {
            Line = refused.Line,
            Column = refused.Column,
        };
}
