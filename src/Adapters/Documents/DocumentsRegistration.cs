using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Documents;

/// <summary>Wires the reading of documents to a host.</summary>
public static class DocumentsRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) =>
        services.AddSingleton<IPdfText, PdfToText>();
}
