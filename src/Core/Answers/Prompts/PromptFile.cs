using System.Globalization;
using System.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers.Prompts;

/// <summary>
/// A prompt as it lies in its file: a first line that gives its version, then the text with variables as
/// <c>{{name}}</c>. A variable's value is put in once and never looked at for variables again.
/// </summary>
internal sealed class PromptFile
{
    private const string VersionMark = "# version ";
    private const string Opening = "{{";
    private const string Closing = "}}";

    // Texts and names of variables in turn, a text first and last.
    private readonly string[] _parts;

    private PromptFile(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream("prompts/" + name)
            ?? throw new InvalidOperationException($"The prompt {name} is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var first = reader.ReadLine() ?? "";
        Version = int.Parse(first.AsSpan(VersionMark.Length), CultureInfo.InvariantCulture);
        _parts = reader.ReadToEnd().TrimEnd().Split([Opening, Closing], StringSplitOptions.None);
    }

    public static readonly PromptFile Instructions = new("instructions.txt");

    public static readonly PromptFile Question = new("question.txt");

    /// <summary>Counts up with every change of the text.</summary>
    public int Version { get; }

    /// <summary>The text with its variables put in. Throws on a variable that is not given.</summary>
    public string Fill(params ReadOnlySpan<(string Name, string Value)> variables)
    {
        var filled = (string[])_parts.Clone();
        for (var at = 1; at < filled.Length; at += 2) filled[at] = ValueOf(filled[at], variables);
        return string.Concat(filled);
    }

    private static string ValueOf(string name, ReadOnlySpan<(string Name, string Value)> variables)
    {
        foreach (var variable in variables)
            if (variable.Name == name) return variable.Value;
        throw new InvalidOperationException($"The prompt's variable {name} is not given.");
    }
}
