namespace ResumeVoice.Core.Conversations;

/// <summary>What a second question meets while a model words the answer to the first.</summary>
public enum WhileAnswering
{
    /// <summary>409 <c>turn_in_progress</c>.</summary>
    Reject,

    /// <summary>It waits for its turn.</summary>
    Enqueue,
}
