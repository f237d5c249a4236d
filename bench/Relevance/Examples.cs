using System.Text.Json;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding;
using ResumeVoice.Core.Understanding.Deciding;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Bench.Relevance;

/// <summary>
/// Reads the questions to fit on: the lists <c>*-fitting.txt</c> and the dialogues. <c>fair.txt</c> and
/// <c>off-topic.txt</c> are kept for measuring.
/// </summary>
internal static class Examples
{
    private static readonly string[] Dialogues = ["nurse", "teacher", "designer", "developer"];
    // A list's line is asked on each résumé, a dialogue's on one.
    private const double DialogueShare = 4;

    private static readonly DateOnly Today = new(2026, 11, 25);

    public static List<Example> Read(string folder)
    {
        var examples = new List<Example>();
        foreach (var name in Dialogues)
        {
            var resume = Compile(Path.Combine(folder, "resumes", name + ".json"));
            examples.AddRange(List(folder, "fair-fitting.txt", true, true, resume));
            examples.AddRange(List(folder, "off-topic-fitting.txt", false, true, resume));
            examples.AddRange(List(folder, "fair.txt", true, false, resume));
            examples.AddRange(List(folder, "off-topic.txt", false, false, resume));
            examples.AddRange(File.ReadLines(Path.Combine(folder, name + ".jsonl")).SelectMany(
                line => Turns(line, resume)));
        }

        return examples;
    }

    /// <summary>The fixtures of the core's tests, found from wherever this runs.</summary>
    public static string DefaultFolder()
    {
        const string Fixtures = "tests/Core.Tests/Fixtures/questions";
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, Fixtures)))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"There is no {Fixtures} above.");
        return Path.Combine(folder.FullName, Fixtures);
    }

    private static IEnumerable<Example> List(
        string folder, string file, bool isFair, bool isForFitting, CompiledResume resume)
    {
        var name = resume.Resume.Name.Split(' ')[0];
        return File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Replace("{name}", name, StringComparison.Ordinal))
            .Select(text => Read(text, isFair, isForFitting, resume, FollowUpContext.Empty));
    }

    // A dialogue is replayed, so that its later turns lean on what was shown.
    private static IEnumerable<Example> Turns(string line, CompiledResume resume)
    {
        using var dialogue = JsonDocument.Parse(line);
        var conversation = Empty();
        foreach (var turn in dialogue.RootElement.GetProperty("turns").EnumerateArray())
        {
            var text = turn.GetProperty("q").GetString()!;
            if (IsFair(turn) is { } isFair)
                yield return Read(text, isFair, true, resume, conversation.Context) with { Share = DialogueShare };
            conversation = TakeTurn.Run(conversation, resume, text, idempotencyKey: null, TimeProvider.System).Next;
        }
    }

    // Attacks and small talk are decided before the score is asked.
    private static bool? IsFair(JsonElement turn)
    {
        var decision = turn.GetProperty("decision");
        var preferred = decision.ValueKind == JsonValueKind.Array ? decision[0].GetString() : decision.GetString();
        return preferred switch
        {
            "answer" or "not_in_resume" => true,
            "off_topic" => false,
            _ => null,
        };
    }

    private static Example Read(
        string text, bool isFair, bool isForFitting, CompiledResume resume, FollowUpContext context)
    {
        var question = QuestionWords.Read(text, resume.Index);
        var follow = QuestionReader.Name(question, resume, context, Today);
        var counts = new float[EvidenceCounter.Kinds];
        EvidenceCounter.Count(question, QuestionReader.Continues(follow), counts);
        var words = new List<string>();
        for (var at = 0; at < question.Tokens.Count; at++)
            if (WordWeights.MayWeigh(question, at)) words.Add(question.WordAt(at));
        if (question.Tokens.Count > 1) words.Add(WordWeights.Opening(question));
        return new Example(text, isFair, isForFitting, counts, [.. words]);
    }

    private static CompiledResume Compile(string path) => ResumeImporter.Import(File.ReadAllBytes(path)) switch
    {
        ImportResult.Imported imported => CompiledResume.Compile(imported.Resume),
        _ => throw new InvalidDataException($"{path} is no résumé."),
    };

    private static Conversation Empty() => new(
        new Session
        {
            Id = "ses_fit",
            ResumeId = "res_fit",
            OwnerId = "own_fit",
            OpenedBy = "key_fit",
            CreatedAt = DateTimeOffset.UnixEpoch,
            ExpiresAt = DateTimeOffset.MaxValue,
        }, LastSeq: 0, FollowUpContext.Empty);
}
