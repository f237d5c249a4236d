using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Speech;
using ResumeVoice.Adapters.Speech.PocketSphinx;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Speech;
using ResumeVoice.Speech.Tests.PocketSphinx;

[assembly: AssemblyFixture(typeof(SphinxFixture))]

namespace ResumeVoice.Speech.Tests.PocketSphinx;

/// <summary>The offline recogniser with the sample résumé; its decoders are shared, for each takes a second to make.</summary>
public sealed class SphinxFixture : IDisposable
{
    private readonly Pronouncer _pronouncer = new();
    private readonly SphinxRecogniser _sphinx;

    public SphinxFixture()
    {
        _sphinx = new SphinxRecogniser(new DomainModels(_pronouncer), Options.Create(new SpeechOptions()));
        var document = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "resume.json"));
        Resume = CompiledResume.Compile(((ImportResult.Imported)ResumeImporter.Import(document)).Resume);
        Hints = HintTerms.Of("res_sample", Resume);
    }

    public IRecogniser Recogniser => _sphinx;

    public CompiledResume Resume { get; }

    public RecognitionHints Hints { get; }

    public static IReadOnlyList<string> Questions { get; } =
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "questions.txt"));

    /// <summary>Takes the time of learning the résumé's words before what is measured.</summary>
    public Task LearnAsync(CancellationToken cancellationToken) =>
        _sphinx.RecogniseAsync(Sounds.Babble(AudioLimits.DurationMin), Hints, cancellationToken);

    public void Dispose()
    {
        _sphinx.Dispose();
        _pronouncer.Dispose();
    }
}
