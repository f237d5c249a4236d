namespace ResumeVoice.Core.Understanding.Index;

/// <summary>Postings kept one an item, the weightiest.</summary>
internal static class PostingList
{
    public static void Note(this List<Posting> postings, Posting posting)
    {
        for (var at = postings.Count - 1; at >= 0; at--)
        {
            var known = postings[at];
            if (known.Item != posting.Item) continue;
            var told = known.Told >= 0 ? known.Told : posting.Told;
            postings[at] = (known.Weight < posting.Weight ? posting : known) with { Told = told };
            return;
        }

        postings.Add(posting);
    }
}
