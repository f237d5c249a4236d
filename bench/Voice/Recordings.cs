using System.Diagnostics;

namespace ResumeVoice.Bench.Voice;

/// <summary>A question as a visitor's browser would send it.</summary>
internal sealed record Recording(string Question, string Voice, string Form, double Seconds, byte[] Bytes);

/// <summary>The 20 questions spoken by two synthetic voices, each in two forms.</summary>
internal static class Recordings
{
    /// <summary>As browsers record, and as a client sends that has the samples.</summary>
    public static readonly string[] Forms = ["webm", "wav"];

    public static readonly string[] Voices = ["slt", "rms"];

    private const int BytesASecond = 16_000 * 2;

    public static async Task<IReadOnlyList<Recording>> MakeAsync()
    {
        var questions = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "questions.txt"));
        var folder = Directory.CreateTempSubdirectory("resumevoice-bench-");
        try
        {
            var made = new List<Recording>();
            foreach (var voice in Voices)
            {
                foreach (var question in questions.Where(line => line.Length > 0))
                {
                    var wav = Path.Combine(folder.FullName, "question.wav");
                    await RunAsync("flite", "-voice", voice, "-t", question, "-o", wav);
                    var seconds = (double)new FileInfo(wav).Length / BytesASecond;
                    foreach (var form in Forms)
                    {
                        var bytes = await ConvertAsync(wav, form);
                        made.Add(new Recording(question, voice, form, seconds, bytes));
                    }
                }
            }

            return made;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<byte[]> ConvertAsync(string wav, string form)
    {
        var path = wav;
        if (form != "wav")
        {
            path = Path.ChangeExtension(wav, form);
            await RunAsync("ffmpeg", "-v", "error", "-y", "-i", wav, "-c:a", "libopus", path);
        }

        return await File.ReadAllBytesAsync(path);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
