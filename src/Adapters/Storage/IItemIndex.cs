using System.Data.Common;

namespace ResumeVoice.Adapters.Storage;

/// <summary>The full-text index of an engine. Words come cut and folded by <see cref="SearchWords"/>.</summary>
internal interface IItemIndex
{
    /// <summary>What a search joins to <c>content_items i</c>; empty where the words are a column of it.</summary>
    string Join { get; }

    /// <summary>The condition that the words named by the parameter <c>match</c> are met.</summary>
    string Condition { get; }

    /// <summary>How well an item meets them; higher is better.</summary>
    string Rank { get; }

    /// <summary>The value of <c>match</c>: all of the words, or any; the last may be the beginning of a word.</summary>
    string Match(IReadOnlyList<string> words, bool any);

    /// <summary>Stores an item with its words; its row's number.</summary>
    Task<long> AddAsync(DbConnection connection, ItemRow item, CancellationToken cancellationToken);

    /// <summary>After items were erased: leaves none of their words in the index.</summary>
    Task ForgetErasedAsync(DbConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;
}
