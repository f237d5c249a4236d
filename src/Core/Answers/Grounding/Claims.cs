namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>A fact as said: which items say it, and as what.</summary>
internal readonly record struct Fact(ulong Items, GroundKind Kind, bool IsBracketed)
{
    /// <summary>It goes on with the name before it: it is of the item named last only.</summary>
    public bool IsContinued { get; init; }

    /// <summary>It is no verb that another clause may leave out: a name, a manner.</summary>
    public bool IsNoVerb { get; init; }

    /// <summary>It is of all these items together: nothing more may be said but of all of them.</summary>
    public bool IsOfAll { get; init; }
}

/// <summary>What a fact comes to beside the ones said before it.</summary>
internal enum Standing
{
    /// <summary>Some item says all of it together.</summary>
    Holds,

    /// <summary>Not of the item spoken of last; of another one, if the sentence goes on to name that.</summary>
    Open,

    /// <summary>No item says so.</summary>
    Wrong,
}

/// <summary>How two items follow each other in time.</summary>
internal enum TimeOrder
{
    None,

    /// <summary>The next one began later.</summary>
    Later,
    Earlier,

    /// <summary>"After Acme, she worked at …": the one after the next began later.</summary>
    LaterThanNext,
    EarlierThanNext,
}

/// <summary>
/// Keeps the facts of a sentence together: all must be said by one item, or each by every item of a list ("at Acme and
/// Globex"). So no claim is put together from facts of different items. A sentence that names no item goes on about the
/// one before. A value that is copied to try a word out.
/// </summary>
internal struct Claims(ulong all)
{
    private readonly ulong _all = all;
    private List<Fact> _facts = [];
    private List<ulong> _named = [];
    private GroundKind _kinds;
    private GroundKind _kindsOfAll;
    private ulong _before = all;
    private ulong _together = all;
    private bool _isFree;
    private bool _isSeparated;
    private bool _isListBroken;
    private bool _isListing;
    private bool _isBracketing;
    private bool _opensClause;
    private bool _isBound;
    private bool _isOfLast;
    private ulong _sealed;
    private ulong _clause;

    /// <summary>Facts wait for the item that they are of.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The items that say all of the sentence so far.</summary>
    public readonly ulong Items => _named.Count == 0 ? _together : IsOpen ? _clause : _named[^1];

    /// <summary>How the item that is named next follows the one before in time.</summary>
    public TimeOrder Order { get; set; }

    /// <summary>Whether the sentence has named an item.</summary>
    public readonly bool HasNamed => _named.Count > 0;

    /// <summary>The same, in the lists of one that is no longer wanted: there is a copy for each word of an answer.</summary>
    public readonly Claims CopyOver(in Claims spare)
    {
        var copy = this;
        (copy._facts, copy._named) = (spare._facts, spare._named);
        copy._facts.Clear();
        copy._facts.AddRange(_facts);
        copy._named.Clear();
        copy._named.AddRange(_named);
        return copy;
    }

    public void Separate() => _isSeparated = true;

    /// <summary>The clause that begins has a verb or a subject of its own.</summary>
    public void OpenClause() => _opensClause = _isSeparated;

    /// <summary>The sentence begins with "it": it names no other item.</summary>
    public void Bind() => _isBound = _facts.Count == 0 && _before != _all;

    /// <summary>What follows tells of the things that were counted.</summary>
    public void Unseal()
    {
        if (_sealed != 0) End();
    }

    /// <summary>A whole sentence was said of these items.</summary>
    public void Say(ulong items)
    {
        _facts.Clear();
        IsOpen = false;
        End();
        _before = items == 0 ? _all : items;
        _together = _before;
    }

    /// <summary>The sentence speaks of the person at large.</summary>
    public void Free()
    {
        if (_facts.Count > 0) return;
        _isFree = true;
        _together = _all;
    }

    public Standing Add(Fact fact)
    {
        // "At Acme for four years, and at Globex since 2019": what was told of both jobs is over.
        if (_named.Count > 0 && _isSeparated && IsAnchor(fact.Kind) && (fact.Items & _sealed) == 0) _sealed = 0;
        if (fact.Items == 0 || (fact.Items & _sealed) != _sealed) return Standing.Wrong;
        // "At the University of Bergen and the University of …": which one it is, a word to come says.
        var isShared = _named.Count > 0 && IsAnchor(fact.Kind) && (fact.Items & ~_named[^1]) != 0;
        var standing = _named.Count == 0 ? AddUnnamed(fact) : IsOpen ? AddToClause(fact) : AddNamed(fact);
        _facts.Add(fact);
        if (fact.IsOfAll) _sealed = fact.Items;
        _isSeparated &= isShared;
        _opensClause = false;
        return standing;
    }

    /// <summary>Ends the sentence; false where facts still wait for their item.</summary>
    public bool End()
    {
        if (IsOpen) return false;
        if (_facts.Count > 0)
            _before = _named.Count > 0 ? _named.Aggregate(0UL, (items, named) => items | named)
                : _isFree || _isListing ? _all : _together;
        _facts.Clear();
        _named.Clear();
        _kinds = GroundKind.None;
        _kindsOfAll = GroundKind.None;
        _together = _before;
        _isFree = false;
        _isSeparated = false;
        _isListBroken = false;
        _isListing = false;
        _isBound = false;
        _isOfLast = false;
        Order = TimeOrder.None;
        _isBracketing = false;
        _opensClause = false;
        _sealed = 0;
        return true;
    }

    private Standing AddUnnamed(Fact fact)
    {
        var isAnchor = IsAnchor(fact.Kind);
        var together = _isListing ? 0 : _together & fact.Items;
        if (together != 0 && !IsOpen)
        {
            _together = together;
            if (isAnchor) Name(together, fact.Kind);
            return Standing.Holds;
        }

        // Not of the item before: of the one that is named now, with all that the sentence said of it so far.
        var own = _facts.Aggregate(fact.Items, (items, said) => items & said.Items);
        if (isAnchor && own != 0 && !_isBound)
        {
            _together = own;
            IsOpen = false;
            _isListing = false;
            Name(own, fact.Kind);
            return Standing.Holds;
        }

        // Technologies one by one are each true, wherever each was used.
        if (_isFree || _before == _all)
        {
            _isListing = IsTechnologies(fact);
            return _isListing ? Standing.Holds : Standing.Wrong;
        }

        IsOpen = !isAnchor && (own != 0 || IsTechnologies(fact));
        return IsOpen ? Standing.Open : Standing.Wrong;
    }

    private Standing AddNamed(Fact fact)
    {
        // A name goes on as it began: of the last one, or of all.
        if (fact.IsContinued && _isOfLast) return Narrow(_named.Count - 1, fact.Items);
        _isOfLast = false;
        if (fact.IsBracketed)
        {
            // One bracket behind a list is of all of it, unless the ones before have theirs.
            var isOfLast = _named.Count == 1 || _isBracketing;
            _isBracketing = true;
            return isOfLast ? Narrow(_named.Count - 1, fact.Items) : NarrowAll(fact.Items);
        }

        var anchors = IsAnchor(fact.Kind) ? fact.Kind & GroundKind.Anchors : GroundKind.None;
        if (anchors == 0)
        {
            if (_isSeparated && !HoldsOfAll(fact.Items)) return BeginClause(fact);
            _isListBroken = true;
            return NarrowAll(fact.Items);
        }

        if ((_named[^1] & fact.Items) != 0)
        {
            // "The one and the other, both from Acme": what none of them had yet is said of all.
            if (_named.Count > 1 && (_kinds & anchors) == 0) _kindsOfAll = anchors;
            _kinds |= anchors;
            _isOfLast = (_kindsOfAll & anchors) == 0;
            return _isOfLast ? Narrow(_named.Count - 1, fact.Items) : NarrowAll(fact.Items);
        }

        // "at Acme and Globex": a second item of the same kind, and all said before the first is said of it too.
        if (!_isSeparated) return Standing.Wrong;
        if (_opensClause || (_kinds & anchors) == 0) return BeginClause(fact);
        var own = _facts.TakeWhile(said => (said.Kind & anchors) == 0).Where(said => !said.IsBracketed)
            .Aggregate(fact.Items, (items, said) => items & said.Items);
        if (own == 0) return Standing.Wrong;
        if (_isListBroken) _named.Clear();
        _isListBroken = false;
        Name(own, fact.Kind);
        return Standing.Holds;
    }

    // "Kafka at Acme and Airflow at Globex": facts of an item that is named behind them, and what is said of both.
    private Standing BeginClause(Fact fact)
    {
        var shared = _opensClause ? _all : SaidOfBoth();
        _clause = fact.Items & shared;
        IsOpen = _clause != 0;
        return IsOpen ? CloseClause(fact) : Standing.Wrong;
    }

    private Standing AddToClause(Fact fact)
    {
        _clause &= fact.Items;
        return _clause == 0 ? Standing.Wrong : CloseClause(fact);
    }

    // What names items in the way that the first clause did.
    private Standing CloseClause(Fact fact)
    {
        if (!IsAnchor(fact.Kind) || (fact.Kind & _kinds & GroundKind.Anchors) == 0) return Standing.Open;
        IsOpen = false;
        _named.Clear();
        _isListBroken = false;
        Name(_clause, fact.Kind);
        return Standing.Holds;
    }

    // Plain words may be the verb of both; what stands before the first name is said of all.
    private readonly ulong SaidOfBoth()
    {
        var (items, isBefore) = (_all, true);
        foreach (var said in _facts)
        {
            isBefore &= !IsAnchor(said.Kind);
            var isShared = isBefore ? (said.Kind & GroundKind.Technology) == 0 : said.Kind == GroundKind.Text;
            if (isShared && !said.IsNoVerb) items &= said.Items;
        }

        return items;
    }

    private readonly bool HoldsOfAll(ulong items) => _named.TrueForAll(named => (named & items) != 0);

    // What is a technology as well as a part of a name ("Python Developer") binds nothing.
    public static bool IsAnchor(GroundKind kind) =>
        (kind & GroundKind.Anchors) != 0 && (kind & GroundKind.Technology) == 0;

    private readonly bool IsTechnologies(Fact fact) =>
        (fact.Kind & GroundKind.Technology) != 0 && _facts.TrueForAll(said => (said.Kind & GroundKind.Technology) != 0);

    private void Name(ulong items, GroundKind kind)
    {
        _isOfLast = true;
        _named.Add(items);
        _kindsOfAll = GroundKind.None;
        _kinds |= kind & GroundKind.Anchors;
    }

    private readonly Standing NarrowAll(ulong items)
    {
        for (var at = 0; at < _named.Count; at++)
            if (Narrow(at, items) == Standing.Wrong) return Standing.Wrong;
        return Standing.Holds;
    }

    private readonly Standing Narrow(int at, ulong items)
    {
        _named[at] &= items;
        return _named[at] == 0 ? Standing.Wrong : Standing.Holds;
    }
}
