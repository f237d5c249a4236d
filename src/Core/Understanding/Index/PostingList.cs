using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>Postings kept one an item, the weightiest.</summary>
internal static class PostingList
{
    public static void Note(this List<Posting> postings, int item, float weight, FieldKind field)
    {
        for (var i = postings.Count - 1; i >= 0; i--)
        {
            if (postings[i].Item != item) continue;
            if (postings[i].Weight < weight) postings[i] = new Posting(item, weight, field);
            return;
        }

        postings.Add(new Posting(item, weight, field));
    }
}
