using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ResumeVoice.Adapters.Storage;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Storage.Tests;

/// <summary>Unremarkable values.</summary>
internal static class Some
{
    public const string OwnerId = "own_ada";

    /// <summary>Down to the tick: what was stored must be read back unchanged.</summary>
    public static readonly DateTimeOffset Now =
        new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero).AddTicks(1234567);

    public static StoredResume StoredResume(
        string id = "res_1", string ownerId = OwnerId, string document = "{ }") => new()
        {
            Id = id,
            OwnerId = ownerId,
            Name = "Ada Example",
            Version = 1,
            Items = 2,
            Document = Encoding.UTF8.GetBytes(document),
            CreatedAt = Now,
            UpdatedAt = Now,
        };

    public static Resume Resume(params ResumeItem[] items) => new()
    {
        Name = "Ada Example",
        Basics = Item("basics", "Ada Example", "Writes programs in Lisbon"),
        Items = [.. items],
    };

    public static ResumeItem Item(
        string reference, string title, string text, string? technology = null, DateSpan? dates = null)
    {
        Assert.True(ItemRef.TryParse(reference, out var parsed));
        ImmutableArray<ItemField> fields =
            [new(FieldKind.Name, title, $"/{reference}/name"), new(FieldKind.Summary, text, $"/{reference}/summary")];
        return new ResumeItem
        {
            Ref = parsed,
            Pointer = $"/{reference}",
            Title = title,
            Dates = dates,
            Technologies = technology is null ? [] : [technology],
            Fields = fields,
        };
    }

    public static DateSpan Years(int from, int? to) =>
        new(new PartialDate(from), to is { } end ? new PartialDate(end) : null, IsOngoing: to is null);

    public static Session Session(string id = "ses_1", string resumeId = "res_1", string openedBy = "usr_1") => new()
    {
        Id = id,
        ResumeId = resumeId,
        OwnerId = OwnerId,
        OpenedBy = openedBy,
        CreatedAt = Now,
        ExpiresAt = Now.AddDays(1),
    };

    public static NewTurn Turn(
        int seq, string sessionId = "ses_1", string? key = null, string? question = null) => new()
        {
            SessionId = sessionId,
            Seq = seq,
            MessageId = string.Create(CultureInfo.InvariantCulture, $"msg_{sessionId}_{seq}"),
            Question = question ?? "What has she built?",
            Decision = Decision.NotInResume,
            Intent = Intent.YesNo,
            ItemRefs = "work/0 projects/2",
            AnswerJson = Answer(seq),
            ContextJson = ContextJson.Write(new FollowUpContext { Question = $"question {seq}" }),
            IdempotencyKey = key,
            At = Now.AddMinutes(seq),
            TotalMs = 1.25,
        };

    public static byte[] Answer(int seq) => Encoding.UTF8.GetBytes($"{{\"seq\":{seq}}}");

    public static FinishedTurn Finished(int seq, string sessionId = "ses_1") => new(
        sessionId, seq, "res_1", "What has she built?", "not_in_resume", "yes_no", "work/0 projects/2",
        Now.AddMinutes(seq), 1.25);

    public static Job Job(string id = "job_1", int minute = 0) => new()
    {
        Id = id,
        OwnerId = OwnerId,
        Subject = "usr_1",
        Kind = "transcribe",
        Payload = "{\"audio\":1}",
        CreatedAt = Now.AddMinutes(minute),
        UpdatedAt = Now.AddMinutes(minute),
    };

    public static StoredKey Key(string id = "key_1", byte hash = 1, string ownerId = OwnerId) => new()
    {
        Id = id,
        OwnerId = ownerId,
        Kind = CallerKind.Publishable,
        Hash = Enumerable.Repeat(hash, 32).ToArray(),
        Hint = "rv_pk_ab",
        Label = "my site",
        ResumeIds = ["res_1"],
        Origins = ["https://example.org"],
        CreatedAt = Now,
    };

    /// <summary>A résumé and an open session on it: what most tests of conversations start from.</summary>
    public static async Task<Store> WithSessionAsync(this Store store, params string[] sessionIds)
    {
        var token = TestContext.Current.CancellationToken;
        if (await store.Resumes.FindAsync("res_1", token) is null)
            await store.Resumes.AddAsync(StoredResume(), Resume(), token);
        foreach (var id in sessionIds.Length == 0 ? ["ses_1"] : sessionIds)
            Assert.True(await store.Conversations.CreateSessionAsync(Session(id), token));
        return store;
    }
}
