using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Speech.Whisper;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Speech.Whisper.Tests;

/// <summary>The real engine on a real model file, which was never trained: see <see cref="TinyWhisperModel"/>.</summary>
public sealed class WhisperRecogniserTests : IDisposable
{
    private const string Question = "What has she built with Python?";

    private static readonly byte[] Model = TinyWhisperModel.Saying(
        " What", " has", " she", " built", " with", " Python", "?");

    private static readonly Sound Speech = Sounds.Babble(TimeSpan.FromSeconds(2));
    private static readonly Sound Minute = Sounds.Babble(AudioLimits.DurationMax);
    private static readonly RecognitionHints Hints = new() { Key = "one", Terms = ["Ada Example", "Harbor", "C#"] };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resumevoice-whisper-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_model_is_loaded_and_run_from_the_sound_to_the_words()
    {
        using var whisper = Whisper(Model);

        var heard = await whisper.RecogniseAsync(Speech, Hints, Cancellation);

        Assert.Equal((Question, "en", false), (heard.Text, heard.Language, heard.IsDegraded));
        Assert.InRange(Assert.NotNull(heard.Confidence), 0.9, 1);
    }

    [Fact]
    public async Task Recordings_are_recognised_beside_each_other_with_prompts_of_any_length()
    {
        using var whisper = Whisper(Model);
        var hints = Enumerable.Range(0, 4).Select(at => Hints with { Prompt = new string('x', 400 * at) });

        var heard = await Task.WhenAll(hints.Select(one => whisper.RecogniseAsync(Speech, one, Cancellation)));

        Assert.All(heard, one => Assert.Equal(Question, one.Text));
    }

    [Fact]
    public async Task What_is_said_of_a_sound_without_words_is_no_word()
    {
        using var whisper = Whisper(TinyWhisperModel.Saying(" [", "BLANK", "_", "AUDIO", "]"));

        Assert.Equal("", (await whisper.RecogniseAsync(Speech, Hints, Cancellation)).Text);
    }

    [Fact]
    public async Task Whoever_leaves_ends_the_work_and_the_next_one_is_heard()
    {
        using var whisper = Whisper(Model);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await whisper.PrepareAsync(Cancellation);

        var running = whisper.RecogniseAsync(Minute, Hints, leaving.Token);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(Question, (await whisper.RecogniseAsync(Speech, Hints, Cancellation)).Text);
    }

    [Fact]
    public async Task A_recording_that_takes_too_long_is_a_failure()
    {
        using var whisper = Whisper(Model, new WhisperOptions { Timeout = TimeSpan.FromMilliseconds(1) });
        await whisper.PrepareAsync(Cancellation);

        var thrown = await Assert.ThrowsAsync<DependencyException>(
            () => whisper.RecogniseAsync(Minute, Hints, Cancellation));

        Assert.Equal(("recogniser", DependencyFailure.Timeout), (thrown.Dependency, thrown.Failure));
    }

    [Fact]
    public async Task A_file_that_is_no_model_is_a_failure()
    {
        using var whisper = Whisper([.. "no model at all"u8]);

        var thrown = await Assert.ThrowsAsync<DependencyException>(
            () => whisper.RecogniseAsync(Speech, Hints, Cancellation));

        Assert.Equal(DependencyFailure.Corrupt, thrown.Failure);
    }

    [Fact]
    public void A_model_for_English_alone_knows_no_other_language()
    {
        using var all = Whisper(Model);
        using var english = Whisper(Model, new WhisperOptions(), "ggml-base.en.bin");

        Assert.Equal((true, true, false), (all.Knows("en"), all.Knows("de"), all.Knows("xx")));
        Assert.Equal((true, false), (english.Knows("en"), english.Knows("de")));
    }

    [Fact]
    public async Task A_model_that_is_named_is_downloaded_whole_or_not_at_all()
    {
        var options = new WhisperOptions { Model = "tiny.en", Folder = Path.Combine(_folder.FullName, "models") };
        var hub = new ModelHub(Model) { BreaksOff = true };
        using var http = new HttpClient(hub);
        var file = new ModelFile(options, http);
        using var whisper = new WhisperRecogniser(Options.Create(options), file, TimeProvider.System);

        await Assert.ThrowsAsync<DependencyException>(() => whisper.PrepareAsync(Cancellation));
        Assert.False(whisper.IsAvailable);
        Assert.Empty(Directory.GetFiles(options.Folder));

        hub.BreaksOff = false;
        await whisper.PrepareAsync(Cancellation);
        await whisper.PrepareAsync(Cancellation);
        Assert.Equal(2, hub.Requests);
        Assert.Equal("ggml-tiny.en.bin", Path.GetFileName(file.Path));
        Assert.Equal(Question, (await whisper.RecogniseAsync(Speech, Hints, Cancellation)).Text);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("base.en", true)]
    [InlineData("bass.en", false)]
    [InlineData("/nowhere/ggml-base.bin", false)]
    public void A_model_is_a_name_or_a_file_that_is_there(string model, bool isRight) =>
        Assert.Equal(
            isRight, new WhisperOptionsValidator().Validate(null, new WhisperOptions { Model = model }).Succeeded);

    public void Dispose() => _folder.Delete(recursive: true);

    private WhisperRecogniser Whisper(byte[] model, WhisperOptions? options = null, string name = "ggml-tiny.bin")
    {
        options ??= new WhisperOptions();
        options.Model = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(options.Model, model);
        return new WhisperRecogniser(
            Options.Create(options), new ModelFile(options, new HttpClient()), TimeProvider.System);
    }

    /// <summary>Stands where models are downloaded from, and may break off in the middle.</summary>
    private sealed class ModelHub(byte[] model) : HttpMessageHandler
    {
        public bool BreaksOff { get; set; }

        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            Assert.EndsWith("ggml-tiny.en.bin", request.RequestUri?.AbsolutePath, StringComparison.Ordinal);
            Stream stream = new MemoryStream(model);
            return Task.FromResult(new HttpResponseMessage
            {
                Content = new StreamContent(BreaksOff ? new Broken(stream) : stream),
            });
        }
    }

    /// <summary>Gives its first half, then the connection is lost.</summary>
    private sealed class Broken(Stream whole) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => whole.Position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => whole.Position < whole.Length / 2
            ? whole.Read(buffer, offset, count)
            : throw new IOException("The connection was lost.");

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
