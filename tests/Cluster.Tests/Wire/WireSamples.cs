using System.Text;
using ResumeVoice.Grains.Housekeeping;
using ResumeVoice.Grains.Interfaces.Audio;
using ResumeVoice.Grains.Interfaces.Jobs;
using ResumeVoice.Grains.Interfaces.Models;
using ResumeVoice.Grains.Interfaces.Quotas;
using ResumeVoice.Grains.Interfaces.Resumes;
using ResumeVoice.Grains.Interfaces.Sessions;
using ResumeVoice.Grains.Quotas;
using ResumeVoice.Grains.Sessions;

namespace ResumeVoice.Cluster.Tests.Wire;

/// <summary>
/// What the payloads in Fixtures/wire hold, by their files' names: a type's name and, for members that it got later, what
/// is new. No member has the value that it has where it is missing.
/// </summary>
internal static class WireSamples
{
    private static readonly DateTimeOffset Then = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    private static readonly SessionRecord Session = new()
    {
        Id = "ses_1",
        ResumeId = "res_1",
        OwnerId = "own_1",
        OpenedBy = "usr_1",
        CreatedAt = Then,
        ExpiresAt = Then + TimeSpan.FromDays(30),
    };

    private static readonly TurnRecord Turn = new()
    {
        Seq = 7,
        MessageId = "msg_1_7",
        Question = "What has she built?",
        Decision = "answer",
        Intent = "list",
        ItemRefs = "projects/0 projects/1",
        Answer = "{\"seq\":7}"u8.ToArray(),
        Context = "{\"shown\":[]}"u8.ToArray(),
        IdempotencyKey = "key-1",
        At = Then,
        TotalMs = 1.5,
    };

    private static readonly SoundRecord Sound = new() { Samples = [1, 2, 3, 4], Rate = 16000 };

    private static readonly JobRecord Job = new()
    {
        Id = "job_1",
        OwnerId = "own_1",
        Subject = "usr_1",
        Kind = "spoken",
        State = "done",
        Payload = "{\"session\":\"ses_1\"}",
        Result = "{\"seq\":7}",
        Attempts = 2,
        CreatedAt = Then,
        UpdatedAt = Then + TimeSpan.FromSeconds(3),
    };

    private static readonly AskCommand Ask = new()
    {
        Subject = "usr_1",
        Text = "What has she built?",
        IdempotencyKey = "key-1",
        RequestId = Id,
        Before = [1, 2],
    };

    public static IReadOnlyDictionary<string, object> All { get; } =
        Talks().Concat(Work()).Concat(States()).ToDictionary(one => one.Name, one => one.Value);

    private static IEnumerable<(string Name, object Value)> Talks() =>
    [
        ("AskCommand", Ask),
        ("AskCommand.MayWait", Ask with { MayWait = true }),
        ("AskReply", new AskReply
        {
            Kind = AskReplyKind.Answered, Answer = Turn.Answer, Seq = 7, IsReplayed = true,
        }),
        ("AskReply.Opening", new AskReply
        {
            Kind = AskReplyKind.Running, Seq = 7, Opening = "{\"decision\":\"answer\"}"u8.ToArray(),
        }),
        ("FollowCommand", new FollowCommand { Subject = "usr_1", Seq = 7, Offset = 12 }),
        ("FollowReply", new FollowReply
        {
            IsRunning = true, Seq = 7, Start = 12, Words = "with Python", Opening = [1, 2], Answer = Turn.Answer,
        }),
        ("HeardCommand", new HeardCommand { Subject = "usr_1", Seq = 7, Text = "She built" }),
        ("ReadCommand", new ReadCommand { Subject = "usr_1", AfterSeq = 6, Limit = 50 }),
        ("ReadReply", new ReadReply { IsFound = true, Answers = [Turn.Answer, [1, 2]] }),
        ("SessionRecord", Session),
        ("TurnRecord", Turn),
        ("TurnsSaved", new TurnsSaved { SessionIds = ["ses_1"], Seqs = [7] }),
        ("QueryCommand", new QueryCommand
        {
            Session = Session, LastSeq = 6, Context = Turn.Context, Question = Turn.Question, IdempotencyKey = "key-1",
        }),
        ("QueryReply", new QueryReply { Turn = Turn }),
        ("QuotaCommand", new QuotaCommand { Policy = "questions", Capacity = 30, Window = TimeSpan.FromMinutes(1) }),
        ("QuotaReply", new QuotaReply { IsAllowed = true, Remaining = 3, RetryAfter = TimeSpan.FromSeconds(2) }),
        ("ResumeLease", new ResumeLease { Version = 4, HoldsFor = TimeSpan.FromSeconds(10) }),
    ];

    private static IEnumerable<(string Name, object Value)> Work() =>
    [
        ("LlmCommand", new LlmCommand
        {
            RequestId = Id,
            OwnerId = "own_1",
            Instructions = "Word the draft.",
            Messages = [new LlmMessage { IsFromModel = true, Text = "Before." }],
            TokensMax = 300,
        }),
        ("LlmMessage", new LlmMessage { IsFromModel = true, Text = "Before." }),
        ("LlmReply", new LlmReply { IsWhole = true }),
        ("AudioAbilities", new AudioAbilities
        {
            Recogniser = "whisper",
            CanHear = true,
            Languages = ["de", "en"],
            Synthesiser = "espeak",
            CanSpeak = true,
            Voice = "en",
        }),
        ("SoundRecord", Sound),
        ("DecodeCommand", new DecodeCommand { Recording = [1, 2, 3] }),
        ("DecodeReply", new DecodeReply { Failure = AudioFailure.Refused, Sound = Sound, Fault = "TooLong" }),
        ("RecogniseCommand", new RecogniseCommand
        {
            Sound = Sound, HintsKey = "res_1/4", Terms = ["Python"], Prompt = "A résumé.", Language = "en",
        }),
        ("RecogniseReply", new RecogniseReply
        {
            Failure = AudioFailure.None, Text = "what has she built", Confidence = 0.5, IsDegraded = true,
        }),
        ("WarmUpCommand", new WarmUpCommand { HintsKey = "res_1/1", Terms = ["Harbor"], MayDisplace = true }),
        ("AudioAbilities.HearsCheaply", new AudioAbilities
        {
            Recogniser = "pocketsphinx",
            CanHear = true,
            Languages = ["en"],
            Synthesiser = "espeak",
            CanSpeak = true,
            Voice = "en",
            HearsCheaply = true,
        }),
        ("SpeakCommand", new SpeakCommand { Text = "She built Harbor.", Voice = "en" }),
        ("SpeakReply", new SpeakReply { Failure = AudioFailure.None, Sound = Sound }),
        ("JobRecord", Job),
        ("BeginJobReply", new BeginJobReply { Job = Job }),
    ];

    /// <summary>What PostgreSQL keeps.</summary>
    private static IEnumerable<(string Name, object Value)> States() =>
    [
        ("SessionState", new SessionState
        {
            Session = Session,
            LastSeq = 7,
            Context = Turn.Context,
            Unsaved = [Turn],
            Marks = [new RequestMark { Seq = 7, Request = 11, Key = 13 }],
            MarkedFrom = 3,
        }),
        ("SessionState.Packed", LongState()),
        ("SessionState.PackedByLz4", LongState()),
        ("SessionState.OlderKeys", new SessionState
        {
            Session = Session,
            LastSeq = 40,
            Marks = [new RequestMark { Seq = 40, Request = 11, Key = 13 }],
            MarkedFrom = 9,
            OlderKeys = [1, 2, 3, 4],
            HintedFrom = 1,
        }),
        ("RequestMark", new RequestMark { Seq = 7, Request = 11, Key = 13 }),
        ("BucketState", new BucketState { FullAt = Then }),
        ("HousekeepingState", new HousekeepingState { SavedUntil = Then, RecordedUpTo = 99 }),
    ];

    private static SessionState LongState() => new()
    {
        Session = Session,
        LastSeq = 8,
        Context = Turn.Context,
        Unsaved = [.. Enumerable.Range(1, 8).Select(TurnOf)],
        Marks = [new RequestMark { Seq = 8, Request = 11, Key = 13 }],
        MarkedFrom = 3,
    };

    private static TurnRecord TurnOf(int seq) => Turn with
    {
        Seq = seq,
        MessageId = $"msg_1_{seq}",
        Answer = Encoding.UTF8.GetBytes(
            $"{{\"id\":\"msg_1_{seq}\",\"seq\":{seq},\"text\":\"She built Harbor, a scheduler.\"}}"),
    };
}
