using Spectre.Console;

namespace ResumeVoice.Cli;

/// <summary>
/// Where the client writes and reads. What was asked for goes to the output, to be piped on; all else to the error.
/// </summary>
internal sealed class Terminal(TextWriter output, TextWriter error, TextReader input)
{
    private const int PipeWidth = 500;

    public TextWriter Output => output;

    public TextReader Input => input;

    /// <summary>Tables and colours where there is a terminal to show them, plain text elsewhere.</summary>
    public IAnsiConsole Console { get; } = On(output);

    public IAnsiConsole Notes { get; } = On(error);

    private static IAnsiConsole On(TextWriter writer)
    {
        var target = new AnsiConsoleOutput(writer);
        if (target.IsTerminal) return AnsiConsole.Create(new AnsiConsoleSettings { Out = target });
        // What is piped on has no colours, and is not broken into lines for a screen that is not there.
        var plain = new AnsiConsoleSettings
        {
            Out = target,
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
        };
        var console = AnsiConsole.Create(plain);
        console.Profile.Width = PipeWidth;
        return console;
    }
}
