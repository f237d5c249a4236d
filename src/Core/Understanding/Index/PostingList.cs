using System.Runtime.InteropServices;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>Postings in the order of their items, one an item, the weightiest.</summary>
internal static class PostingList
{
    /// <summary>Adds a posting in its place, or lets it and the item's known one become one.</summary>
    public static void Note(this List<Posting> postings, Posting posting)
    {
        // Most come in the order of their items.
        var known = CollectionsMarshal.AsSpan(postings);
        var at = known.Length - 1;
        while (at >= 0 && known[at].Item > posting.Item) at--;
        if (at < 0 || known[at].Item != posting.Item) postings.Insert(at + 1, posting);
        else if (known[at].Weight < posting.Weight || known[at].Told < 0) known[at] = One(known[at], posting);
    }

    /// <summary>Those of two lists.</summary>
    public static List<Posting> With(this List<Posting> postings, List<Posting> others)
    {
        if (others.Count == 0 || ReferenceEquals(postings, others)) return postings;
        if (postings.Count == 0) return others;
        if (Covers(postings, others)) return postings;
        var all = new List<Posting>(Math.Max(postings.Count, others.Count) + 4);
        var other = 0;
        foreach (var posting in postings)
        {
            while (other < others.Count && others[other].Item < posting.Item) all.Add(others[other++]);
            var meets = other < others.Count && others[other].Item == posting.Item;
            all.Add(meets ? One(posting, others[other++]) : posting);
        }

        while (other < others.Count) all.Add(others[other++]);
        return all;
    }

    // What a term's items say is mostly said of its concept's already.
    private static bool Covers(List<Posting> postings, List<Posting> others)
    {
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(others))
        {
            var known = postings.Of(other.Item);
            if (known.Weight <= 0 || One(known, other) != known) return false;
        }

        return true;
    }

    /// <summary>The posting of an item; its weight is 0 where there is none.</summary>
    public static Posting Of(this List<Posting> postings, int item)
    {
        var span = CollectionsMarshal.AsSpan(postings);
        var (low, high) = (0, span.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (span[middle].Item == item) return span[middle];
            if (span[middle].Item < item) low = middle + 1;
            else high = middle - 1;
        }

        return new Posting(item, 0f, default);
    }

    private static Posting One(Posting known, Posting posting) => (known.Weight < posting.Weight ? posting : known) with
    {
        Told = known.Told >= 0 ? known.Told : posting.Told,
        At = known.Told >= 0 ? known.At : posting.At,
    };
}
