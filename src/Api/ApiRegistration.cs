using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.Earlier;
using ResumeVoice.Api.Health;
using ResumeVoice.Api.Jobs;
using ResumeVoice.Api.Keys;
using ResumeVoice.Api.Mcp;
using ResumeVoice.Api.OpenAi;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Owners;
using ResumeVoice.Api.Pages;
using ResumeVoice.Api.Pages.Pictures;
using ResumeVoice.Api.Pages.Visitors;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Quotas;
using ResumeVoice.Api.Realtime;
using ResumeVoice.Api.Resumes;
using ResumeVoice.Api.Sessions;
using ResumeVoice.Api.Tokens;
using ResumeVoice.Api.Voice;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Jobs;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api;

/// <summary>
/// Wires the API to a host. The host supplies <c>IConversations</c>, <c>IQuotas</c>, <c>ResumeLibrary</c>, the stores,
/// <see cref="TokenSecret"/> and a <see cref="TimeProvider"/>.
/// </summary>
public static class ApiRegistration
{
    public static IServiceCollection AddResumeVoiceApi(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<QuotaOptions, QuotaOptionsValidator>()
            .BindConfiguration(QuotaOptions.Section);
        services.Configure<JsonOptions>(json =>
        {
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            // The OpenAPI document is made from these: without this it would promise that numbers may be strings.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            json.SerializerOptions.TypeInfoResolverChain.Add(OpenAiJson.Default);
        });
        services.AddCallers();
        services.AddOptionsWithValidateOnStart<PageOptions, PageOptionsValidator>()
            .BindConfiguration(PageOptions.Section);
        services.AddSingleton<PreviewPictures>();
        services.AddSingleton<UserQuotas>();
        services.AddRealtime();
        services.AddSingleton<DefaultPage>();
        services.AddSingleton<DefaultResumes>();
        services.AddEarlierRoutes();
        services.AddSingleton<Readiness>();
        services.AddSingleton<StoreHealth>();
        services.AddSingleton(provider => new StatelessTalk(
            provider.GetRequiredService<ResumeLibrary>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ModelWording>()));
        services.AddVoiceRoutes();
        services.AddSingleton<McpTools>();
        services.AddSingleton<McpResources>();
        services.AddSingleton<McpCalls>();
        services.AddSingleton<McpAnswers>();
        services.AddOpenApi("v1", openApi =>
        {
            openApi.AddDocumentTransformer(DocumentShape.DescribeAsync);
            openApi.AddOperationTransformer(DocumentShape.DescribeAsync);
        });
        return services;
    }

    /// <summary>Middleware in the order a request passes it, then the routes.</summary>
    public static WebApplication MapResumeVoiceApi(this WebApplication app)
    {
        app.UseMiddleware<ProblemMiddleware>();
        app.UseWebSockets();
        app.UseRouting();
        app.UseMiddleware<CallerMiddleware>();
        app.UseMiddleware<CrossOriginMiddleware>();
        app.UseMiddleware<QuotaMiddleware>();
        app.UseMiddleware<AccessMiddleware>();
        app.MapResumes();
        app.MapConvert();
        app.MapSearch();
        app.MapAnalytics();
        app.MapResumeSessions();
        app.MapSessions();
        app.MapKeys();
        app.MapOwnerSession();
        app.MapExport();
        app.MapErase();
        app.MapTokens();
        app.MapEarlierRoutes();
        app.MapOpenAi();
        app.MapRealtime();
        app.MapMcp();
        // Asked for by name alone: making it would read the settings before the start checks them.
        var has = app.Services.GetRequiredService<IServiceProviderIsService>();
        if (has.IsService(typeof(IJobs))) app.MapJobs();
        if (has.IsService(typeof(VoiceTurns)))
        {
            app.MapVoice();
            app.MapOpenAiAudio();
            app.MapEarlierVoice();
        }

        app.MapHealth();
        app.MapPages();
        app.MapVisitorPages();
        app.MapOpenApi();
        return app;
    }
}
