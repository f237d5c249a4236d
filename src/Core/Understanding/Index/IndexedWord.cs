using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>A stem of the résumé with the items it stands in.</summary>
internal sealed class IndexedWord(Word word)
{
    /// <summary>The first word that gave this stem.</summary>
    public Word Word { get; } = word;

    public List<Posting> Postings { get; } = [];

    /// <summary>How much the word tells items apart: ln(1 + items / items with it), at least 0.3.</summary>
    public float Rarity { get; set; }

    /// <summary>Whether a number of the résumé's counts it: "2,300 container ships".</summary>
    public bool IsCounted { get; set; }
}
