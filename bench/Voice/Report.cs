using System.Globalization;
using System.Text;
using ResumeVoice.Bench.Answers;
using ResumeVoice.Speech.Tests;

namespace ResumeVoice.Bench.Voice;

/// <summary>The tables, whether the aims are met, and the file that keeps them.</summary>
internal static class Report
{
    private const double OwnMsMax = 50;
    private const double WholeMsMax = 1000;

    /// <summary>Questions of about this length, in seconds, are held against the aim for the whole loop.</summary>
    private const double LongSeconds = 3;

    private static readonly (string Name, Func<Trip, double> Of)[] Stages =
    [
        ("whole loop", trip => trip.WholeMs), ("own share", trip => trip.OwnMs),
        ("of it decoding", trip => trip.DecodeMs), ("of it answering", trip => trip.AnswerMs),
        ("recogniser", trip => trip.RecogniseMs), ("synthesiser", trip => trip.SynthesiseMs),
    ];

    public static async Task<int> GiveAsync(
        List<Trip> trips, IReadOnlyList<HeardAgain> heardAgain, bool isRecorded)
    {
        var text = new StringBuilder();
        text.AppendLine("| ms | form | p50 | p95 | max |").AppendLine("|---|---|---:|---:|---:|");
        foreach (var (name, of) in Stages)
        {
            foreach (var form in Recordings.Forms)
            {
                var times = Sorted(trips.Where(trip => trip.Recording.Form == form).Select(of));
                text.AppendLine(Line(
                    $"| {name} | {form} | {At(times, 0.5):F0} | {At(times, 0.95):F0} | {times[^1]:F0} |"));
            }
        }

        text.AppendLine().AppendLine("| voice | form | words wrong | of | share | same answer as typed |");
        text.AppendLine("|---|---|---:|---:|---:|---:|");
        foreach (var group in trips.GroupBy(trip => (trip.Recording.Voice, trip.Recording.Form)))
        {
            var (voice, form) = group.Key;
            var (errors, words) = (group.Sum(trip => trip.Errors), group.Sum(trip => trip.Words));
            var (same, share) = ($"{group.Count(trip => trip.IsSame)} of {group.Count()}", 100.0 * errors / words);
            text.AppendLine(Line($"| {voice} | {form} | {errors} | {words} | {share:F1} % | {same} |"));
        }

        var own = At(Sorted(trips.Select(trip => trip.OwnMs)), 0.95);
        var whole = Sorted(trips.Where(trip => trip.Recording.Seconds <= LongSeconds).Select(trip => trip.WholeMs));
        text.AppendLine().Append(Again(heardAgain)).AppendLine();
        var (p50, p95) = (At(whole, 0.5), At(whole, 0.95));
        text.Append(Line($"Own share p95 {own:F0} ms, aim {OwnMsMax:F0} ms; whole loop of questions up to "));
        text.AppendLine(Line($"{LongSeconds:F0} s: p50 {p50:F0} ms, p95 {p95:F0} ms, aim {WholeMsMax:F0} ms."));
        Console.WriteLine(text);
        if (isRecorded) await RecordAsync(text.ToString());
        return own <= OwnMsMax && p95 <= WholeMsMax ? 0 : 1;
    }

    /// <summary>How many words of the answers a recogniser has wrong, without and with the words that may be said.</summary>
    private static string Again(IReadOnlyList<HeardAgain> answers)
    {
        var text = new StringBuilder("Spoken answers of up to 20 s heard again, numbers counted as they are said:\n\n");
        text.AppendLine("| voice | answers | words | wrong | wrong with the answer's words as a prompt |");
        text.AppendLine("|---|---:|---:|---:|---:|");
        foreach (var group in answers.GroupBy(one => one.Speaker))
        {
            var words = group.Sum(one => WordErrors.Words(one.Said).Length);
            var (bare, hinted) = (group.Sum(one => WordErrors.Count(one.Said, one.Bare)),
                group.Sum(one => WordErrors.Count(one.Said, one.Hinted)));
            var (bareShare, hintedShare) = (100.0 * bare / words, 100.0 * hinted / words);
            text.Append(Line($"| {group.Key} | {group.Count()} | {words} | {bare} ({bareShare:F0} %) "));
            text.AppendLine(Line($"| {hinted} ({hintedShare:F0} %) |"));
        }

        return text.ToString();
    }

    private static async Task RecordAsync(string text)
    {
        var file = Path.Combine("bench", "results", "voice.md");
        await File.WriteAllTextAsync(file, $"""
            # A spoken question, from its end to the first sound of the answer

            `./rv bench voice`, {await Conditions.NowAsync()}.
            20 questions by two synthetic voices, in the form of browsers (WebM/Opus) and as samples (WAV), one after
            the other over HTTP: the recording in, the answer's link out, the first byte of its sound. Recogniser:
            PocketSphinx; synthesisers: flite and espeak-ng, no sentence of it cached. Own share: all but those two.

            {text}
            """);
        Console.WriteLine($"Written to {file}.");
    }

    private static double[] Sorted(IEnumerable<double> values) => [.. values.Order()];

    private static double At(double[] sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
