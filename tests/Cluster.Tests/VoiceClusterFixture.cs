using System.Collections.Concurrent;
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

    /// <summary>One a silo.</summary>
    internal ConcurrentBag<CountingDecoder> Decoders { get; } = [];

    protected override void Configure(ISiloBuilder silo)
    {
        var decoder = new CountingDecoder();
        Decoders.Add(decoder);
        silo.Services.AddSingleton<IAudioDecoder>(decoder);
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

/// <summary>Knows how much it had to do.</summary>
internal sealed class CountingDecoder : IAudioDecoder
{
    private readonly WavDecoder _decoder = new();
    private int _decoded;

    public int Decoded => _decoded;

    public Task<DecodeOutcome> DecodeAsync(ReadOnlyMemory<byte> recording, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _decoded);
        return _decoder.DecodeAsync(recording, cancellationToken);
    }
}

[CollectionDefinition(VoiceClusterFixture.Collection)]
public sealed class VoiceClusterCollection : ICollectionFixture<VoiceClusterFixture>;
