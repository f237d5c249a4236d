using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Contract.Servers;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;
using ResumeVoice.Silo.Start;

namespace ResumeVoice.Cluster.Tests;

/// <summary>A cluster whose silos hear what the test that runs says they hear, and speak in tones.</summary>
public sealed class VoiceClusterFixture(PostgresServer postgres) : ClusterFixture(postgres)
{
    public new const string Collection = "voice";

    public EnglishRecogniser Recogniser { get; } = new();

    public MemoryAudioStore Files { get; } = new();

    protected override void Configure(ISiloBuilder silo)
    {
        silo.Services.AddSingleton<IAudioDecoder>(new WavDecoder());
        silo.Services.AddSingleton<IRecogniser>(Recogniser);
        silo.Services.AddSingleton(
            new Speaker(new ToneSynthesiser(), new SoundCache(SoundCache.BytesMaxDefault)));
        silo.Services.AddSingleton<IAudioStore>(Files);
        silo.Services.AddJobs();
    }
}

/// <summary>Hears always the same, while it hears.</summary>
public sealed class EnglishRecogniser : IRecogniser
{
    public const string Said = "what has she built with python";

    public string Name => "english";

    public bool IsAvailable { get; set; } = true;

    public RecognitionHints Hints { get; private set; } = RecognitionHints.None;

    public bool Knows(string language) => language == "en";

    public Task<Transcript> RecogniseAsync(
        Sound sound, RecognitionHints hints, CancellationToken cancellationToken)
    {
        Hints = hints;
        return IsAvailable
            ? Task.FromResult(new Transcript(Said, 0.5))
            : throw new DependencyException("recogniser", DependencyFailure.Unavailable, "Told so.");
    }
}

[CollectionDefinition(VoiceClusterFixture.Collection)]
public sealed class VoiceClusterCollection : ICollectionFixture<VoiceClusterFixture>;
