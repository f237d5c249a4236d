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

    /// <summary>See <see cref="AskQuestion.PublicOnly"/>.</summary>
    public bool PublicOnly { get; init; }

    /// <summary>Makes repeating safe; see <see cref="AskQuestion"/>.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Null for the usual voice.</summary>
    public string? Voice { get; init; }

    /// <summary>Whether what was said and what is answered may be kept for <see cref="AudioLimits.KeptFor"/>.</summary>
    public bool MayKeep { get; init; } = true;
}

/// <summary>Milliseconds that each stage of a spoken turn took; speaking up to the first sound.</summary>
public readonly record struct VoiceTiming(
    double DecodeMs, double RecogniseMs, double AnswerMs, double SynthesiseMs, double TotalMs);

/// <summary>What a spoken question comes to; closed.</summary>
public abstract record VoiceOutcome
{
    private VoiceOutcome()
    {
    }

    /// <summary>
    /// Heard and answered. <c>Spoken</c> is the answer being spoken, of which there is something to hear, null where
    /// nothing speaks right now; <c>File</c> is where it is being kept, null where it may not be, and it is whole then.
    /// </summary>
    public sealed record Answered(
        Transcript Transcript, AskOutcome.Answered Answer, RunningSpeech? Spoken, AudioFile? File, VoiceTiming Timing)
        : VoiceOutcome
    {
        /// <summary>Whether it was kept, once that is known.</summary>
        public Task<bool> Keeping { get; init; } = Task.FromResult(false);
    }

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
    Listener listener, Speaker speaker, IConversations conversations, ResumeLibrary library, SpokenAnswers answers)
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
        var asked = new AskQuestion(question.Session.Id, question.Subject, text, question.IdempotencyKey)
        {
            PublicOnly = question.PublicOnly,
        };
        var outcome = await conversations.AskAsync(asked, cancellationToken);
        if (outcome is not AskOutcome.Answered answered) return new VoiceOutcome.NotAsked(outcome);

        var speaking = clock.GetTimestamp();
        var answer = AnswerJson.Read(answered.Json.Span);
        var spoken = await SpeakAsync(answer.Speech, question, cancellationToken);
        var spokenAt = clock.GetTimestamp();
        var timing = words.Timing;
        var (answerMs, speakMs) = (Between(clock, asking, speaking), Between(clock, speaking, spokenAt));
        var decodeMs = timing.DecodeMs + timing.FindMs;
        var total = Math.Round(decodeMs + timing.RecogniseMs + Between(clock, asking, spokenAt), 3);
        var all = new VoiceTiming(decodeMs, timing.RecogniseMs, answerMs, speakMs, total);
        if (!question.MayKeep || spoken is null)
            return new VoiceOutcome.Answered(words.Transcript, answered, spoken, null, all);
        var id = answer.Id[(answer.Id.IndexOf('_') + 1)..];
        var file = new AudioFile(AudioKind.Response, question.Session.Id, id);
        return new VoiceOutcome.Answered(words.Transcript, answered, spoken, file, all)
        {
            Keeping = answers.KeepAsync(file, question, words.Sound, spoken),
        };
    }

    /// <summary>The text being spoken, once there is something to hear, or all of it where it goes out whole.</summary>
    private async Task<RunningSpeech?> SpeakAsync(
        string speech, SpokenQuestion question, CancellationToken cancellationToken)
    {
        if (!speaker.IsAvailable) return null;
        if (speech.Length > AudioLimits.SpokenTextMax) speech = speech[..AudioLimits.SpokenTextMax];
        try
        {
            var running = RunningSpeech.Start(stopping => speaker.SpeakAsync(speech, question.Voice, stopping));
            await running.BeginAsync(wholly: !question.MayKeep || answers.IsFull, cancellationToken);
            return running;
        }
        catch (DependencyException)
        {
            // The answer is stored and can be read: a voice that fails takes nothing from it.
            return null;
        }
    }

    private static double Between(TimeProvider clock, long from, long to) =>
        Math.Round(clock.GetElapsedTime(from, to).TotalMilliseconds, 3);
}
