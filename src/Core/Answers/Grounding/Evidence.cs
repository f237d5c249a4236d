using System.Collections.Immutable;
using System.Numerics;
using ResumeVoice.Core.Conversations;
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

    private const StringComparison Exactly = StringComparison.Ordinal;

    // How the whole career is spoken of: "14 years of professional experience in all".
    private const string CareerWords = "professional career total all altogether employment";

    private static readonly ItemGround AllJobs = ItemGround.Of(CareerWords, static _ => true);

    private readonly ImmutableArray<ItemGround> _grounds;
    private readonly CompiledResume _resume;
    private readonly Answer _composed;
    private readonly DateOnly _today;
    private readonly HashSet<string> _asked;
    private readonly HashSet<int> _askedYears;
    private ulong? _works;
    private ulong? _jobs;

    private Evidence(ImmutableArray<ItemGround> grounds, Answer composed, CompiledResume resume, DateOnly today)
    {
        _grounds = grounds;
        _resume = resume;
        _composed = composed;
        _today = today;
        All = grounds.Length == GroundsMax ? ulong.MaxValue : (1UL << grounds.Length) - 1;
        Composed = Where(static ground => ground.Item is null);
        Career = 1UL << (grounds.Length - 1);
        Guarded = Where(static ground => ground.IsGuarded);
        var asked = Tokenizer.Read(composed.Question, static folded => new Word(folded));
        _asked = [.. asked.Select(token => token.Word.Stem)];
        _askedYears = [.. asked.Select(token => token.Word.Number).Where(IsYear)];
    }

    /// <summary>Everything.</summary>
    public ulong All { get; }

    /// <summary>What the composer worked out.</summary>
    public ulong Composed { get; }

    /// <summary>All jobs of the résumé together: only how long they took.</summary>
    public ulong Career { get; }

    private ulong Jobs => _jobs ??= Where(static ground => ground.Item?.Ref.Section == Section.Work);

    /// <summary>The items with words that not every sentence may take from them.</summary>
    public ulong Guarded { get; }

    /// <summary>Things that were made, with a date of their own.</summary>
    public ulong DatedWorks => _works ??= Where(static ground => ground.Item is
    {
        Dates: not null,
        Ref.Section: Section.Projects or Section.Publications or Section.Awards or Section.Certificates,
    });

    /// <summary>The words of what the composer says, read when first asked for.</summary>
    public List<Token> Draft => field ??= Tokenizer.Read(_composed.Text, static folded => new Word(folded));

    public string DraftText => _composed.Text;

    /// <summary>What the words of a begun turn may stand on.</summary>
    public static Evidence Of(BegunTurn begun) =>
        Of(begun.Composed, begun.Resume, DateOnly.FromDateTime(begun.At.UtcDateTime));

    public static Evidence Of(Answer composed, CompiledResume resume, DateOnly today)
    {
        var shown = composed.Items.Select(item => item.Ref).ToHashSet(StringComparer.Ordinal);
        var grounds = resume.Grounds.Where((_, at) => shown.Contains(resume.Index.Items[at].Ref.ToString())).ToList();
        var worked = ComposedSentences.Of(composed)
            .Where(sentence => !grounds.Exists(ground => ground.Quotes(sentence)))
            .Select(sentence => ItemGround.Of(sentence, stem => grounds.Exists(ground => ground.TryFind(stem, out _))))
            .Where(static ground => !ground.Numbers.IsEmpty);
        return new Evidence([.. grounds.Concat(worked).Take(GroundsMax - 1), AllJobs], composed, resume, today);
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

    public ulong With(Concept concept, bool orInCourses = false) =>
        Where(ground => ground.Has(concept, orInCourses));

    /// <summary>The items that have a word only as a referee's job or employer.</summary>
    public ulong OfReferee(string stem) => Where(ground => ground.IsOfReferee(stem));

    /// <summary>The items that may call somebody so.</summary>
    public ulong Calling(Word word) => Where(ground => ground.Calls(word));

    /// <summary>The items that have a word only in courses.</summary>
    public ulong InCourses(string stem) =>
        Where(ground => ground.TryFind(stem, out var found) && found.Kind == GroundKind.Course);

    /// <summary>
    /// The items that began before the last or after the first of the given ones, or with it; and those without dates.
    /// </summary>
    public ulong Ordered(ulong items, bool isLater)
    {
        var (least, most) = (DateOnly.MaxValue, DateOnly.MinValue);
        for (var at = 0; at < _grounds.Length; at++)
        {
            if ((items & (1UL << at)) == 0 || _grounds[at].Dates is not { } dates) continue;
            if (dates.First < least) least = dates.First;
            if (dates.First > most) most = dates.First;
        }

        return Where(ground => ground.Dates is not { } dates || (isLater ? dates.First >= least : dates.First <= most));
    }

    public ulong With(GroundNumber number, Counted? unit) => Where(ground => ground.Numbers.Has(number, unit));

    /// <summary>The items that have a word behind a number.</summary>
    public ulong WithBehind(GroundNumber number, string stem) =>
        Where(ground => ground.Numbers.HasBehind(number, stem));

    public ulong Ongoing() => Where(ground => ground.Dates is null or { IsOngoing: true });

    public ulong Over() => Where(ground => ground.Dates is null or { IsOngoing: false });

    /// <summary>Items that a year, or a month of it, is the start, the end or either of; or that name it in words.</summary>
    public ulong Dated(PartialDate date, DateRole role) => Where(ground =>
    {
        if (ground.Dates is not { } dates) return false;
        return role switch
        {
            DateRole.Since => Fits(dates.Start, date) && dates.IsOngoing,
            DateRole.Start => Fits(dates.Start, date),
            DateRole.End => Fits(dates.End, date) && !dates.IsOngoing,
            _ => Fits(dates.Start, date) || Fits(dates.End, date) || IsAskedWithin(dates, date),
        };
    });

    public ulong InMonth(int month) => Where(ground =>
        ground.Dates is { } dates && (dates.Start?.Month == month || dates.End?.Month == month));

    /// <summary>The items that took so long, and the career where that did.</summary>
    public ulong Lasting(GroundSpan span)
    {
        var items = Where(ground => ground.Dates is { IsPoint: false } dates && dates.Months(_today) is { } months
            && span.Fits(months));
        var jobs = _resume.Index.Items.Where(static item => item.Ref.Section == Section.Work);
        return Fits(span, jobs) ? items | Career : items;
    }

    /// <summary>The jobs in one house that took so long together; the first such house.</summary>
    public ulong LastingInHouse(GroundSpan span)
    {
        for (var left = Jobs; left != 0;)
        {
            var house = _grounds[BitOperations.TrailingZeroCount(left)].Item?.Field(FieldKind.Organization)?.Text;
            var jobs = Where(ground => ground.Item is { } item && item.Ref.Section == Section.Work
                && item.Field(FieldKind.Organization)?.Text == house);
            if (LastTogether(span, jobs)) return jobs;
            left &= ~jobs;
        }

        return 0;
    }

    /// <summary>Whether several of these items are jobs.</summary>
    public bool AreJobs(ulong items) => items != All && BitOperations.PopCount(items & Jobs) > 1;

    /// <summary>Whether the first of the jobs among these items began then, and the last ended then.</summary>
    public bool RanTogether(ulong items, PartialDate start, PartialDate end)
    {
        DateSpan? first = null;
        DateSpan? last = null;
        for (var at = 0; at < _grounds.Length; at++)
        {
            if ((items & Jobs & (1UL << at)) == 0 || _grounds[at].Dates is not { } dates) continue;
            if (first is null || dates.First < first.First) first = dates;
            if (last is null || dates.Last > last.Last) last = dates;
        }

        return Fits(first?.Start, start) && last is { IsOngoing: false } && Fits(last.End, end);
    }

    /// <summary>Whether these items took so long together; of jobs and other things the jobs.</summary>
    public bool LastTogether(GroundSpan span, ulong items)
    {
        var dated = _grounds.Where((ground, at) => (items & (1UL << at)) != 0 && ground.Item is not null)
            .Select(static ground => ground.Item).OfType<ResumeItem>().ToList();
        var jobs = dated.Where(static item => item.Ref.Section == Section.Work).ToList();
        return Fits(span, jobs.Count > 0 ? jobs : dated);
    }

    /// <summary>
    /// A section's items where the résumé has so many of them, or so many of one house, and all are here; those of
    /// <paramref name="within"/> only.
    /// </summary>
    public ulong Numbering(Section section, double count, ulong within)
    {
        var items = Where(ground => ground.Item?.Ref.Section == section) & within;
        if (BitOperations.PopCount(items) != (int)count || (int)count != count) return 0;
        var house = HouseOf(items);
        var all = _resume.Index.Items.Count(item => item.Ref.Section == section
            && (house is null || item.Field(FieldKind.Organization)?.Text == house));
        return all == (int)count ? items : 0;
    }

    /// <summary>The items that the composer's words from one place to another stand on.</summary>
    public ulong CitedIn(int start, int end)
    {
        var cited = _composed.Citations.Where(citation => citation.Start < end && citation.End > start).ToList();
        return Where(ground => ground.Item is { } item && cited.Exists(
            citation => citation.Pointer == item.Pointer || citation.Pointer.StartsWith(item.Pointer + "/", Exactly)));
    }

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
    private bool IsAskedWithin(DateSpan dates, PartialDate date) =>
        date.Month == 0 && _askedYears.Contains(date.Year) && dates.Overlaps(date.First, date.Last);

    private static bool Fits(PartialDate? date, PartialDate said) => date is { } known && known.Year == said.Year
        && (said.Month == 0 || known.Month == said.Month) && (said.Day == 0 || known.Day == said.Day);

    private bool Fits(GroundSpan span, IEnumerable<ResumeItem> items)
    {
        var dated = items.Where(static item => item.Dates is { IsPoint: false, Start: not null }).ToList();
        return dated.Count > 0 && span.Fits(DurationComposer.Merged(dated, _today));
    }

    // The one organization behind all of the items, or null.
    private string? HouseOf(ulong items)
    {
        string? house = null;
        for (var at = 0; at < _grounds.Length; at++)
        {
            if ((items & (1UL << at)) == 0) continue;
            var own = _grounds[at].Item?.Field(FieldKind.Organization)?.Text;
            if (own is null || (house is not null && own != house)) return null;
            house = own;
        }

        return house;
    }

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
