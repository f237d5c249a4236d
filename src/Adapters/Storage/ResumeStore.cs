using System.Data.Common;
using ResumeVoice.Adapters.Storage.Audio;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Adapters.Storage;

/// <summary>Résumés and the index over their items.</summary>
internal sealed class ResumeStore(IDatabase database, KeptAudio? audio) : IResumeStore
{
    private const string Add = """
        INSERT INTO resumes (id, owner_id, name, version, items, created_at, updated_at, document)
        VALUES (@Id, @OwnerId, @Name, @Version, @Items, @CreatedAt, @UpdatedAt, @Document)
        RETURNING row_id
        """;

    /// <summary>
    /// The owner and the day of creation stay: replacing changes what the résumé says, not whose it is.
    /// </summary>
    private const string Replace = """
        UPDATE resumes
        SET name = @Name, version = version + 1, items = @Items, updated_at = @UpdatedAt, document = @Document
        WHERE id = @Id AND owner_id = @OwnerId
        RETURNING row_id
        """;

    private const string IsPublic = "EXISTS (SELECT 1 FROM public_resumes p WHERE p.resume_row = r.row_id)";

    private const string Find = $"""
        SELECT id, owner_id, name, version, items, created_at, updated_at, {IsPublic}, document
        FROM resumes r WHERE id = @resumeId
        """;

    private const string List = $"""
        SELECT id, name, version, items, created_at, updated_at, {IsPublic} FROM resumes r
        WHERE owner_id = @ownerId ORDER BY created_at, row_id LIMIT @limit
        """;

    private const string Publish = """
        INSERT INTO public_resumes (resume_row)
        SELECT row_id FROM resumes WHERE id = @Id AND owner_id = @OwnerId
        ON CONFLICT (resume_row) DO NOTHING
        """;

    private const string Hide = """
        DELETE FROM public_resumes
        WHERE resume_row = (SELECT row_id FROM resumes WHERE id = @Id AND owner_id = @OwnerId)
        """;

    private const string AddTerm = "INSERT INTO item_terms (term, kind, item_row) VALUES (@Term, @Kind, @ItemRow)";

    /// <summary>Sessions of which audio may still be kept: others' is gone by itself.</summary>
    private const string FindRecentSessions = """
        SELECT s.id FROM sessions s
        WHERE s.resume_row = (SELECT row_id FROM resumes WHERE id = @resumeId) AND (s.created_at > @since
            OR EXISTS (SELECT 1 FROM messages m WHERE m.session_row = s.row_id AND m.at > @since))
        """;

    private readonly ItemSearch _search = new(database);

    public Task AddAsync(StoredResume stored, Resume resume, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (connection, token) =>
            {
                await OwnerRows.EnsureAsync(connection, stored.OwnerId, stored.CreatedAt, token);
                var row = await connection.NumberAsync(Add, Row(stored), token);
                if (stored.IsPublic) await connection.ExecuteAsync(Publish, new { stored.Id, stored.OwnerId }, token);
                return await IndexAsync(connection, row ?? 0, resume, token);
            },
            cancellationToken);

    public Task<int?> ReplaceAsync(StoredResume stored, Resume resume, CancellationToken cancellationToken) =>
        database.EraseAsync<int?>(
            async (connection, token) =>
            {
                if (await connection.NumberAsync(Replace, Row(stored), token) is not { } row) return null;
                await connection.ExecuteAsync("DELETE FROM content_items WHERE resume_row = @row", new { row }, token);
                await database.Items.ForgetErasedAsync(connection, token);
                await IndexAsync(connection, row, resume, token);
                var version = await connection.NumberAsync(
                    "SELECT version FROM resumes WHERE row_id = @row", new { row }, token);
                return (int?)version;
            },
            cancellationToken);

    public Task<StoredResume?> FindAsync(string resumeId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            (connection, token) => connection.FirstAsync(Find, new { resumeId }, ReadStored, token),
            cancellationToken);

    public async Task<int?> FindVersionAsync(string resumeId, CancellationToken cancellationToken) =>
        (int?)await database.ReadAsync(
            (connection, token) => connection.NumberAsync(
                "SELECT version FROM resumes WHERE id = @resumeId", new { resumeId }, token),
            cancellationToken);

    public async Task<IReadOnlyList<ResumeSummary>> ListAsync(
        string ownerId, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (connection, token) => connection.ListAsync(List, new { ownerId, limit }, ReadSummary, token),
            cancellationToken);

    public Task<bool> SetPublicAsync(
        string ownerId, string resumeId, bool isPublic, CancellationToken cancellationToken) => database.WriteAsync(
            async (connection, token) =>
            {
                var named = new { Id = resumeId, OwnerId = ownerId };
                await connection.ExecuteAsync(isPublic ? Publish : Hide, named, token);
                return await connection.NumberAsync(
                    "SELECT 1 FROM resumes WHERE id = @Id AND owner_id = @OwnerId", named, token) is not null;
            },
            cancellationToken);

    public async Task<bool> EraseAsync(string resumeId, CancellationToken cancellationToken)
    {
        if (audio is not null) await EraseAudioAsync(audio, resumeId, cancellationToken);
        return await database.EraseAsync(
            async (connection, token) =>
            {
                var erased = await connection.ExecuteAsync(
                    "DELETE FROM resumes WHERE id = @resumeId", new { resumeId }, token);
                await database.Items.ForgetErasedAsync(connection, token);
                return erased == 1;
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken) =>
        _search.RunAsync(query, cancellationToken);

    private async Task EraseAudioAsync(KeptAudio kept, string resumeId, CancellationToken cancellationToken)
    {
        var named = new { resumeId, since = kept.Since.UtcTicks };
        var sessions = await database.ReadAsync(
            (connection, token) => connection.ListAsync(
                FindRecentSessions, named, reader => reader.GetString(0), token),
            cancellationToken);
        await kept.EraseAsync(sessions, cancellationToken);
    }

    private async Task<int> IndexAsync(
        DbConnection connection, long resumeRow, Resume resume, CancellationToken cancellationToken)
    {
        var position = 0;
        foreach (var item in resume.Items.Prepend(resume.Basics))
        {
            var row = ItemRow.From(resumeRow, position++, item);
            var itemRow = await database.Items.AddAsync(connection, row, cancellationToken);
            var terms = ItemRow.Terms(item).Select(term => new { term.Term, term.Kind, ItemRow = itemRow }).ToList();
            if (terms.Count > 0) await connection.ExecuteAsync(AddTerm, terms, cancellationToken);
        }

        return position;
    }

    private static object Row(StoredResume stored) => new
    {
        stored.Id,
        stored.OwnerId,
        Name = StoredText.Of(stored.Name),
        stored.Version,
        stored.Items,
        CreatedAt = stored.CreatedAt.UtcTicks,
        UpdatedAt = stored.UpdatedAt.UtcTicks,
        Document = stored.Document.ToArray(),
    };

    private static StoredResume ReadStored(DbDataReader reader) => new()
    {
        Id = reader.GetString(0),
        OwnerId = reader.GetString(1),
        Name = reader.GetString(2),
        Version = reader.GetInt32(3),
        Items = reader.GetInt32(4),
        CreatedAt = reader.Time(5),
        UpdatedAt = reader.Time(6),
        IsPublic = reader.GetBoolean(7),
        Document = reader.Bytes(8),
    };

    private static ResumeSummary ReadSummary(DbDataReader reader) => new(
        reader.GetString(0), reader.GetString(1), reader.GetInt32(2), reader.GetInt32(3), reader.Time(4),
        reader.Time(5), reader.GetBoolean(6));
}
