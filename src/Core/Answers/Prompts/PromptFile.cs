using System.Globalization;
using System.Runtime.InteropServices;
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

    /// <summary>
    /// The text with its variables put in, each of them the texts that are given for it one after the other. Throws on a
    /// variable that is not given.
    /// </summary>
    public string Fill(params ReadOnlySpan<(string Name, IReadOnlyList<string> Texts)> variables)
    {
        var filled = new List<string>();
        for (var at = 0; at < _parts.Length; at++)
        {
            if (at % 2 == 0) filled.Add(_parts[at]);
            else filled.AddRange(TextsOf(_parts[at], variables));
        }

        return string.Concat(CollectionsMarshal.AsSpan(filled));
    }

    private static IReadOnlyList<string> TextsOf(
        string name, ReadOnlySpan<(string Name, IReadOnlyList<string> Texts)> variables)
    {
        foreach (var variable in variables)
            if (variable.Name == name) return variable.Texts;
        throw new InvalidOperationException($"The prompt's variable {name} is not given.");
    }
}
