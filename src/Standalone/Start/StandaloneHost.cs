using ResumeVoice.Adapters.Storage;
using ResumeVoice.Api;

namespace ResumeVoice.Standalone.Start;

/// <summary>
/// The one-process edition as a list of its parts. Services start in this order and stop in the reverse.
/// </summary>
internal static class StandaloneHost
{
    public static WebApplication Build(IDictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.UseSettings(settings);
        builder.UseKestrelLimits();
        builder.Services.AddHomeFolder();
        builder.Services.AddStorage();
        builder.Services.AddLocalConversations();
        builder.Services.AddResumeVoiceApi();
        builder.Services.AddOwnerSetup();

        var app = builder.Build();
        app.MapResumeVoiceApi();
        return app;
    }
}
