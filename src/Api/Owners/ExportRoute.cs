using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.Keys;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Api.Owners;

/// <summary>Everything that is kept for an owner, as one JSON document that is written while it is read.</summary>
internal static class ExportRoute
{
    private const int Version = 1;
    private const int SessionsRead = 100;
    private const int AnswersRead = 500;

    private static readonly JsonWriterOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static void MapExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/export", SendAsync).WithTags("Owner").RequireAccess(Access.Owner).Guarded()
            .WithName("exportEverything").WithSummary("All that is kept for you, as one JSON document")
            .WithDescription("Keys (without their secrets) and résumés, each with its document as it was sent and its "
                + "conversations. The document is streamed: where it breaks off, it is not whole.")
            .Produces<object>();

    private static async Task SendAsync(
        HttpContext context, IKeyStore keys, IResumeStore resumes, IConversationStore conversations, TimeProvider clock)
    {
        var stopping = context.RequestAborted;
        var ownerId = context.Caller().OwnerId;
        var held = await keys.ListKeysAsync(ownerId, stopping);
        var listed = await resumes.ListAsync(ownerId, int.MaxValue, stopping);
        var now = clock.GetUtcNow();
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentDisposition =
            $"attachment; filename=\"resumevoice-{now.UtcDateTime:yyyy-MM-dd}.json\"";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, Writing);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("exportedAt", now);
        json.WritePropertyName("keys");
        KeyResponse[] shown = [.. held.Select(KeyResponse.Of)];
        JsonSerializer.Serialize(json, shown, ApiJson.Default.KeyResponseArray);
        json.WriteStartArray("resumes");
        foreach (var resume in listed)
        {
            // Erased since the list was read.
            if (await resumes.FindAsync(resume.Id, stopping) is not { } stored) continue;
            WriteResume(json, stored);
            json.WriteStartArray("sessions");
            await WriteSessionsAsync(json, stored.Id, conversations, context);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(stopping);
    }

    private static void WriteResume(Utf8JsonWriter json, StoredResume stored)
    {
        json.WriteStartObject();
        json.WriteString("id", stored.Id);
        json.WriteString("name", stored.Name);
        json.WriteNumber("version", stored.Version);
        json.WriteString("createdAt", stored.CreatedAt);
        json.WriteString("updatedAt", stored.UpdatedAt);
        json.WriteBoolean("public", stored.IsPublic);
        json.WritePropertyName("document");
        var document = stored.Document.Span;
        // It was checked when it was imported.
        if (document.StartsWith(ByteOrderMark)) document = document[ByteOrderMark.Length..];
        json.WriteRawValue(document, skipInputValidation: true);
    }

    private static async Task WriteSessionsAsync(
        Utf8JsonWriter json, string resumeId, IConversationStore conversations, HttpContext context)
    {
        var before = long.MaxValue;
        while (true)
        {
            var page = new SessionPage(DateTimeOffset.MinValue, before, SessionsRead);
            var sessions = await conversations.ListSessionsAsync(resumeId, page, context.RequestAborted);
            foreach (var session in sessions)
            {
                json.WriteStartObject();
                json.WriteString("id", session.Id);
                json.WriteString("createdAt", session.CreatedAt);
                json.WriteString("expiresAt", session.ExpiresAt);
                json.WriteStartArray("messages");
                await WriteAnswersAsync(json, session.Id, conversations, context);
                json.WriteEndArray();
                json.WriteEndObject();
                before = session.Place;
            }

            if (sessions.Count < SessionsRead) return;
        }
    }

    private static async Task WriteAnswersAsync(
        Utf8JsonWriter json, string sessionId, IConversationStore conversations, HttpContext context)
    {
        var stopping = context.RequestAborted;
        for (var after = 0; ; after += AnswersRead)
        {
            var answers = await conversations.ReadAnswersAsync(sessionId, after, AnswersRead, stopping);
            foreach (var answer in answers) json.WriteRawValue(answer.Span, skipInputValidation: true);
            // What is written goes out now, so that an export of any size takes the same memory.
            await json.FlushAsync(stopping);
            await context.Response.BodyWriter.FlushAsync(stopping);
            if (answers.Count < AnswersRead) return;
        }
    }
}
