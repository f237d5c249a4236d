using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Selects for asks that no looking through items answers: reasons, figures, claims, gaps, comparisons, what a section
/// that is missing stands for. Null where the items have to be looked through.
/// </summary>
internal static class DirectSelector
{
    private static readonly string[] AdvisorStems = ["advis", "supervis", "doctor", "thesis", "professor"];

    // What somebody gets is private wherever it was got.
    private static readonly HashSet<string> Pay = new(StringComparer.Ordinal)
        { "earn", "salary", "wage", "income", "compensation" };

    public static Selection? Of(Ask ask, ResumeIndex index, DateOnly today)
    {
        if (Reasons.Of(ask, index) is { } reason) return reason;
        if (Referees.Of(ask, index) is { } referee) return referee;
        if (BareAnswer.Of(ask, index) is { } bare) return bare;
        if (ChangeSelector.Of(ask, index) is { } changed) return changed;
        if (RankedSums.Of(ask, index) is { } ranked) return ranked;
        if (FigureKinds.Largest(ask, index) is { } largest) return largest;
        if (FigureKinds.Untold(ask, index) is { } untold) return untold;
        if (Totals.Of(ask, index) is { } totals) return totals;
        if (Quantified.Of(ask, index) is { } quantified) return quantified;
        if (Claims.Early(ask, index, today) is { } claimed) return claimed;
        if (BehaviourComposer.Select(ask, index) is { } example) return example;
        if (AsksBasics(ask, index)) return Selection.Of(Finding.Basics);
        if (ask.Follow is FollowKind.Before or FollowKind.After or FollowKind.Rest && ask.Scope.IsDefaultOrEmpty)
            return Selection.Of(Finding.Missing);
        if (Registers.Of(ask, index) is { } registered) return registered;
        if (Promotions.Of(ask, index) is { } risen) return risen;
        if (Gaps.IsAsked(ask) && index.Has(Section.Work)) return Gaps.Of(ask, index);
        if (Tenure.Of(ask, index) is { } stays) return stays;
        if (Took.Of(ask, index) is { } took) return took;
        if (Measurement.Of(ask, index) is { } measured) return measured;
        if (SaidSince.Of(ask, index) is { } since) return since;
        if (Practised.Of(ask, index) is { } practised) return practised;
        if (Worth.Achieved(ask, index) is { } sum) return sum;
        if (Achievements.Of(ask, index) is { } achieved) return achieved;
        if (Abundance.Of(ask, index) is { } counted) return counted;
        if (Venues.Most(ask.Question, index) is { Count: > 0 } venue)
            return new Selection(Finding.Found, [.. venue.Select(static item => new Ranked(item, 1f))]);
        if (Narrowing.Lacking(ask) is { } none) return none;
        if (ask.Intent == Intent.Overview && !ask.IsScoped) return Selection.Of(Finding.Overview);
        if (ask.Intent == Intent.Fit && !ask.IsScoped && !ask.Topics.Any(topic => topic.InResume))
            return Alternatives.Akin(ask, index) ?? Fitting.Whole(index);
        if (IsOfTrade(ask, index))
            return new Selection(
                Finding.Found, [.. index.BySection[(int)Section.Work].Select(static job => new Ranked(job, 1f))]);
        if (ask.Intent == Intent.When && Numbers.Dated(ask, index) is { } dated) return dated;
        if (Noughts.Of(ask, index) is { } nought) return nought;
        if (ask.Intent == Intent.Count && Numbers.Counted(ask, index) is { } number) return number;
        if (ask.Intent != Intent.Count && Numbers.Extreme(ask, index) is { } extreme) return extreme;
        var relates = ask.Follow == FollowKind.Focus ||
            (ask.Follow == FollowKind.List &&
                (ask.Intent == Intent.Who || ask.Sections is [Section.Awards or Section.Publications]));
        if (relates && Relations.Of(ask, index) is { } related) return related;
        if (!ask.IsScoped && Relations.Winning(ask, index) is { } winning) return winning;
        if (Tongues.Lacking(ask, index) is { } tongue) return tongue;
        if (Clientele.Of(ask, index) is { } clients) return clients;
        if (LacksSection(ask, index) is { } section)
            return StandIns.Find(ask, section, index) ??
                new Selection(Finding.Missing, []) { Missing = SectionWords.Plural(section) };
        if (LacksSections(ask, index) is { } sections) return sections;
        if (ask.Intent == Intent.Compare &&
            (Contrast.Of(ask, index) ?? Pair.Of(ask, index) ??
                Pair.OfSections(ask, index) ?? Pair.Shown(ask)) is { } pair)
            return pair;
        if (ask.Wants(Detail.Advisor) && Advisors(index) is { Items.IsEmpty: false } advisors) return advisors;
        return Stays.Of(ask, index, today);
    }

    // "how long has he been a vet?", of whom no job title says so, but all of the page.
    private static bool IsOfTrade(Ask ask, ResumeIndex index)
    {
        if (ask.Intent != Intent.Duration || ask.Topics is not [var trade] || !ask.Question.Says("been")) return false;
        if (ask.IsScoped || trade.WeightIn(0) <= 0 || !index.Has(Section.Work)) return false;
        if (ask.Question.WordAt(trade.Start - 1) is not ("a" or "an")) return false;
        return !trade.Postings.Any(index, static (posting, index) =>
            posting.Field == FieldKind.Position && index.SectionAt(posting.Item) == Section.Work);
    }

    // A way to reach the person, or a fact about them as such.
    private static bool AsksBasics(Ask ask, ResumeIndex index)
    {
        if (ask.Details.IsEmpty || WorkingTime.IsAsked(ask)) return false;
        if (ask.Question.Matter is not null) return true;
        // "what sort of career is she aiming for?", "does he plan to do more of it?"
        if (ask.Wants(Detail.Availability) && ask.Question.Says(
            "aiming", "aim", "aspire", "plan", "planning", "hope", "hoping")) return true;
        if (ask.IsScoped && ask.Follow != FollowKind.List)
            return ask.Wants(Detail.Private) && ask.Question.Says("paid", "earn", "salary", "wage", "pay");
        // "how many machines run her code?" asks for no site, "only those with a repo" for none of the person's.
        if (ask.Intent == Intent.Count && ask.Details.All(IsNoAmount)) return false;
        if (Linked.IsAsked(ask)) return false;
        // "which project has the most stars on GitHub?"
        var ranks = ask.AreSectionsNamed && (ask.Order != Order.None || ask.Question.Says("most", "fewest", "many"));
        if (ask.Wants(Detail.Network))
            return !ranks && (!ask.AreSectionsNamed || !ask.Topics.Any(static topic => topic.Kind == TopicKind.Entity));
        var asksPay = ask.Wants(Detail.Private) && (IsPaid(ask.Question) ||
            ask.Question.Tokens.Exists(static token => Pay.Contains(token.Word.Light)));
        if (asksPay && !ask.AreSectionsNamed) return true;
        // "is she French or German by nationality?": the languages do not tell.
        if (ask.Wants(Detail.Private) && (Nationality.IsAsked(ask.Question) ||
            ask.Question.Says("nationality", "citizenship", "ethnicity"))) return true;
        // The "licence" of a driving licence names nothing of the résumé's.
        var named = ask.AreSectionsNamed || ask.Topics.Any(ask.Question, static (topic, question) =>
            NamesSomething(topic) && !IsOwnHouse(question, topic) && !IsOfPermit(question, topic) &&
            !question.HasAnyAt(topic.Start, Sense.Private, Sense.Availability));
        if (named) return false;
        if (ask.Wants(Detail.Private) || ask.Wants(Detail.Availability)) return true;
        return ask.Details.Any((ask, index), static (detail, of) => detail is Detail.Email or Detail.Phone
            or Detail.Location or Detail.Website or Detail.Contact or Detail.FullName ||
            (detail == Detail.Headline && AsksHeadline(of.ask, of.index)));
    }

    // "what was she paid there?"; "was it paid work?" is of the work.
    private static bool IsPaid(Question question)
    {
        var at = question.Tokens.FindIndex(static token => token.Word.Text == "paid");
        return at > 0 && question.IsCovered(at - 1, Sense.Person);
    }

    // "the lab's website": a word for where somebody works says whose page, where no house is named.
    private static bool IsOwnHouse(Question question, Topic topic) =>
        question.Has(Sense.Website) && topic is { Kind: TopicKind.Concept, Concept.File: "synonyms" };

    // "a German work permit" names no language.
    private static bool IsOfPermit(Question question, Topic topic) => topic.Concept?.File == "tongues" &&
        question.Says("permit", "visa", "passport", "citizenship");

    private static bool IsNoAmount(Detail detail) => detail is Detail.Website or Detail.Network or Detail.Location
        or Detail.Contact or Detail.Link or Detail.FullName or Detail.Headline or Detail.Phone;

    private static bool NamesSomething(Topic topic) => topic.InResume &&
        topic.Kind is TopicKind.Entity or TopicKind.Concept && topic.Concept?.File != "places";

    // "What is she?": the headline says it where the résumé has one; otherwise the jobs do.
    private static bool AsksHeadline(Ask ask, ResumeIndex index) =>
        ask.Sections.IsEmpty && ask.Order == Order.None && !ask.Topics.Any(topic => topic.InResume) &&
        index.Items[0].Field(FieldKind.Position) is not null;

    private static Section? LacksSection(Ask ask, ResumeIndex index)
    {
        if (ask.IsScoped || ask.Sections is not [var section] || index.Has(section)) return null;
        // Whether somebody would suit has an answer whatever the résumé lacks.
        if (ask.Intent == Intent.Fit) return null;
        if (!ask.AreSectionsNamed && !ask.Topics.IsEmpty) return null;
        return MayStandIn(ask, section, index) ? null : section;
    }

    // "has he any awards or certificates?", of a document with neither.
    private static Selection? LacksSections(Ask ask, ResumeIndex index)
    {
        if (ask.IsScoped || ask.Sections.Length < 2 || !ask.AreSectionsNamed || ask.Intent == Intent.Fit) return null;
        if (!ask.Topics.IsEmpty || ask.Sections.Any(index, static (section, index) => index.Has(section))) return null;
        var names = ask.Sections.Select(SectionWords.Plural);
        return new Selection(Finding.Missing, []) { Missing = string.Join(" or ", names) };
    }

    // A section that the document lacks may be told by another: a patent among the certificates.
    private static bool MayStandIn(Ask ask, Section section, ResumeIndex index) => !StandIns.IsStrict(section) &&
        ask.Topics.Any(topic => topic.InResume && topic.Kind != TopicKind.Word) ||
        (section == Section.Certificates && index.Concepts.Count == 0);

    // Who advised: the reference that says so most.
    private static Selection Advisors(ResumeIndex index)
    {
        var said = AdvisorStems.Where(index.Words.ContainsKey).SelectMany(stem => index.Words[stem].Postings)
            .Where(posting => index.SectionAt(posting.Item) == Section.References).GroupBy(posting => posting.Item)
            .OrderByDescending(group => group.Count()).Select(group => new Ranked(group.Key, 1f)).Take(1);
        return new Selection(Finding.Found, [.. said]);
    }
}
