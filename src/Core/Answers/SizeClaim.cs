using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Has she led a team of 50?", "did he recruit more than 500 patients?", "a budget of over £1 million?": the number
/// that the résumé gives of the same decides.
/// </summary>
internal static class SizeClaim
{
    // Whoever holds a budget manages it: what was done with it is told by the rest of the sentence.
    private static readonly FrozenSet<string> Holding = Stemmer.Stems(
        "manage", "managed", "handle", "handled", "hold", "held", "own", "owned", "run", "ran", "have", "oversee",
        "oversaw", "exceed", "exceeded", "control", "controlled", "responsible");

    /// <summary>The number of the résumé's that decides; null where none is claimed, or none is of the same.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (ask.Intent is Intent.Fit or Intent.Duration or Intent.Count || ask.Follow == FollowKind.List) return null;
        if (Bound.In(ask.Question) is not { } bound) return null;
        if (bound.Mention.IsSpan) return null;
        // "more than two jobs" are listed, and no sentence counts them.
        if (bound.Next < ask.Question.Tokens.Count && Senses.IsFrameNoun(ask.Question, bound.Next)) return null;
        return IsOfTeam(ask, bound) ? OfTeam(ask, bound, index) : Counted(ask, bound, index);
    }

    /// <summary>Whether a number is claimed that what was found does not decide.</summary>
    public static bool IsMade(Ask ask) => !ask.Question.IsRambling &&
        Bound.In(ask.Question) is { IsBare: false } bound && bound.Next < ask.Question.Tokens.Count &&
        !Senses.IsFrameNoun(ask.Question, bound.Next) && !ask.Question.IsCovered(bound.Next, Sense.Location);

    // The largest number of the thing claimed, among the sentences that say most of the question.
    private static Selection? Counted(Ask ask, Bound bound, ResumeIndex index)
    {
        var wanted = Wanted(ask, bound);
        NumberMention? best = null;
        var most = 0;
        foreach (var mention in index.Numbers)
        {
            if (!IsAllowed(ask, mention, index) || !bound.IsOfKind(mention, index)) continue;
            var said = wanted.Count(mention.Stems.Contains);
            if (bound.Mention.IsMoney && said == 0) continue;
            var isBetter = best is null || said > most || (said == most && mention.Value > best.Value);
            if (isBetter) (best, most) = (mention, said);
        }

        if (best is null || (most < wanted.Count && (bound.IsBare || most == 0))) return null;
        if (most < wanted.Count) return Untold(best);
        if ((bound.IsBare && best.Value != bound.Mention.Value) || !bound.Decides(best)) return Untold(best);
        return Claimed(best, new Claim(bound.Holds(best.Value) ? Verdict.Yes : Verdict.No));
    }

    // "Manage 11 nurses", "a team of 14": whom somebody leads, of those the largest.
    private static Selection? OfTeam(Ask ask, Bound bound, ResumeIndex index)
    {
        var leads = ask.Question.Tokens.Exists(static token => IsLeading(token.Word.Stem));
        var trade = Trade(ask.Question, bound);
        var isOfTrade = trade is not null && index.Numbers.Any(
            trade, static (mention, trade) => IsTeam(mention) && mention.After.Contains(trade));
        NumberMention? led = null;
        NumberMention? largest = null;
        NumberMention? other = null;
        foreach (var mention in index.Numbers)
        {
            if (mention.IsMoney || mention.IsSpan || !IsAllowed(ask, mention, index)) continue;
            if (IsTeam(mention) && (!isOfTrade || mention.After.Contains(trade!)))
            {
                largest = Larger(largest, mention);
                // "Worked with a team of 60" led none.
                var isLed = !leads || mention.Stems.Overlaps(Teams.LeadVerbs) || mention.Stems.Overlaps(Teams.RunVerbs);
                if (isLed) led = Larger(led, mention);
            }
            // "Grew the team from 4 to 22" may be of the same.
            else if (mention.Item != 0 && bound.IsUpward && bound.Holds(mention.Value, isTeam: true) &&
                mention.Stems.Overlaps(Teams.LeadVerbs) &&
                (mention.Stems.Overlaps(Teams.Groups) || TeamSize.Counts(mention))) other ??= mention;
        }

        if (largest is null) return other is null ? null : Untold(other);
        // "more than ten engineers", of a team of 14 of whom some are.
        if (trade is not null && !isOfTrade) return Untold(largest);
        if (led is not null && bound.Holds(led.Value, isTeam: true)) return Claimed(led, new Claim(Verdict.Yes));
        if (largest.IsOpen || bound.Holds(largest.Value, isTeam: true)) return Untold(largest);
        return other is null && leads
            ? Claimed(largest, new Claim(Verdict.No) { Lead = "The largest team that the résumé tells of" })
            : Untold(other ?? largest);
    }

    private static NumberMention Larger(NumberMention? one, NumberMention other) =>
        one is null || other.Value > one.Value ? other : one;

    // "a team of 14", "Manage 11 research nurses"; not whom one mentored.
    private static bool IsTeam(NumberMention mention)
    {
        if (mention.Before is ["of", var group, ..] && Teams.IsGroup(group)) return true;
        var verb = mention.Before is ["the" or "a" or "about" or "over", var further, ..]
            ? further
            : mention.Before.FirstOrDefault("");
        if (!IsLeading(verb) || verb == "mentor") return false;
        foreach (var stem in mention.After.AsSpan()[..Math.Min(2, mention.After.Length)])
            if (Teams.People.Contains(stem)) return true;
        return false;
    }

    // Whom the question counts by what they are; null for people of any kind.
    private static string? Trade(Question question, Bound bound)
    {
        for (var at = bound.Next; at < Math.Min(bound.Next + 2, question.Tokens.Count); at++)
            if (Teams.PersonNouns.Contains(question.Tokens[at].Word.Light) && question.Tokens[at].Word.Light is not
                ("people" or "person" or "staff" or "member" or "report" or "employee" or "colleague"))
                return question.Tokens[at].Word.Stem;
        return null;
    }

    private static bool IsLeading(string stem) => Teams.LeadVerbs.Contains(stem) || Teams.RunVerbs.Contains(stem);

    private static Selection Untold(NumberMention mention) =>
        Claimed(mention, new Claim(Verdict.Unsaid) { Lead = "The number it gives" });

    private static Selection Claimed(NumberMention mention, Claim claim) =>
        new(Finding.Found, [new Ranked(mention.Item, 1f)]) { Claim = claim with { Number = mention } };

    // "a team of 50", "lead more than ten people".
    private static bool IsOfTeam(Ask ask, Bound bound)
    {
        var question = ask.Question;
        for (var at = bound.At - 1; at >= Math.Max(0, bound.At - 5); at--)
            if (Teams.IsGroup(question.Tokens[at].Word.Stem)) return true;
        for (var at = bound.Next; at < Math.Min(bound.Next + 2, question.Tokens.Count); at++)
            if (Teams.PersonNouns.Contains(question.Tokens[at].Word.Light))
                return question.Tokens.Exists(static token => IsLeading(token.Word.Stem));
        return false;
    }

    private static bool IsAllowed(Ask ask, NumberMention mention, ResumeIndex index)
    {
        if (!Numbers.IsAllowed(ask, mention, index)) return false;
        if (index.SectionAt(mention.Item) == Section.References) return false;
        foreach (var topic in ask.Topics)
            if (topic is { Kind: TopicKind.Entity, InResume: true } && topic.WeightIn(mention.Item) <= 0) return false;
        if (ask.Dates is not { IsEvent: false } dates) return true;
        // A year that the sentence gives counts before the days of the job.
        var years = index.Years.Where(year => year.Item == mention.Item && year.Field == mention.Field).ToList();
        if (years.Count > 0) return years.Exists(year => year.Value >= dates.From.Year && year.Value <= dates.To.Year);
        return mention.Item == 0 || Within.Holds(mention.Item, dates, index);
    }

    // The stems that the sentence has to say, beside the number and what it counts.
    private static HashSet<string> Wanted(Ask ask, Bound bound)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var topic in ask.Topics)
        {
            if (topic.Kind == TopicKind.Entity || (topic.Start >= bound.At && topic.Start < bound.Next)) continue;
            if (topic.Start >= bound.Next && !bound.Mention.IsMoney && topic.Start < bound.Next + 2) continue;
            var word = ask.Question.Tokens[topic.End - 1].Word;
            if (!Holding.Contains(word.Stem) && !NumberMentions.IsCurrency(word)) wanted.Add(word.Stem);
        }

        return wanted;
    }
}
