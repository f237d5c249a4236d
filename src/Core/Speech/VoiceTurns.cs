using System.Runtime.CompilerServices;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Speech;

/// <summary>A question that was said.</summary>
public sealed record SpokenQuestion
{
    public required Session Session { get; init; }

    /// <summary>Who asks; see <see cref="Caller.Subject"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>Makes repeating safe; see <see cref="AskQuestion"/>.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Null for the usual voice.</summary>
    public string? Voice { get; init; }

    /// <summary>Whether what was said and what is answered may be kept for <see cref="AudioLimits.KeptFor"/>.</summary>
    public bool MayKeep { get; init; } = true;
}

/// <summary>Milliseconds that each stage of a spoken turn took.</summary>
public readonly record struct VoiceTiming(
    double DecodeMs, double RecogniseMs, double AnswerMs, double SynthesiseMs, double TotalMs);

/// <summary>What a spoken question comes to; closed.</summary>
public abstract record VoiceOutcome
{
    private VoiceOutcome()
    {
    }

    /// <summary>
    /// Heard and answered. <c>Wav</c> is the answer spoken, null where nothing speaks right now; <c>File</c> is where
    /// it was kept, null where it was not.
    /// </summary>
    public sealed record Answered(
        Transcript Transcript, AskOutcome.Answered Answer, Sound? Spoken, AudioFile? File, VoiceTiming Timing)
        : VoiceOutcome;

    /// <summary>The recording is no good.</summary>
    public sealed record NotHeard(AudioFault Fault) : VoiceOutcome;

    /// <summary>Heard, but the conversation did not take the question.</summary>
    public sealed record NotAsked(AskOutcome Outcome) : VoiceOutcome;
}

/// <summary>
/// The use case of a spoken turn: a recording → words → an answer → its sound. Safe to call concurrently. Throws <see
/// cref="DependencyException"/> where nothing listens; an answer that cannot be spoken or kept is given all the same.
/// </summary>
public sealed class VoiceTurns(
    Listener listener, Speaker speaker, IConversations conversations, ResumeLibrary library, IAudioStore files)
{
    private static readonly ConditionalWeakTable<CompiledResume, RecognitionHints> Hints = [];

    /// <summary>What a résumé makes likely to be said; nothing where there is no such résumé.</summary>
    public async Task<RecognitionHints> HintsAsync(string resumeId, CancellationToken cancellationToken)
    {
        var resume = await library.CompiledAsync(resumeId, cancellationToken);
        if (resume is null) return RecognitionHints.None;
        if (Hints.TryGetValue(resume, out var known)) return known;
        var hints = HintTerms.Of(resumeId, resume);
        Hints.AddOrUpdate(resume, hints);
        return hints;
    }

    /// <summary>Makes ready for what a visitor may say who has come to a résumé; never fails.</summary>
    public async Task GetReadyAsync(string resumeId)
    {
        if (!listener.IsAvailable) return;
        try
        {
            await listener.GetReadyAsync(await HintsAsync(resumeId, CancellationToken.None), CancellationToken.None);
        }
        catch (DependencyException)
        {
            // Whoever speaks meets whatever this was and is told.
        }
    }

    /// <summary>One whole turn.</summary>
    public async Task<VoiceOutcome> TakeAsync(
        ReadOnlyMemory<byte> recording, SpokenQuestion question, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var prepared = await listener.PrepareAsync(recording, cancellationToken);
        return prepared is Heard.Words words
            ? await TakeAsync(words, question, clock, cancellationToken)
            : new VoiceOutcome.NotHeard(((Heard.Refused)prepared).Fault);
    }

    /// <summary>The turn of a recording that was decoded before.</summary>
    public async Task<VoiceOutcome> TakeAsync(
        Heard.Words prepared, SpokenQuestion question, TimeProvider clock, CancellationToken cancellationToken)
    {
        var hints = await HintsAsync(question.Session.ResumeId, cancellationToken);
        var heard = await listener.RecogniseAsync(prepared, hints, cancellationToken);
        return heard is Heard.Words words
            ? await AnswerAsync(words, question, clock, cancellationToken)
            : new VoiceOutcome.NotHeard(((Heard.Refused)heard).Fault);
    }

    /// <summary>The turn of what was heard before.</summary>
    public async Task<VoiceOutcome> AnswerAsync(
        Heard.Words words, SpokenQuestion question, TimeProvider clock, CancellationToken cancellationToken)
    {
        var asking = clock.GetTimestamp();
        var text = words.Transcript.Text;
        if (text.Length > AskQuestion.TextMax) text = text[..AskQuestion.TextMax];
        var asked = new AskQuestion(question.Session.Id, question.Subject, text, question.IdempotencyKey);
        var outcome = await conversations.AskAsync(asked, cancellationToken);
        if (outcome is not AskOutcome.Answered answered) return new VoiceOutcome.NotAsked(outcome);

        var speaking = clock.GetTimestamp();
        var answer = AnswerJson.Read(answered.Json.Span);
        var spoken = await SpeakAsync(answer.Speech, question.Voice, cancellationToken);
        var spokenAt = clock.GetTimestamp();
        var file = question.MayKeep && spoken is { } sound
            ? await KeepAsync(question, answer.Id, (words.Sound, sound), cancellationToken)
            : null;
        var timing = words.Timing;
        var (answerMs, speakMs) = (Between(clock, asking, speaking), Between(clock, speaking, spokenAt));
        var decodeMs = timing.DecodeMs + timing.FindMs;
        var total = decodeMs + timing.RecogniseMs + Between(clock, asking, clock.GetTimestamp());
        return new VoiceOutcome.Answered(
            words.Transcript, answered, spoken, file,
            new VoiceTiming(decodeMs, timing.RecogniseMs, answerMs, speakMs, Math.Round(total, 3)));
    }

    private async Task<Sound?> SpeakAsync(string speech, string? voice, CancellationToken cancellationToken)
    {
        if (!speaker.IsAvailable) return null;
        if (speech.Length > AudioLimits.SpokenTextMax) speech = speech[..AudioLimits.SpokenTextMax];
        try
        {
            return await speaker.SayAsync(speech, voice, cancellationToken);
        }
        catch (DependencyException)
        {
            // The answer is stored and can be read: a voice that fails takes nothing from it.
            return null;
        }
    }

    private async Task<AudioFile?> KeepAsync(
        SpokenQuestion question, string answerId, (Sound Said, Sound Spoken) sounds,
        CancellationToken cancellationToken)
    {
        var id = answerId[(answerId.IndexOf('_') + 1)..];
        var session = question.Session;
        var file = new AudioFile(AudioKind.Response, session.Id, id);
        try
        {
            await Task.WhenAll(
                files.PutAsync(file, WavFile.Write(sounds.Spoken), cancellationToken),
                files.PutAsync(
                    file with { Kind = AudioKind.Transcription }, WavFile.Write(sounds.Said), cancellationToken));
            // Erased while its answer was being spoken: what was kept since goes the same way.
            if (await conversations.FindAsync(session.Id, question.Subject, cancellationToken) is not null) return file;
            await files.EraseSessionAsync(session.Id, cancellationToken);
            return null;
        }
        catch (DependencyException)
        {
            return null;
        }
    }

    private static double Between(TimeProvider clock, long from, long to) =>
        Math.Round(clock.GetElapsedTime(from, to).TotalMilliseconds, 3);
}
