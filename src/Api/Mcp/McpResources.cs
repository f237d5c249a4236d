using System.Text.Json.Nodes;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Mcp;

/// <summary>Résumés as resources: their entries as answers show them, which is what any visitor may see.</summary>
internal sealed class McpResources(ResumeLibrary library)
{
    private const string Scheme = "resumevoice://resumes/";
    private const string MediaType = "application/json";

    public async Task<JsonObject> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var found = new JsonArray();
        foreach (var resume in await library.ListAsync(caller, cancellationToken))
            found.Add(new JsonObject
            {
                ["uri"] = Scheme + resume.Id,
                ["name"] = resume.Name,
                ["description"] = $"The entries of {resume.Name}'s résumé.",
                ["mimeType"] = MediaType,
            });
        return new JsonObject { ["resources"] = found };
    }

    public async Task<JsonObject> ReadAsync(
        Caller caller, JsonObject arguments, CancellationToken cancellationToken)
    {
        var uri = McpException.Text(arguments, "uri") ?? "";
        var resumeId = uri.StartsWith(Scheme, StringComparison.Ordinal) ? uri[Scheme.Length..] : "";
        var isOpen = TextRules.IsId(resumeId, Ids.Resume)
            && await library.FindAsync(caller, resumeId, cancellationToken) is not null;
        var resume = isOpen ? await library.CompiledAsync(resumeId, cancellationToken) : null;
        if (resume is null) throw new McpException(McpException.ResourceNotFound, $"There is no resource {uri}.");
        var content = new JsonObject
        {
            ["uri"] = uri,
            ["mimeType"] = MediaType,
            ["text"] = System.Text.Encoding.UTF8.GetString(ItemsJson.Write(resume)),
        };
        return new JsonObject { ["contents"] = new JsonArray(content) };
    }
}
