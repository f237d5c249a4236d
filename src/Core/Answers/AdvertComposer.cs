using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Measures a résumé by a job advert: what it shows, with the items, what it shows too little of, and what it does not
/// mention; what is only nice to have apart from what is a must.
/// </summary>
internal static class AdvertComposer
{
    public static void Compose(AnswerText text, Advert advert, Writing writing)
    {
        var met = AdvertMatch.Of(advert, writing.Index);
        if (advert.Side is AdvertSide.Both or AdvertSide.Counted) text.Say(FitComposer.Opening);
        if (advert.Side == AdvertSide.Counted) Counted(text, advert, writing);
        if (advert.Side is AdvertSide.Both or AdvertSide.Had) Met(text, advert, met, writing);
        Short(text, advert, writing);
        if (advert.Side != AdvertSide.Had) Lacking(text, advert, writing);
        if (met.Count == 0 && advert.Side == AdvertSide.Both) OverviewComposer.Compose(text.Space(), writing);
    }

    private static void Met(AnswerText text, Advert advert, List<AdvertMet> met, Writing writing)
    {
        if (met.Count == 0 && advert.Side == AdvertSide.Had)
            text.Say($"{writing.Person.Names} résumé mentions nothing of what is asked for that I could make out.");
        for (var at = 0; at < met.Count; at++)
        {
            text.Say(at == 0 ? "Of what is asked for, it has " : "; ").Say(Joined(met[at].Names, "and")).Say(": ");
            Shown(text, writing.Index.Items[met[at].Item]);
        }

        if (met.Count > 0) text.Say(".");
        foreach (var asked in advert.Asked)
            if (asked.Years > 0) Years(text, asked, writing);
    }

    // What one of several will do for counts once, and what cannot be looked up not at all.
    private static void Counted(AnswerText text, Advert advert, Writing writing)
    {
        var (all, had) = (0, 0);
        var groups = new List<string>();
        foreach (var asked in advert.Asked)
        {
            if (asked.Topic is null || (asked.AnyOf is { } first && groups.Contains(first))) continue;
            if (asked.AnyOf is { } group) groups.Add(group);
            all++;
            if (!advert.Lacks(asked) && AdvertMatch.IsShort(asked, writing.Index) is null) had++;
        }

        text.Say($"Of {all} things asked for that I could make out, it shows {had}.");
    }

    private static void Shown(AnswerText text, ResumeItem item)
    {
        if (item.Ref.Section == Section.Skills) text.Say("among the skills (").Cite(item.Title, item.Pointer).Say(")");
        else if (item.Ref.Section == Section.Basics) text.Say("in the profile");
        else text.Item(item);
    }

    // "German at B2 level": less than that is told as it is listed.
    private static void Short(AnswerText text, Advert advert, Writing writing)
    {
        foreach (var asked in advert.Asked)
        {
            if (AdvertMatch.IsShort(asked, writing.Index) is not { } listed) continue;
            text.Space().Say($"{asked.Name} is asked for at {asked.LevelSaid} level; the résumé gives it as ");
            text.Item(listed).Say(".");
        }
    }

    // "5+ years of Android": how long the jobs lasted that tell of it; whether that will do is for the reader.
    private static void Years(AnswerText text, Requirement asked, Writing writing)
    {
        var jobs = new List<ResumeItem>();
        foreach (var job in writing.Index.BySection[(int)Section.Work])
        {
            var tells = asked.Topic is null || asked.Topic.WeightIn(job) > 0;
            var item = writing.Index.Items[job];
            if (tells && item.Dates is { IsPoint: false, Start: not null }) jobs.Add(item);
        }

        if (jobs.Count == 0) return;
        var length = DurationComposer.Length(DurationComposer.Merged(jobs, writing.Today));
        var years = asked.Years == 1 ? $"1 year of {asked.Name} is" : $"{asked.Years} years of {asked.Name} are";
        text.Space().Say($"{years} asked for: the jobs ");
        text.Say(asked.Topic is null ? "listed" : "that mention it").Say($" come to about {length}.");
    }

    private static void Lacking(AnswerText text, Advert advert, Writing writing)
    {
        var musts = Names(advert, isNice: false);
        var extras = Names(advert, isNice: true);
        var isShort = advert.Asked.Any(asked => AdvertMatch.IsShort(asked, writing.Index) is not null);
        if (musts.Count > 0)
            text.Space().Say($"{writing.Person.Names} résumé does not mention {Joined(musts, "or")}.");
        if (extras.Count > 0 && musts.Count > 0)
            text.Space().Say($"Of what is only nice to have, it lacks {Joined(extras, "or")}.");
        else if (extras.Count > 0)
            text.Space().Say($"Of what is only nice to have, {writing.Person.Names} résumé does not mention ")
                .Say($"{Joined(extras, "or")}.");
        else if (musts.Count == 0)
            text.Space().Say($"Nothing {(isShort ? "else " : "")}that I could make out is missing.");
    }

    private static List<string> Names(Advert advert, bool isNice)
    {
        var names = new List<string>();
        foreach (var asked in advert.Asked)
            if (asked.IsNice == isNice && advert.Lacks(asked)) names.Add(asked.Name);
        return names;
    }

    private static string Joined(List<string> names, string word) => names.Count < 2
        ? names[0]
        : $"{string.Join(", ", names[..^1])} {word} {names[^1]}";
}
