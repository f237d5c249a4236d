using System.Data.Common;

namespace ResumeVoice.Adapters.Storage.Postgres;

/// <summary>Full text by tsvector: the title weighs most, then the subtitle, then the rest.</summary>
internal sealed class PostgresItemIndex : IItemIndex
{
    private const string AddItem = """
        INSERT INTO content_items
            (resume_row, position, ref, section, title, subtitle, first_day, last_day, text, words)
        VALUES (@ResumeRow, @Position, @Ref, @Section, @Title, @Subtitle, @FirstDay, @LastDay, @Text,
            setweight(to_tsvector('resume_words', @TitleWords), 'A')
            || setweight(to_tsvector('resume_words', @SubtitleWords), 'B')
            || to_tsvector('resume_words', @BodyWords))
        RETURNING row_id
        """;

    public string Join => "";

    public string Condition => "i.words @@ to_tsquery('resume_words', @match)";

    /// <summary>The last number divides by 1 + the logarithm of the length, as bm25 favours short texts.</summary>
    public string Rank => "ts_rank(i.words, to_tsquery('resume_words', @match), 1)";

    public string Match(IReadOnlyList<string> words, bool any) =>
        string.Join(any ? " | " : " & ", words.Select(word => $"'{word}'")) + ":*";

    public async Task<long> AddAsync(DbConnection connection, ItemRow item, CancellationToken cancellationToken) =>
        await connection.NumberAsync(AddItem, item, cancellationToken) ?? 0;
}
