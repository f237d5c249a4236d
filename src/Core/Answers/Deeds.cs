using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// What a yes/no question says was done, to what and how, where the items found tell of something near it: "was she
/// fired?", "was the reader written in Kotlin?", "has he only freelanced?"
/// </summary>
internal static class Deeds
{
    // What is called by the name, and not what mentions it.
    private const float NameWeight = 0.95f;

    // What nobody says of a job that does not say it, by the question's word and what an entry would have of it.
    private static readonly (string Asked, string Told)[] Telling =
    [
        ("found", "found"), ("founded", "found"), ("sell", "sold"), ("sold", "sold"), ("contribute", "contribut"),
        ("contributed", "contribut"), ("invent", "invent"), ("invented", "invent"), ("acquire", "acqui"),
        ("invest", "invest"), ("invested", "invest"), ("resign", "resign"), ("resigned", "resign"),
        ("retire", "retir"), ("retired", "retir"), ("fired", "fired"), ("alone", "alone"), ("only", "only"),
        ("cause", "caus"), ("caused", "caus"), ("blame", "blam"), ("fault", "fault"), ("sued", "sued"),
        ("dismissed", "dismiss"), ("solely", "solely"), ("exclusively", "exclusively"),
        ("herself", "self"), ("himself", "self"),
    ];

    public static bool AreUntold(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        foreach (var (asked, told) in Telling)
            if (ask.Question.Says(asked) && !items.Any(
                (index, told), static (ranked, of) => of.index.Items[ranked.Item].Says(of.told))) return true;
        return IsMadeOfOther(ask, items) || AreOthers(ask, items, index);
    }

    // "was the reader written in Kotlin?", of a job that had Kotlin too.
    private static bool IsMadeOfOther(Ask ask, ImmutableArray<Ranked> items)
    {
        if (ask.Question.WordAt(0) is not ("is" or "was" or "are" or "were") || !ask.Question.Says(
            "built", "written", "made", "done", "developed", "coded", "implemented", "programmed")) return false;
        var with = ask.Topics.FirstOrDefault(topic => topic is { InResume: true, Concept.File: "technology" } &&
            ask.Question.WordAt(topic.Start - 1) is "in" or "with" or "on" or "using");
        if (with is null) return false;
        var things = ask.Topics.RemoveAll(topic => topic.Start >= with.Start || !topic.InResume);
        return !things.IsEmpty && !items.Any((with, things), static (ranked, of) => of.with.WeightIn(ranked.Item) > 0 &&
            of.things.All((of.with, ranked.Item), static (thing, at) => thing.WeightIn(at.Item) >= NameWeight ||
                (thing.ToldIn(at.Item) >= 0 && thing.ToldIn(at.Item) == at.with.ToldIn(at.Item))));
    }

    // "was she promoted?": "two of whom were promoted" tells of others.
    private static bool AreOthers(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index) =>
        ask.Topics.FirstOrDefault(static topic => topic.Concept?.Name == "promotion") is { InResume: true } rise &&
        items.All((rise, index), static (ranked, of) => of.rise.ToldIn(ranked.Item) is >= 0 and var told &&
            of.index.Items[ranked.Item].Fields[told].Text.Contains("whom", StringComparison.OrdinalIgnoreCase));
}
