using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Grains.Ports;

/// <summary>How questions are taken, by the names that the standalone edition has for it.</summary>
public sealed class AskingSettings
{
    public const string Section = "Conversations";

    /// <summary>What a second question meets while a model words the answer to the first. Default Reject.</summary>
    public WhileAnswering WhileAnswering { get; set; } = WhileAnswering.Reject;
}
