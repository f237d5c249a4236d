using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces.Resumes;
using ResumeVoice.Grains.Ports;

namespace ResumeVoice.Gateway.Conversations;

/// <summary>
/// Tells the silos that a résumé changed. The change itself is stored by then: where telling fails, the silos notice on
/// their own within seconds.
/// </summary>
internal sealed partial class ResumeChanges(GrainCalls calls, IGrainFactory grains, ILogger<ResumeChanges> logger)
{
    public async Task AnnounceAsync(string resumeId)
    {
        try
        {
            var resume = grains.GetGrain<IResumeGrain>(resumeId);
            await calls.RunAsync(
                async token =>
                {
                    await resume.ChangedAsync(token);
                    return true;
                },
                CancellationToken.None);
        }
        catch (DependencyException exception)
        {
            LogNotTold(resumeId, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The silos were not told that {ResumeId} changed.")]
    private partial void LogNotTold(string resumeId, Exception exception);
}
