using ResumeVoice.Adapters.Documents;
using ResumeVoice.Adapters.LanguageModels;
using ResumeVoice.Adapters.Storage;
using ResumeVoice.Api;
using ResumeVoice.Hosting;

namespace ResumeVoice.Standalone.Start;

/// <summary>
/// The one-process edition as a list of its parts. Services start in this order and stop in the reverse.
/// </summary>
internal static class StandaloneHost
{
    public const string Usage =
        """
        resumevoice: people ask your résumé questions.

          --host ADDRESS   where to listen (127.0.0.1)
          --port PORT      (8080; 0 takes a free one)
          --data FOLDER    where everything is kept (data)
          --resume FILE    the résumé of the page; imported, or put in the place of the present one
          --TrustedProxies LIST  networks whose word on a visitor's address is believed (none)
          --Section:Name VALUE   any other setting, e.g. --Quotas:VisitorQuestionsPerMinute 60

        The same in the environment: RESUMEVOICE_HOST, RESUMEVOICE_Quotas__VisitorQuestionsPerMinute, ...
        RESUMEVOICE_OWNER_KEY sets the owner key instead of a generated one.
        """;

    public static WebApplication Build(IDictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateSlimBuilder(HostSettings.Options);
        builder.UseSettings(settings);
        builder.UseServer();
        builder.Services.AddHomeFolder();
        builder.Services.AddStorage();
        builder.Services.AddLanguageModels(builder.Configuration);
        builder.Services.AddLocalConversations();
        builder.Services.AddVoice();
        builder.Services.AddDocuments();
        builder.Services.AddResumeVoiceApi();
        builder.Services.AddOwnerSetup();

        var app = builder.Build();
        app.UseTrustedProxies();
        app.MapResumeVoiceApi();
        return app;
    }
}
