using System.Diagnostics;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Sessions;
using ResumeVoice.Api.Voice;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Jobs;

/// <summary>Why a spoken question has no answer, in the words that the request would have got.</summary>
internal static class SpokenJobProblems
{
    public static Problem Of(SpokenJobFault fault, string sessionId) => fault switch
    {
        SpokenJobFault.NoSpeech => AudioProblems.Of(AudioFault.NoSpeech),
        SpokenJobFault.SessionGone => SessionProblems.NotFound(sessionId),
        SpokenJobFault.SessionFull => SessionProblems.Of(new AskOutcome.Full(), sessionId),
        SpokenJobFault.KeyReused => SessionProblems.Of(new AskOutcome.KeyReused(), sessionId),
        SpokenJobFault.RecordingGone => new Problem(
            ProblemKinds.AudioNotFound, "The recording was erased before anyone listened to it."),
        SpokenJobFault.Unavailable => new Problem(
            ProblemKinds.DependencyUnavailable, "Something that it needs did not answer, however often it was tried."),
        SpokenJobFault.Broken => new Problem(ProblemKinds.InternalError, "The error is logged under the job's id."),
        _ => throw new UnreachableException(),
    };
}
