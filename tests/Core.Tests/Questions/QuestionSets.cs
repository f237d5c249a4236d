using System.Text.Json;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Questions;

/// <summary>The sets of Fixtures/questions and the résumés that they ask about.</summary>
internal static class QuestionSets
{
    /// <summary>The day for which the answers that depend on today were written.</summary>
    public static readonly DateOnly Today = new(2026, 11, 25);

    /// <summary>The sets that hold dialogues about one résumé.</summary>
    public static readonly string[] Names = ["nurse", "teacher", "designer", "developer", "chef", "lawyer",
        "electrician", "sample"];

    private static readonly Dictionary<string, (string Json, CompiledResume Resume)> Known = [];

    /// <summary>One dialogue: the résumé's file and its turns.</summary>
    public static IEnumerable<(string Resume, List<Expectation> Turns)> Dialogues(string set)
    {
        foreach (var line in Lines($"{set}.jsonl"))
        {
            using var dialogue = JsonDocument.Parse(line);
            var turns = dialogue.RootElement.GetProperty("turns").EnumerateArray();
            yield return (dialogue.RootElement.GetProperty("resume").GetString()!,
                [.. turns.Select(turn => new Expectation(turn.Clone()))]);
        }
    }

    public static CompiledResume About(string file) => Read(file).Resume;

    /// <summary>The résumé's document as it is imported.</summary>
    public static string DocumentOf(string file) => Read(file).Json;

    public static List<string> Lines(string file) =>
        [.. File.ReadLines(Fixture(file)).Where(line => line.Length > 0 && line[0] != '#')];

    private static (string Json, CompiledResume Resume) Read(string file)
    {
        lock (Known)
        {
            if (Known.TryGetValue(file, out var known)) return known;
            var path = file.StartsWith("samples/", StringComparison.Ordinal)
                ? Documents.Path(file)
                : Fixture($"resumes/{file}");
            var json = File.ReadAllText(path);
            return Known[file] = (json, Talk.Compile(json));
        }
    }

    private static string Fixture(string file) => Documents.Path($"tests/Core.Tests/Fixtures/questions/{file}");
}
