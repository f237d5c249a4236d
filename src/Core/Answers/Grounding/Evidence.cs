using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>
/// What one answer may stand on: the items it shows and what the composer worked out of them. A set of them is a bit
/// mask, so a question such as "which items say all of this" is one operation.
/// </summary>
internal sealed class Evidence
{
    /// <summary>Items and sentences that an answer may stand on: as many as the mask has bits.</summary>
    public const int GroundsMax = 64;

    private readonly ImmutableArray<ItemGround> _grounds;
    private readonly CompiledResume _resume;
    private readonly HashSet<string> _asked;
    private readonly HashSet<int> _askedYears;

    private Evidence(ImmutableArray<ItemGround> grounds, CompiledResume resume, string question)
    {
        _grounds = grounds;
        _resume = resume;
        All = grounds.Length == GroundsMax ? ulong.MaxValue : (1UL << grounds.Length) - 1;
        Composed = Where(static ground => ground.Pointer.Length == 0);
        var asked = Tokenizer.Read(question, static folded => new Word(folded));
        _asked = [.. asked.Select(token => token.Word.Stem)];
        _askedYears = [.. asked.Select(token => token.Word.Number).Where(IsYear)];
    }

    /// <summary>Everything.</summary>
    public ulong All { get; }

    /// <summary>What the composer worked out.</summary>
    public ulong Composed { get; }

    public static Evidence Of(Answer composed, CompiledResume resume)
    {
        var shown = composed.Items.Select(item => item.Ref).ToHashSet(StringComparer.Ordinal);
        var grounds = resume.Grounds.Where((_, at) => shown.Contains(resume.Index.Items[at].Ref.ToString())).ToList();
        var worked = ComposedSentences.Of(composed).Select(sentence =>
            ItemGround.Of(sentence, stem => grounds.Exists(ground => ground.TryFind(stem, out _))));
        return new Evidence([.. grounds.Concat(worked).Take(GroundsMax)], resume, composed.Question);
    }

    /// <summary>The items that say a word.</summary>
    public ulong Find(string stem) => Where(ground => ground.TryFind(stem, out _));

    /// <summary>As what these items say a word.</summary>
    public GroundKind Find(string stem, ulong items)
    {
        var kind = GroundKind.None;
        for (var at = 0; at < _grounds.Length; at++)
            if ((items & (1UL << at)) != 0 && _grounds[at].TryFind(stem, out var found)) kind |= found.Kind;
        return kind;
    }

    /// <summary>The items that have a plain word as a name: "Go".</summary>
    public ulong WithName(string stem) => Where(ground => ground.HasName(stem));

    public ulong WithPair(string stem, string next) => Where(ground => ground.HasPair(stem, next));

    public ulong With(Concept concept) => Where(ground => ground.Has(concept));

    public ulong With(GroundNumber number, string? unit) => Where(ground => ground.Has(number, unit));

    public ulong Ongoing() => Where(ground => ground.Dates is null or { IsOngoing: true });

    public ulong Over() => Where(ground => ground.Dates is null or { IsOngoing: false });

    /// <summary>Items that a year, or a month of it, is the start, the end or either of; or that name it in words.</summary>
    public ulong Dated(int year, int month, DateRole role) => Where(ground =>
    {
        if (ground.Dates is not { } dates) return false;
        return role switch
        {
            DateRole.Since => Fits(dates.Start, year, month) && dates.IsOngoing,
            DateRole.Start => Fits(dates.Start, year, month),
            DateRole.End => Fits(dates.End, year, month) && !dates.IsOngoing,
            _ => Fits(dates.Start, year, month) || Fits(dates.End, year, month) || IsAskedWithin(dates, year, month),
        };
    });

    public ulong InMonth(int month) => Where(ground =>
        ground.Dates is { } dates && (dates.Start?.Month == month || dates.End?.Month == month));

    /// <summary>Whether a word names the person, who is in every item.</summary>
    public bool IsPerson(Word word) => _resume.NameWords.Contains(word.Text);

    /// <summary>Whether it speaks of somebody of the other gender, where the résumé says which the person's is.</summary>
    public bool IsSomebodyElse(Word word) => _resume.Person.They switch
    {
        "she" => GroundWord.IsHe(word),
        "he" => GroundWord.IsShe(word),
        _ => false,
    };

    /// <summary>
    /// Whether it is asked about and nowhere in the résumé, by no other name either: what may be said to be missing.
    /// </summary>
    public bool IsMissing(Word word) => _asked.Contains(word.Stem) && !_resume.Index.Words.ContainsKey(word.Stem)
        && !(Taxonomy.Default.TryFind(word.Light, out var named) && _resume.Index.Concepts.ContainsKey(named.Concept));

    /// <summary>Where in the document a word of one of these items stands.</summary>
    public string? PointerOf(string stem, ulong items)
    {
        for (var at = 0; at < _grounds.Length; at++)
        {
            var isOne = (items & (1UL << at)) != 0 && _grounds[at].Pointer.Length > 0;
            if (isOne) return _grounds[at].TryFind(stem, out var found) ? found.Pointer : _grounds[at].Pointer;
        }

        return null;
    }

    public static bool IsYear(int number) => number is >= 1940 and <= 2060;

    // "In 2019 she was …", asked about 2019: any item that covers the year.
    private bool IsAskedWithin(DateSpan dates, int year, int month) => month == 0 && _askedYears.Contains(year)
        && dates.Overlaps(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static bool Fits(PartialDate? date, int year, int month) =>
        date is { } known && known.Year == year && (month == 0 || known.Month == month);

    private ulong Where(Func<ItemGround, bool> says)
    {
        var items = 0UL;
        for (var at = 0; at < _grounds.Length; at++)
            if (says(_grounds[at])) items |= 1UL << at;
        return items;
    }
}

/// <summary>What a date is said to be.</summary>
internal enum DateRole
{
    Either,
    Start,
    End,

    /// <summary>The start of something that goes on.</summary>
    Since,
}
