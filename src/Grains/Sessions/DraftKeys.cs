using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Grains.Sessions;

/// <summary>
/// Which request a draft answers, in the place of its key: the client's key, or the request's id after a space, which no
/// key has. So a request that is made anew after its silo died finds the turn that was finished for it.
/// </summary>
internal static class DraftKeys
{
    private const char OfRequest = ' ';

    public static string Of(AskCommand command) => command.IdempotencyKey ?? $"{OfRequest}{command.RequestId:N}";

    /// <summary>The draft of a turn that has just begun: its question is kept before anyone hears of it.</summary>
    public static Draft Draft(BegunTurn begun, AskCommand command) =>
        begun.DraftOf("") with { IdempotencyKey = Of(command) };

    /// <summary>The command that the draft answers.</summary>
    public static AskCommand Command(Draft draft, string subject)
    {
        var isRequest = draft.IdempotencyKey?.StartsWith(OfRequest) == true;
        return new AskCommand
        {
            Subject = subject,
            Text = draft.Question,
            IdempotencyKey = isRequest ? null : draft.IdempotencyKey,
            RequestId = isRequest ? Guid.ParseExact(draft.IdempotencyKey![1..], "N") : Guid.NewGuid(),
        };
    }
}
