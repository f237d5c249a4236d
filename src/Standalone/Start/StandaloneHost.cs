using ResumeVoice.Adapters.Storage;
using ResumeVoice.Api;

namespace ResumeVoice.Standalone.Start;

/// <summary>
/// The one-process edition as a list of its parts. Services start in this order and stop in the reverse.
/// </summary>
internal static class StandaloneHost
{
    // Settings are read once, from beside the program. Watching a folder for changed ones would also watch every write
    // to a data folder below it, which cost a fifth of the answers a second.
    private static readonly WebApplicationOptions Options = new()
    {
        ContentRootPath = AppContext.BaseDirectory,
        Args = ["--hostBuilder:reloadConfigOnChange=false"],
    };

    public static WebApplication Build(IDictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateSlimBuilder(Options);
        builder.UseSettings(settings);
        builder.UseKestrelLimits();
        builder.Services.AddHomeFolder();
        builder.Services.AddStorage();
        builder.Services.AddLocalConversations();
        builder.Services.AddVoice();
        builder.Services.AddResumeVoiceApi();
        builder.Services.AddOwnerSetup();

        var app = builder.Build();
        app.MapResumeVoiceApi();
        return app;
    }
}
