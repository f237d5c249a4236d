using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Api.Sessions;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Voice;

/// <summary>Asks a question aloud: a recording in, the transcript, the answer and its sound out.</summary>
internal sealed class AskAloud(
    AudioUpload uploads, AskInBackground background, VoiceTurns turns, AudioLinks links, IConversations conversations,
    TimeProvider clock)
{
    public async Task<IResult> HandleAsync(HttpContext context, string id)
    {
        var stopping = context.RequestAborted;
        var caller = context.Caller();
        var subject = caller.Subject;
        if (!IdempotencyKey.TryRead(context.Request, out var key, out var problem)) return problem;
        var session = TextRules.IsId(id, Ids.Session) ? await conversations.FindAsync(id, subject, stopping) : null;
        if (session is null) return SessionProblems.NotFound(id);
        return await uploads.UseAsync<IResult>(
            context,
            async upload =>
            {
                if (KeepsAudio(context.Request, upload) is not { } mayKeep)
                    return Problem.Field("keepAudio", "is true or false.");
                var question = new SpokenQuestion
                {
                    Session = session,
                    Subject = subject,
                    PublicOnly = caller.PublicOnly,
                    IdempotencyKey = key,
                    MayKeep = mayKeep,
                    Voice = upload.Field("voice") ?? context.Request.Query["voice"],
                };
                if (AskInBackground.IsWanted(context.Request)
                    && await background.TryBeginAsync(context, upload.Recording, question) is { } begun) return begun;
                return Result(await turns.TakeAsync(upload.Recording, question, clock, stopping), id);
            },
            refusal => refusal);
    }

    /// <summary>The turn as it is sent, or why there is none.</summary>
    private IResult Result(VoiceOutcome outcome, string sessionId) => outcome switch
    {
        VoiceOutcome.Answered turn => TypedResults.Bytes(
            SpokenAnswer.Write(SpokenTurn.Of(turn, links)), "application/json"),
        VoiceOutcome.NotHeard { Fault: var fault } => AudioProblems.Of(fault),
        VoiceOutcome.NotAsked { Outcome: var asked } => SessionProblems.Of(asked, sessionId),
        _ => throw new UnreachableException(),
    };

    private static bool? KeepsAudio(HttpRequest request, Upload upload)
    {
        var text = upload.Field("keepAudio") ?? request.Query["keepAudio"].ToString();
        if (text.Length == 0) return true;
        return bool.TryParse(text, out var keeps) ? keeps : null;
    }
}
