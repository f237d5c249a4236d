using ResumeVoice.Core.Ports;
using ResumeVoice.Grains;
using ResumeVoice.Hosting;

namespace ResumeVoice.Silo.Start;

/// <summary>Rehearses turns on the page's résumé before the silo says that it is ready.</summary>
internal sealed class Rehearse(IAgreedTexts texts, Rehearsal rehearsal) : IStartupTask
{
    public async Task Execute(CancellationToken cancellationToken)
    {
        if (await texts.FindAsync(PageResume.Name, cancellationToken) is { } resumeId)
            await rehearsal.RunAsync(resumeId, cancellationToken);
    }
}
