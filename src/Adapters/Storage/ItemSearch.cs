using System.Data.Common;
using System.Text;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Adapters.Storage;

/// <summary>
/// The search over an owner's items. All words must be met; where no item meets all, any will do. Scores are relative
/// to the best hit, since the engines' own ranks share no scale.
/// </summary>
internal sealed class ItemSearch(IDatabase database)
{
    public async Task<IReadOnlyList<SearchHit>> RunAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var text = query.Text.Length > SearchQuery.TextMax ? query.Text[..SearchQuery.TextMax] : query.Text;
        var words = SearchWords.Of(text).Take(SearchWords.QueryWordsMax).ToList();
        var hits = await FindAsync(query, words, any: false, cancellationToken);
        if (hits.Count == 0 && words.Count > 1) hits = await FindAsync(query, words, any: true, cancellationToken);
        if (hits.Count == 0) return [];

        var best = hits[0].Rank;
        return hits.ConvertAll(hit => hit.Scored(words, best));
    }

    private Task<List<Hit>> FindAsync(
        SearchQuery query, List<string> words, bool any, CancellationToken cancellationToken)
    {
        var arguments = new
        {
            owner = query.OwnerId,
            match = words.Count == 0 ? "" : database.Items.Match(words, any),
            technology = SearchWords.Term(query.Technology ?? ""),
            section = query.Section?.Name() ?? "",
            from = (query.From ?? DateOnly.MinValue).DayNumber,
            to = (query.To ?? DateOnly.MaxValue).DayNumber,
            limit = Math.Clamp(query.Limit, 1, SearchQuery.LimitMax),
        };
        var sql = Text(query, words.Count > 0);
        return database.ReadAsync(
            (connection, token) => connection.ListAsync(sql, arguments, Read, token), cancellationToken);
    }

    private string Text(SearchQuery query, bool byWords)
    {
        var sql = new StringBuilder("SELECT r.id, r.name, i.ref, i.title, i.subtitle, i.text, ")
            .Append(byWords ? database.Items.Rank : "1.0").Append(" AS rank FROM content_items i ")
            .Append("JOIN resumes r ON r.row_id = i.resume_row ")
            .Append(byWords ? database.Items.Join : "")
            .Append(" WHERE r.owner_id = @owner");
        if (byWords) sql.Append(" AND ").Append(database.Items.Condition);
        if (query.Section is not null) sql.Append(" AND i.section = @section");
        if (query.From is not null || query.To is not null)
            sql.Append(" AND i.first_day <= @to AND i.last_day >= @from");
        if (!string.IsNullOrWhiteSpace(query.Technology))
            sql.Append(" AND i.row_id IN (SELECT item_row FROM item_terms WHERE term = @technology)");
        return sql.Append(" ORDER BY rank DESC, r.created_at, r.row_id, i.position LIMIT @limit").ToString();
    }

    private static Hit Read(DbDataReader reader)
    {
        var known = ItemRef.TryParse(reader.GetString(2), out var reference);
        return new Hit
        {
            ResumeId = reader.GetString(0),
            ResumeName = reader.GetString(1),
            Ref = known ? reference : ItemRef.Basics,
            Title = reader.GetString(3),
            Subtitle = reader.TextOrNull(4),
            Text = reader.GetString(5),
            Rank = reader.GetDouble(6),
        };
    }

    private sealed record Hit
    {
        public required string ResumeId { get; init; }

        public required string ResumeName { get; init; }

        public required ItemRef Ref { get; init; }

        public required string Title { get; init; }

        public string? Subtitle { get; init; }

        public required string Text { get; init; }

        public required double Rank { get; init; }

        public SearchHit Scored(IReadOnlyList<string> words, double best)
        {
            var score = best > 0 ? Math.Clamp(Rank / best, 0, 1) : 1;
            return new SearchHit(ResumeId, ResumeName, Ref, Title, Subtitle, Snippet.Cut(Text, words), score);
        }
    }
}
