namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>A fact as said: which items say it, and as what.</summary>
internal readonly record struct Fact(ulong Items, GroundKind Kind, bool IsBracketed);

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

    /// <summary>Facts wait for the item that they are of.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The items that say all of the sentence so far.</summary>
    public readonly ulong Items => _named.Count > 0 ? _named[^1] : _together;

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

    /// <summary>The sentence speaks of the person at large.</summary>
    public void Free()
    {
        if (_facts.Count > 0) return;
        _isFree = true;
        _together = _all;
    }

    public Standing Add(Fact fact)
    {
        if (fact.Items == 0) return Standing.Wrong;
        // "At the University of Bergen and the University of …": which one it is, a word to come says.
        var isShared = _named.Count > 0 && IsAnchor(fact.Kind) && (fact.Items & ~_named[^1]) != 0;
        var standing = _named.Count == 0 ? AddUnnamed(fact) : AddNamed(fact);
        _facts.Add(fact);
        _isSeparated &= isShared;
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
        if (isAnchor && own != 0)
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
        if (fact.IsBracketed) return Narrow(_named.Count - 1, fact.Items);
        var anchors = IsAnchor(fact.Kind) ? fact.Kind & GroundKind.Anchors : GroundKind.None;
        if (anchors == 0)
        {
            _isListBroken = true;
            return NarrowAll(fact.Items);
        }

        if ((_named[^1] & fact.Items) != 0)
        {
            // "The one and the other, both from Acme": what none of them had yet is said of all.
            if (_named.Count > 1 && (_kinds & anchors) == 0) _kindsOfAll = anchors;
            _kinds |= anchors;
            return (_kindsOfAll & anchors) != 0 ? NarrowAll(fact.Items) : Narrow(_named.Count - 1, fact.Items);
        }

        // "at Acme and Globex": a second item of the same kind, and all said before the first is said of it too.
        if (!_isSeparated || (_kinds & anchors) == 0) return Standing.Wrong;
        var own = _facts.TakeWhile(said => (said.Kind & anchors) == 0).Where(said => !said.IsBracketed)
            .Aggregate(fact.Items, (items, said) => items & said.Items);
        if (own == 0) return Standing.Wrong;
        if (_isListBroken) _named.Clear();
        _isListBroken = false;
        Name(own, fact.Kind);
        return Standing.Holds;
    }

    // What is a technology as well as a part of a name ("Python Developer") binds nothing.
    private static bool IsAnchor(GroundKind kind) =>
        (kind & GroundKind.Anchors) != 0 && (kind & GroundKind.Technology) == 0;

    private readonly bool IsTechnologies(Fact fact) =>
        (fact.Kind & GroundKind.Technology) != 0 && _facts.TrueForAll(said => (said.Kind & GroundKind.Technology) != 0);

    private void Name(ulong items, GroundKind kind)
    {
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
