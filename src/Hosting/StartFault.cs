using Microsoft.Extensions.Options;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Hosting;

/// <summary>Says in plain words why the server cannot start, where that is the user's to mend and not a bug.</summary>
public static class StartFault
{
    /// <summary>What to tell the user; null for a bug, which deserves its stack trace.</summary>
    public static string? Of(Exception exception) => exception switch
    {
        OptionsValidationException settings => string.Join(Environment.NewLine, settings.Failures),
        StartException or DependencyException or IOException or UnauthorizedAccessException => exception.Message,
        _ => null,
    };
}
