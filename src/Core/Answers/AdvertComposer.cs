using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>Measures a résumé by a job advert: what it shows, with the items, and what it does not mention.</summary>
internal static class AdvertComposer
{
    public static void Compose(AnswerText text, Advert advert, Writing writing)
    {
        var met = AdvertMatch.Of(advert, writing.Index);
        var lacking = advert.Asked.Where(static asked => asked.IsLacking).Select(static asked => asked.Name).ToList();
        if (advert.Side == AdvertSide.Both) text.Say(FitComposer.Opening);
        if (advert.Side != AdvertSide.Lacking) Met(text, advert, met, writing);
        if (advert.Side != AdvertSide.Had) Lacking(text, lacking, writing);
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

    private static void Shown(AnswerText text, ResumeItem item)
    {
        if (item.Ref.Section == Section.Skills) text.Say("among the skills (").Cite(item.Title, item.Pointer).Say(")");
        else if (item.Ref.Section == Section.Basics) text.Say("in the profile");
        else text.Item(item);
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
        text.Space().Say($"{asked.Said} {(asked.Years == 1 ? "is" : "are")} asked for: the jobs ");
        text.Say(asked.Topic is null ? "listed" : "that mention it").Say($" come to about {length}.");
    }

    private static void Lacking(AnswerText text, List<string> lacking, Writing writing)
    {
        text.Space().Say(lacking.Count == 0
            ? "Nothing that I could make out is missing."
            : $"{writing.Person.Names} résumé does not mention {Joined(lacking, "or")}.");
    }

    private static string Joined(List<string> names, string word) => names.Count < 2
        ? names[0]
        : $"{string.Join(", ", names[..^1])} {word} {names[^1]}";
}
