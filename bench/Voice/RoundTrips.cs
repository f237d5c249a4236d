using ResumeVoice.Bench.Answers;
using ResumeVoice.Speech.Tests;

namespace ResumeVoice.Bench.Voice;

/// <summary>An answer's words, and what was made out of its sound without and with its vocabulary.</summary>
internal sealed record HeardAgain(string Speaker, string Said, string Bare, string Hinted);

/// <summary>Asks every question aloud over HTTP, one after the other, in each form and voice.</summary>
internal static class RoundTrips
{
    /// <summary>
    /// Who answers: the usual one first, then another each time, for what was said before in a voice is in the cache.
    /// </summary>
    private static readonly string[] Speakers = ["rms", "en-us+f5", "slt", "en-us+f3"];

    /// <summary>Questions before anything counts.</summary>
    private const int WarmUps = 8;

    public static async Task<int> RunAsync(bool isRecorded)
    {
        var recordings = await Recordings.MakeAsync();
        var folder = Directory.CreateTempSubdirectory("resumevoice-bench-");
        try
        {
            var data = Path.Combine(folder.FullName, "data");
            using var server = await ServerProcess.StartAsync(
                ServerProcess.Standalone,
                port => ["--port", $"{port}", "--data", data, "--resume", Path.Combine("samples", "resume.json")]);
            var key = await File.ReadAllTextAsync(Path.Combine(data, "owner.key"));
            using var visitor = new Visitor(server.Port, key.Trim());
            await visitor.StartAsync();
            // The recogniser's model is made for the first question, and the compiler learns from the next ones.
            foreach (var recording in recordings.Take(WarmUps)) await visitor.AskAsync(recording, "awb");

            var trips = new List<Trip>();
            foreach (var (at, speaker) in Speakers.Index())
            {
                var (form, voice) = (Recordings.Forms[at % 2], Recordings.Voices[at / 2]);
                foreach (var recording in recordings.Where(one => one.Form == form && one.Voice == voice))
                    trips.Add(await visitor.AskAsync(recording, speaker));
                Console.WriteLine($"asked by {voice} in {form}, answered by {speaker}");
            }

            return await Report.GiveAsync(trips, await HearAgainAsync(visitor, trips), isRecorded);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What the recogniser makes of the answers that the two usual voices gave to 20 questions each.</summary>
    private static async Task<IReadOnlyList<HeardAgain>> HearAgainAsync(Visitor visitor, List<Trip> trips)
    {
        var heard = new List<HeardAgain>();
        foreach (var (at, trip) in trips.Take(trips.Count / 2).Index())
        {
            var said = SpokenNumbers.Of(trip.Speech);
            // In the order of the alphabet, each a phrase of its own: what may be said, and not in which order.
            var vocabulary = string.Join(", ", WordErrors.Words(said).Distinct().Order(StringComparer.Ordinal));
            if (await visitor.HearAsync(trip.Sound, "") is not { } bare) continue;
            var hinted = await visitor.HearAsync(trip.Sound, vocabulary) ?? "";
            heard.Add(new HeardAgain(Speakers[at * Speakers.Length / trips.Count], said, bare, hinted));
        }

        return heard;
    }
}
