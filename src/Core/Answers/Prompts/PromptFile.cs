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

    private readonly string _text;

    private PromptFile(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream("prompts/" + name)
            ?? throw new InvalidOperationException($"The prompt {name} is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var first = reader.ReadLine() ?? "";
        Version = int.Parse(first.AsSpan(VersionMark.Length), CultureInfo.InvariantCulture);
        _text = reader.ReadToEnd().TrimEnd();
    }

    public static readonly PromptFile Instructions = new("instructions.txt");

    public static readonly PromptFile Question = new("question.txt");

    /// <summary>Counts up with every change of the text.</summary>
    public int Version { get; }

    /// <summary>The text with its variables put in. Throws on a variable that is not given.</summary>
    public string Fill(IReadOnlyDictionary<string, string> variables)
    {
        var filled = new StringBuilder(_text.Length * 2);
        var at = 0;
        while (_text.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = _text.IndexOf("}}", open, StringComparison.Ordinal);
            filled.Append(_text, at, open - at).Append(variables[_text[(open + 2)..close]]);
            at = close + 2;
        }

        return filled.Append(_text, at, _text.Length - at).ToString();
    }
}
