using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Hosting;

/// <summary>
/// Asks the page's résumé a few questions before the server listens: loading the vocabulary, compiling the résumé and
/// the code is then no visitor's wait. Nothing of it is stored.
/// </summary>
public sealed partial class WarmUp(
    IAgreedTexts texts, ResumeLibrary library, TimeProvider clock, ILogger<WarmUp> logger)
    : IHostedService
{
    private static readonly string[] Questions =
    [
        "Tell me about this person",
        "Which projects use Python?",
        "Tell me more about the second one",
        "How long was the last job?",
        "What happened between 2015 and 2020?",
        "Where can I get in touch?",
        "What is the weather in Paris?",
    ];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await texts.FindAsync(PageResume.Name, cancellationToken) is not { } resumeId) return;
        try
        {
            if (await library.CompiledAsync(resumeId, cancellationToken) is { } resume) Ask(resumeId, resume);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A cold start is no reason for none: whatever this was, the first question meets it and reports it.
            LogFailed(resumeId, exception);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Ask(string resumeId, CompiledResume resume)
    {
        var now = clock.GetUtcNow();
        var session = new Session
        {
            Id = "ses_warm_up",
            ResumeId = resumeId,
            OwnerId = OwnerKeys.OwnerId,
            OpenedBy = OwnerKeys.OwnerId,
            CreatedAt = now,
            ExpiresAt = now,
        };
        var conversation = new Conversation(session, 0, FollowUpContext.Empty);
        foreach (var question in Questions)
            conversation = TakeTurn.Run(conversation, resume, question, idempotencyKey: null, clock).Next;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The warm-up on {ResumeId} failed.")]
    private partial void LogFailed(string resumeId, Exception exception);
}
