using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>An item with what of an advert it shows.</summary>
internal sealed record AdvertMet(int Item, List<string> Names);

/// <summary>Finds for each thing that an advert asks for the item that shows it best.</summary>
internal static class AdvertMatch
{
    // An item that shows something else already is as good with so much of the best one's weight.
    private const float AsGood = 0.7f;

    // What was done says more than what is listed, and that more than what is said of somebody.
    private const float ListedShare = 0.8f;
    private const float SaidShare = 0.4f;

    /// <summary>The items that show something of it; the person as a whole where none does.</summary>
    public static Selection Select(Advert advert, ResumeIndex index)
    {
        var met = Of(advert, index);
        if (advert.Side == AdvertSide.Lacking && advert.Asked.Any(advert.Lacks)) return Selection.Of(Finding.Missing);
        return met.Count == 0
            ? Selection.Of(Finding.Overview)
            : new Selection(Finding.Found, [.. met.Select(static one => new Ranked(one.Item, 1f))]);
    }

    /// <summary>What is met, item by item in the order of the advert.</summary>
    public static List<AdvertMet> Of(Advert advert, ResumeIndex index)
    {
        var all = new List<AdvertMet>();
        foreach (var asked in advert.Asked)
        {
            if (asked.Topic is not { InResume: true } topic || IsShort(asked, index) is not null) continue;
            var item = Best(topic, all, index);
            if (item < 0) continue;
            if (all.Find(met => met.Item == item) is { } known) known.Names.Add(asked.Name);
            else all.Add(new AdvertMet(item, [asked.Name]));
        }

        return all;
    }

    /// <summary>"German at B2", of somebody with less of it: the language as listed; null where it will do.</summary>
    public static ResumeItem? IsShort(Requirement asked, ResumeIndex index)
    {
        if (asked.Level == 0 || asked.Topic is not { InResume: true } topic) return null;
        foreach (var posting in topic.Postings)
        {
            if (index.SectionAt(posting.Item) != Section.Languages) continue;
            var level = Levels.Of(index.Items[posting.Item]);
            if (level > 0 && level < asked.Level) return index.Items[posting.Item];
        }

        return null;
    }

    private static int Best(Topic topic, List<AdvertMet> chosen, ResumeIndex index)
    {
        // "Norwegian" is spoken, whatever was written on Norway.
        if (topic.Concept?.File == "tongues")
            foreach (var posting in topic.Postings)
                if (index.SectionAt(posting.Item) == Section.Languages) return posting.Item;
        var (best, most) = (-1, 0f);
        foreach (var posting in topic.Postings)
            if (Weight(posting, index) is var weight && weight > most) (best, most) = (posting.Item, weight);
        foreach (var posting in topic.Postings)
            if (Weight(posting, index) >= most * AsGood && chosen.Exists(met => met.Item == posting.Item))
                return posting.Item;
        return best;
    }

    private static float Weight(Posting posting, ResumeIndex index) => posting.Weight * index.SectionAt(posting.Item)
    switch
    {
        Section.Skills => ListedShare,
        Section.Basics or Section.References or Section.Interests => SaidShare,
        _ => 1f,
    };
}
