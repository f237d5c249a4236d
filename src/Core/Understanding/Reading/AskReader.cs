using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Puts together what one clause asks for.</summary>
internal static class AskReader
{
    private static readonly (Sense Sense, Detail Detail)[] DetailSenses =
    [
        (Sense.Email, Detail.Email),
        (Sense.Phone, Detail.Phone),
        (Sense.Networks, Detail.Network),
        (Sense.Website, Detail.Website),
        (Sense.Private, Detail.Private),
        (Sense.Availability, Detail.Availability),
        (Sense.UsedWhat, Detail.Technologies),
        (Sense.Grade, Detail.Grade),
        (Sense.Courses, Detail.Courses),
        (Sense.Link, Detail.Link),
        (Sense.Giver, Detail.Giver),
        (Sense.Authors, Detail.Authors),
        (Sense.Level, Detail.Level),
        (Sense.Advisor, Detail.Advisor),
        (Sense.NameAsked, Detail.FullName),
        (Sense.Headline, Detail.Headline),
        (Sense.Duties, Detail.Duties),
        (Sense.Location, Detail.Location),
        (Sense.Contact, Detail.Contact),
    ];

    // An overview is asked for by one of the first words.
    private const int OverviewReach = 4;

    // "time at Halden?" is a question of its own up to so many words.
    private const int BareMax = 5;

    private static readonly HashSet<string> Making = new(StringComparer.Ordinal)
        { "stack", "technology", "tool", "toolkit", "toolset", "toolbox", "tech" };

    private static readonly HashSet<string> LeadIns = new(StringComparer.Ordinal)
    {
        "so", "and", "but", "ok", "okay", "then", "well", "also", "hi", "hey", "hello", "right",
    };

    public static Ask Read(Question question, Follow follow, FollowUpContext context, ResumeIndex index)
    {
        var (sections, named, topics) = AskedSubject.Of(question, follow, index);
        var details = DetailsOf(question, index);
        var isOfOther = sections.IsEmpty && !topics.IsEmpty && question.HasAny(Sense.Grade, Sense.Courses);
        if (isOfOther || AskedSubject.IsNoGrade(question, follow, index))
            details = details.Without(static detail => detail is Detail.Grade or Detail.Courses);
        var ask = new Ask
        {
            Question = question,
            Sections = sections,
            AreSectionsNamed = named,
            Details = details,
            Order = AskedOrder.Of(question),
            AlsoOrder = AskedOrder.Second(question),
            Take = Amounts.Of(question),
            Skip = Amounts.Before(question),
            IsPlural = Amounts.IsPlural(question),
            Dates = question.Dates,
            Topics = topics,
            Excluded = Excluded(question, index),
            Without = AskedSections.Without(question, index),
            Follow = follow.Kind,
            Scope = follow.Scope,
        };
        ask = Theses.Of(ask, index);
        ask = AskedPlaces.Of(ask, index);
        ask = UsedKind.Of(AskedTitles.Of(ask, index), index);
        ask = AskedTongue.Of(ask with { Intent = IntentOf(ask) }, index);
        // "where from?", of the certificates.
        if (ask is { Follow: FollowKind.Focus or FollowKind.List, Scope: [var shown, ..] } &&
            Continuing.AsksWhence(question, index.SectionAt(shown)))
            ask = ask with { Details = [Detail.Giver], Intent = Intent.Detail };
        // "what's her role?", in a talk on a project.
        if (ask is { Follow: FollowKind.Focus, Scope: [var only], Sections: [Section.Work] } &&
            index.SectionAt(only) == Section.Projects && question.Says("role", "roles"))
            ask = ask with { Sections = [], AreSectionsNamed = false, Details = [Detail.Headline] };
        // "what did he start as there?", of several jobs at one house.
        if (ask is { Follow: FollowKind.List, Order: Order.None } && ToldOf.AsksStart(question))
            ask = ask with { Order = Order.Earliest };
        // "we're an old company with half of our vans late, would she suit?": what the speaker is says nothing of her.
        if (ask.Intent == Intent.Fit && question.IsRambling && question.Has(Sense.Speaker))
            ask = ask with { Order = Order.None, AlsoOrder = Order.None, Sections = [], AreSectionsNamed = false };
        // "when did she start at Brisling?" of two jobs there is the first day of the first.
        if (ask is { Intent: Intent.When, Order: Order.None } &&
            (ask.Topics.Any(topic => topic.InResume) || AsksBeginning(ask)))
            ask = ask with { Order = AskedOrder.EdgeOf(question) };
        if (ask is { Follow: FollowKind.None, Order: Order.None, Topics.IsEmpty: true, Dates: null } &&
            ask.Sections is [] or [Section.Work] && ClauseSplitter.StepsOn(question, 0) == FollowKind.Before)
            ask = AskedOrder.Earlier(ask);
        return follow.Kind == FollowKind.Instead ? Inherit(ask, context, index) : ask;
    }

    // "when did she start volunteering?"
    private static bool AsksBeginning(Ask ask)
    {
        if (ask.IsScoped || ask.Sections.Length != 1) return false;
        var last = ask.Question.WordAt(ask.Question.Tokens.Count - 1);
        return last.EndsWith("ing", StringComparison.Ordinal);
    }

    private static ImmutableArray<Topic> Excluded(Question question, ResumeIndex index) =>
        question.HasAny(Sense.Not, Sense.Except) || question.Topics.Exists(static topic => topic.IsExcluded)
            ? [.. question.Topics.Where(static topic => topic.IsExcluded), .. AskedSections.Negated(question, index)]
            : [];

    // "and in 2015?", "and the oldest?", "which have ended?"
    private static bool Narrows(Ask ask) =>
        ask.Dates is not null || ask.Order != Order.None || Statuses.AsksOver(ask.Question);

    // "what about Dropbox?" asks what was asked before, of something else.
    private static Ask Inherit(Ask ask, FollowUpContext context, ResumeIndex index)
    {
        if (ask.Topics.IsEmpty)
            return ask.Sections.IsEmpty && Narrows(ask)
                ? ask with { Sections = context.Sections, AreSectionsNamed = true }
                : ask;
        // "and in the UK?", "and which use Grafana?": of the kind that was asked for before, where some of it fits.
        var isKind = ask.Sections.IsEmpty && context.Sections is [var section] &&
            ask.Topics.Any(topic => AskedSubject.IsOf(topic, section, index));
        if (isKind)
            ask = ask with { Sections = context.Sections, AreSectionsNamed = true };
        if (ask.Intent != Intent.Detail || !Enum.TryParse<Intent>(context.LastIntent, out var intent)) return ask;
        return intent is Intent.Duration or Intent.When or Intent.Where ? ask with { Intent = intent } : ask;
    }

    // What a question asks for is put together in a list of the thread's own.
    [ThreadStatic]
    private static List<Detail>? s_details;

    private static ImmutableArray<Detail> DetailsOf(Question question, ResumeIndex index)
    {
        if (question.Matter is { } matter) return [matter];
        List<Detail> details = s_details ??= [];
        details.Clear();
        foreach (var (sense, detail) in DetailSenses)
            if (question.Has(sense) && Asks(question, sense, detail, index)) details.Add(detail);
        // "brief me, I am walking into the interview"
        if (question.First(Sense.Overview) is { End: > 0, Start: 0 } || question.Has(Sense.Fit))
            details.Remove(Detail.Availability);
        if (PartTime.AsksHeld(question)) details.Remove(Detail.Availability);
        // "we ought to hire somebody for this, does he fit?"
        if (question.Has(Sense.Fit)) details.Remove(Detail.Contact);
        // "it breaks every single night, would he suit?"
        if (question.Has(Sense.Fit) && question.IsRambling) details.Remove(Detail.Private);
        // "what has she built with Rust?" names it.
        if (NamesWithWhat(question)) details.Remove(Detail.Technologies);
        if (AsksWithWhat(question)) details.Add(Detail.Technologies);
        if (Nationality.IsAsked(question) && !details.Contains(Detail.Private)) details.Add(Detail.Private);
        if (details.Count == 0) return [];
        if (details.Exists(
            static detail => detail is Detail.Network or Detail.Email or Detail.Phone or Detail.Location))
            details.Remove(Detail.Contact);
        if (question.Has(Sense.Website)) details.Remove(Detail.Link);
        if (details.Contains(Detail.Network)) details.Remove(Detail.Website);
        if (question.Has(Sense.Overview) && AskedNetworks.AreTheProfile(question)) details.Remove(Detail.Network);
        return [.. details];
    }

    private static bool NamesWithWhat(Question question)
    {
        foreach (var hit in question.Hits)
            foreach (var topic in question.Topics)
                if (hit.Sense == Sense.UsedWhat && topic.Start == hit.End && topic.InResume) return true;
        return false;
    }

    // "the stack of the ledger project": what something else is made with.
    private static bool AsksWithWhat(Question question) => !question.Has(Sense.UsedWhat) &&
        question.Topics.Exists(static topic => topic is { IsExcluded: false, InResume: true }) &&
        question.Hits.Any(question, static (hit, question) => hit.Sense == Sense.Skills &&
            Making.Contains(question.Tokens[hit.End - 1].Word.Light));

    // "how many call-outs", "a client call", "has she repaired phones?": no call to the person.
    private static bool IsNoCall(Question question, SenseHit hit)
    {
        if (question.WordAt(hit.Start) is "phones" or "telephones" or "mobiles") return question.Tokens.Count > 1;
        if (hit.End - hit.Start > 1 || question.WordAt(hit.Start) is not ("call" or "calls" or "ring")) return false;
        if (question.Has(Sense.HowMany) || question.WordAt(hit.Start - 1) == "on") return true;
        return question.WordAt(hit.Start - 1) is not ("" or "i" or "we" or "to" or "can" or "please" or "a" or "or") &&
            !question.IsCovered(hit.End, Sense.Person);
    }

    // "did she hire anybody?" is no wish to hire her.
    private static bool IsNoWish(Question question, SenseHit hit) => question.WordAt(hit.Start) is "hire" or "hired" &&
        hit.End - hit.Start == 1 && question.IsCovered(hit.Start - 1, Sense.Person);

    // "what was the simulator called?": a thing's name, not the person's.
    private static bool IsOfThing(Question question, SenseHit hit) => question.WordAt(hit.Start) == "called" &&
        !question.IsCovered(hit.Start - 1, Sense.Person);

    // "tell me about the Edinburgh course": the study itself.
    private static bool IsOneCourse(Question question, SenseHit hit) =>
        question.WordAt(hit.Start) is "course" or "class" &&
        question.Topics.Any(hit.Start, static (topic, start) => topic.End == start && topic.InResume);

    // "experience with children": whom somebody works with is no private matter.
    private static bool IsWorkWith(Question question, SenseHit hit)
    {
        var before = question.WordAt(hit.Start - 1);
        // "does he work at heights?"
        if (before == "at" && question.WordAt(hit.Start) is "heights" or "height") return true;
        if (before is "sick" or "disabled" or "the" or "young" or "small") before = question.WordAt(hit.Start - 2);
        return before is "with" or "for" && question.Tokens.Exists(token => token.Word.Text is "experience" or "work"
            or "worked" or "working" or "good" or "teach" or "taught" or "care" or "cared" or "deal" or "dealt" or "get"
            or "gets" or "talk" or "talks" or "meet" or "liaise");
    }

    // "who paid her wages in 2015?" asks by whom, not how much.
    private static bool AsksWhoPaid(Question question) => question.WordAt(0) == "who" && question.Has(Sense.DoWork);

    // "the conversion rate", "the error rate": no rate that somebody is paid by.
    private static bool IsMeasure(Question question, SenseHit hit) => hit.End - hit.Start == 1 && hit.Start > 0 &&
        question.WordAt(hit.Start) is "rate" or "rates" && !question.IsCovered(hit.Start - 1, Sense.Person) &&
        question.WordAt(hit.Start - 1) is not ("hourly" or "day" or "daily" or "pay" or "salary" or "her" or "his" or
            "their" or "the" or "your" or "current" or "going" or "what" or "whats" or "expected" or "a" or "usual" or
            "contract" or "freelance" or "monthly" or "weekly" or "annual" or "billing" or "consulting" or "hour");

    // "survival rates", "health records": a word of the résumé's that is nobody's own.
    private static bool IsNobodys(Question question, SenseHit hit, ResumeIndex index)
    {
        if (hit.End - hit.Start > 1 || !index.Words.ContainsKey(question.Tokens[hit.Start].Word.Stem)) return false;
        var before = question.WordAt(hit.Start - 1);
        if (before is "a" or "any" or "the" or "own" or "good") before = question.WordAt(hit.Start - 2);
        return before is not ("" or "her" or "his" or "their" or "she" or "he" or "they" or "have" or "has" or "had" or
            "hourly" or "day" or "what" or "whats" or "how" or "about" or "of" or "expecting") &&
            !question.IsCovered(hit.Start - 1, Sense.Person);
    }

    private static bool Asks(Question question, Sense sense, Detail detail, ResumeIndex index)
    {
        foreach (var hit in question.Hits)
        {
            if (hit.Sense != sense || !Asks(question, hit, detail)) continue;
            if (detail == Detail.Network &&
                (AskedNetworks.IsTold(question, hit, index) || AskedNetworks.IsOther(question, hit))) continue;
            if (detail != Detail.Private || !IsNobodys(question, hit, index)) return true;
        }

        return false;
    }

    // Words of a name ask for nothing, but networks and advisors are asked for by their names.
    private static bool Asks(Question question, SenseHit hit, Detail detail) =>
        !AskedSections.InDates(question, hit) && !(detail == Detail.Phone && IsNoCall(question, hit)) &&
        !(detail == Detail.Private &&
            (IsWorkWith(question, hit) || AsksWhoPaid(question) || IsMeasure(question, hit))) &&
        !(detail == Detail.Contact && IsNoWish(question, hit)) &&
        !(detail == Detail.FullName && IsOfThing(question, hit)) &&
        !(detail == Detail.Courses && IsOneCourse(question, hit)) &&
        !(detail is Detail.Giver or Detail.Technologies && Negations.LeaveOutAfter(question, hit)) &&
        !(detail == Detail.Network && hit.End - hit.Start == 1 && AskedNetworks.IsNone(question, hit.Start)) &&
        (detail is Detail.Network or Detail.Advisor || !AskedSections.InTopic(question, hit) ||
            (detail == Detail.Availability && PartTime.At(question) == hit.Start));

    /// <summary>"Has she …", "so has she …": the verb comes first or after words that say nothing.</summary>
    public static bool OpensYesNo(Question question)
    {
        // "he never wrote Java, right?" is answered by what there is.
        if (question.IsTagged) return !question.Has(Sense.Not);
        if (question.First(Sense.YesNo) is not { End: > 0, Start: <= 2 } verb) return false;
        // "any" asks for a list, "could you" for a favour.
        if (question.WordAt(verb.Start) == "any" || question.WordAt(verb.Start + 1) is "you" or "u") return false;
        for (var at = 0; at < verb.Start; at++)
            if (!LeadIns.Contains(question.WordAt(at))) return false;
        return true;
    }

    // "what skills does she bring to the table?", "language-wise, what would he bring?": those, and no judgement.
    private static bool AsksWhatIsBrought(Ask ask) => ask is { AreSectionsNamed: true, Topics.IsEmpty: true } &&
        ask.Sections is [Section.Skills or Section.Languages or Section.Certificates or Section.Education] &&
        ask.Question.HasAny(Sense.What, Sense.Which) && ask.Question.Says("bring", "brings");

    // "could they lead a team?", "would he make a good head?": a judgement, not a fact.
    private static bool AsksWhether(Question question) => IsEnough(question) ||
        question.WordAt(0) is "could" or "would" or "might" &&
        question.Hits.Exists(hit => hit.Sense == Sense.Person && hit.Start == 1);

    // "is she senior enough to lead a team of ten?"
    private static bool IsEnough(Question question) => question.WordAt(0) == "is" && question.WordAt(3) == "enough" &&
        question.IsCovered(1, Sense.Person) && question.WordAt(1) is not ("her" or "his" or "their") &&
        question.WordAt(4) is "to" or "for";

    private static Intent IntentOf(Ask ask)
    {
        var question = ask.Question;
        if (AsksYears(ask)) return Intent.Duration;
        if (question.Sides is null && LengthClaim.Of(question) is not null) return Intent.Duration;
        if (question.Has(Sense.HowMany) && !AsksExtent(question)) return Intent.Count;
        if (question.Has(Sense.HowLong)) return Intent.Duration;
        if (question.Sides is not null || Compares(question)) return Intent.Compare;
        if (AsksWhether(question) || (question.Has(Sense.Fit) && !AsksWhatIsBrought(ask))) return Intent.Fit;
        if (ask.Details.Any(IsContact)) return Intent.Contact;
        if (AsksWhen(question)) return Intent.When;
        if (question.First(Sense.Where) is { End: > 0, Start: <= 2 }) return Intent.Where;
        // "in which city was that?"
        if (ask.Follow == FollowKind.Focus && question.Says("which", "what") &&
            question.Says("city", "town", "country"))
            return Intent.Where;
        if (question.First(Sense.Who) is { End: > 0, Start: <= 2 }) return Intent.Who;
        if (OpensYesNo(question) || Denials.IsMade(question)) return Intent.YesNo;
        if (AsksOverview(ask)) return Intent.Overview;
        return ask.Topics.IsEmpty && !ask.Sections.IsEmpty ? Intent.List : Intent.Detail;
    }

    // The "older than" of "older than five years", "more than 500" compare no two things.
    private static bool Compares(Question question) => question.Has(Sense.Compare) && question.Hits.Any(
        question, static (hit, question) => hit.Sense == Sense.Compare && !AskedSections.InDates(question, hit) &&
            !(hit.End < question.Tokens.Count && NumberFilter.IsBound(question, hit.End)));

    // "years with Terraform", "how much SolidWorks, in years?", "time at Halden?"; but "the last three years" are days.
    private static bool AsksYears(Ask ask)
    {
        var question = ask.Question;
        if (question.First(Sense.HowMany) is { End: > 0 } many && question.First(Sense.HowLong) is { End: > 0 } span)
            return many.Start == span.Start;
        if (question.WordAt(0) == "time" && question.Tokens.Count <= BareMax) return !ask.Topics.IsEmpty;
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            var isDate = ask.Dates is { } dates && at >= dates.Start && at < dates.End;
            if (question.WordAt(at) != "years" || isDate) continue;
            if (question.WordAt(at - 1) is "in" or "many" or "total") return true;
            // "java years"
            if (at == question.Tokens.Count - 1 && at <= 2 && ask.Topics is [{ InResume: true, Start: 0 }]) return true;
            if (at <= 1 && question.WordAt(at + 1) is "with" or "of" or "in" or "using" or "doing" or "at" or "as")
                return true;
        }

        return false;
    }

    // "how much exposure to streaming systems?" asks where, "how big was the company?" of what size; neither how many.
    private static bool AsksExtent(Question question) => question.First(Sense.HowMany) is { End: > 0 } hit &&
        (question.WordAt(hit.End - 1) switch
        {
            "much" => question.WordAt(hit.End) is "exposure" or "knowledge" or "familiarity" or "background"
                or "involvement" or "contact",
            "big" or "large" or "small" => question.Says("company", "firm", "employer", "business", "organisation"),
            _ => false,
        });

    // "Summarise her in a couple of sentences": plain words around it do not narrow it.
    private static bool AsksOverview(Ask ask)
    {
        if (ask.Question.First(Sense.Overview) is not { End: > 0 } hit) return false;
        // "summarise his career in one sentence"
        var isWhole = ask.Sections is [Section.Work] && ask.Topics.IsEmpty && ask.Question.Says("career", "life") &&
            ask.Question.Says("summarise", "summarize", "sentence", "sentences", "nutshell", "briefly");
        if (!ask.Sections.IsEmpty && !isWhole) return false;
        var narrows = ask.Topics.Any(topic => topic.Kind is TopicKind.Entity or TopicKind.Concept && topic.InResume);
        return ask.Topics.IsEmpty || (hit.Start <= OverviewReach && !narrows && ask.Question.Has(Sense.Person));
    }

    // "when" in the middle only joins: "what she does when she is off duty".
    private static bool AsksWhen(Question question)
    {
        if (question.WordAt(0) == "when") return true;
        // "what year did he leave"
        if (question.First(Sense.WhenAsked) is { Start: 0, End: > 1 }) return true;
        if (question.Has(Sense.YesNo)) return false;
        foreach (var hit in question.Hits)
        {
            if (hit.Sense != Sense.WhenAsked || AskedSections.InDates(question, hit)) continue;
            var joins = hit.End - hit.Start == 1 && question.WordAt(hit.Start) == "when" && hit.Start > 2 &&
                hit.End < question.Tokens.Count;
            if (!joins) return true;
        }

        return false;
    }

    private static bool IsContact(Detail detail) =>
        detail is Detail.Email or Detail.Phone or Detail.Contact or Detail.Network or Detail.Website;
}
