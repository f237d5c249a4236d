using System.Data.Common;

namespace ResumeVoice.Adapters.Storage.Sqlite;

/// <summary>Full text by FTS5: a word in the title counts four times, in the subtitle twice.</summary>
internal sealed class SqliteItemIndex : IItemIndex
{
    private const string AddItem = """
        INSERT INTO content_items
            (resume_row, position, ref, section, title, subtitle, first_day, last_day, text)
        VALUES (@ResumeRow, @Position, @Ref, @Section, @Title, @Subtitle, @FirstDay, @LastDay, @Text)
        RETURNING row_id
        """;

    private const string AddWords = """
        INSERT INTO item_words (rowid, title, subtitle, body)
        VALUES (@row, @TitleWords, @SubtitleWords, @BodyWords)
        """;

    public string Join => "JOIN item_words ON item_words.rowid = i.row_id";

    public string Condition => "item_words MATCH @match";

    public string Rank => "-bm25(item_words, 4.0, 2.0, 1.0)";

    public string Match(IReadOnlyList<string> words, bool any) =>
        string.Join(any ? " OR " : " AND ", words.Select(word => $"\"{word}\"")) + "*";

    /// <summary>
    /// A row without content is erased by a mark, and its words go when their part of the index is written anew. Of an
    /// owner's résumés that is little.
    /// </summary>
    public Task ForgetErasedAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(
            "INSERT INTO item_words (item_words) VALUES ('optimize')", new { }, cancellationToken);

    public async Task<long> AddAsync(DbConnection connection, ItemRow item, CancellationToken cancellationToken)
    {
        var row = await connection.NumberAsync(AddItem, item, cancellationToken) ?? 0;
        var words = new { row, item.TitleWords, item.SubtitleWords, item.BodyWords };
        await connection.ExecuteAsync(AddWords, words, cancellationToken);
        return row;
    }
}
