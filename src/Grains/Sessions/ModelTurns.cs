using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Grains.Resumes;

namespace ResumeVoice.Grains.Sessions;

/// <summary>What turns that a model words need of their silo; there is none where no model is configured.</summary>
internal sealed class ModelTurns(ResumeLeases leases, ModelWording? wording = null, ModelTimes? times = null)
{
    public bool AreConfigured => wording is not null;

    /// <summary>How long a model goes on with an answer that nobody follows any more.</summary>
    public TimeSpan LeaveGrace { get; } = (times ?? new ModelTimes()).LeaveGrace;

    /// <summary>The résumé ready for answering, or null where it is gone.</summary>
    public ValueTask<CompiledResume?> FindAsync(string resumeId, CancellationToken cancellationToken) =>
        leases.FindAsync(resumeId, cancellationToken);

    /// <summary>The wording of a begun turn, the composer's where no model can be had.</summary>
    public Task<Wording> WordAsync(BegunTurn begun, RunningTurn running, CancellationToken stopping) =>
        wording?.WordAsync(begun, running, stopping) ?? Task.FromResult(ComposedEnding.After("", begun));
}

/// <summary>How long things may take where models word answers.</summary>
public sealed record ModelTimes
{
    /// <summary>How long a model goes on with an answer that nobody follows any more. Default 2 seconds.</summary>
    public TimeSpan LeaveGrace { get; init; } = TimeSpan.FromSeconds(2);
}
