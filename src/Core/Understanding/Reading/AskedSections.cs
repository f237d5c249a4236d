using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Works out which sections a question asks for: nouns name them, verbs only hint.</summary>
internal static class AskedSections
{
    private const int ExperienceMax = 4;

    public static (ImmutableArray<Section> Sections, bool Named) Of(Question question, ResumeIndex index)
    {
        var nouns = Nouns(question);
        if (nouns.Length > 1 && nouns.Contains(Section.References) && nouns.Contains(Section.Work))
            nouns = nouns.Remove(Section.Work);
        if (nouns is [] or [Section.Work] && PartTime.AsksHeld(question)) return ([Section.Work], true);
        if (nouns.Length > 1 && IsWeakWork(question)) nouns = nouns.Remove(Section.Work);
        if (nouns is [Section.Work] && IsWeakWork(question) && FollowsTopic(question)) return (Verbs(question), false);
        if (question.HasAny(Sense.Grade, Sense.Courses) && nouns.IsEmpty) return ([Section.Education], true);
        // "who were her co-authors?"
        if (nouns.IsEmpty && question.Has(Sense.Authors) && question.Has(Sense.Person) &&
            !Pointing.PointsBack(question) && index.Has(Section.Publications)) return ([Section.Publications], true);
        if (nouns is [Section.Awards] && IsGrade(question, index)) return ([Section.Education], true);
        if (nouns is [] or [Section.Work] && AsksWords(question, index)) return ([Section.References], true);
        if (nouns is [] or [Section.Work] && question.Hits.Any(question, static (hit, question) =>
            hit.Sense == Sense.DoRecommend && !IsOfThing(question, hit)))
            return ([Section.References], index.Has(Section.References));
        // "which of her roles were unpaid?"
        if (nouns.Length == 2 && nouns.Contains(Section.Work) && nouns.Contains(Section.Volunteer) &&
            !question.Says("and", "or", "plus", "both", "all")) nouns = [Section.Volunteer];
        // "which schools has he taught at?"
        if (nouns is [Section.Education] && TaughtAt(question)) return ([Section.Work], true);
        if (nouns.IsEmpty && WentToSchool(question)) return ([Section.Education], index.Has(Section.Education));
        if (question.Has(Sense.Degree) && nouns.IsEmpty) nouns = [Section.Education];
        if (nouns.Length > 1 && question.Has(Sense.UsedWhat)) nouns = nouns.Remove(Section.Skills);
        if (nouns is [Section.Languages] && !question.Has(Sense.DoSpeak) &&
            (question.Has(Sense.UsedWhat) || UsedKind.At(question) is not null)) nouns = [];
        if (nouns.IsEmpty && AsksRankedTongue(question)) return ([Section.Languages], true);
        // "R, the statistics language"
        if (nouns is [Section.Languages] && !question.Has(Sense.DoSpeak) && NamesLanguage(question)) nouns = [];
        if (nouns is [Section.Publications] && question.Has(Sense.Awards)) nouns = [Section.Awards];
        // A "post" is a blog's where there is a blog.
        if (nouns.Contains(Section.Blog) && index.Has(Section.Blog) && IsDouble(question, Section.Blog))
            nouns = nouns.Remove(Section.Work);
        if (nouns.Length > 1 && nouns.Any(index, static (noun, index) => index.Has(noun)))
            nouns = nouns.Without((question, index), static (noun, of) =>
                !of.index.Has(noun) && IsDouble(of.question, noun));
        // Weekends are when, not what, where somebody is wanted for something.
        if (question.Has(Sense.Fit)) nouns = nouns.Remove(Section.Interests);
        // "what has she built for fun?"
        if (nouns is [Section.Interests] && question.Has(Sense.DoBuild) && index.Has(Section.Projects))
            nouns = [Section.Projects];
        if (nouns.IsEmpty && AsksPlacesOfWork(question)) return ([Section.Work], true);
        if (nouns.IsEmpty && (AsksStation(question, index) || AsksExperience(question))) return ([Section.Work], true);
        if (nouns.IsEmpty) return (Verbs(question), AsksOfStudy(question, index));
        var isWeak = nouns is [Section.Work] && IsWeakWork(question) &&
            question.Topics.Exists(static topic => !topic.IsExcluded);
        return (nouns, !isWeak);
    }

    // "did she get a distinction?" of somebody whose degree has one.
    private static bool IsGrade(Question question, ResumeIndex index)
    {
        foreach (var hit in question.Hits)
        {
            if (hit.Sense != Sense.Awards) continue;
            if (hit.End - hit.Start > 1 || !index.Words.TryGetValue(question.Tokens[hit.Start].Word.Stem, out var word))
                return false;
            if (!word.Postings.Exists(static posting => posting.Field == FieldKind.Score)) return false;
        }

        return true;
    }

    // "what did her boss at Korrin say?": words of somebody whom the references name.
    private static bool AsksWords(Question question, ResumeIndex index)
    {
        if (!index.Has(Section.References)) return false;
        // "who was his boss at Greywater?"
        if (question.WordAt(0) is "who" or "whos" && question.Says("boss", "supervisor", "bosses")) return true;
        var asks = question.WordAt(0) == "what" && question.WordAt(1) is "did" or "does" or "do" or "would";
        if (!asks) return false;
        var last = question.Tokens.Count - 1;
        // "what did her boss write about her?"
        if (question.WordAt(last - 1) is "about" or "of" && question.IsCovered(last, Sense.Person)) last -= 2;
        if (question.WordAt(last) is not ("say" or "think" or "write")) return false;
        if (question.Says("boss", "bosses", "manager", "client", "clients", "employer", "supervisor")) return true;
        return question.Topics.Any(
            index, static (topic, index) => AskedSubject.IsOf(topic, Section.References, index));
    }

    // "which kitchens has she cooked in?", "what schools did he teach at?"
    private static bool AsksPlacesOfWork(Question question)
    {
        if (!question.Has(Sense.Person)) return false;
        if (question.WordAt(question.Tokens.Count - 1) is not ("in" or "at" or "for")) return false;
        if (CountsWorkplaces(question)) return true;
        if (question.WordAt(0) is not ("which" or "what")) return false;
        return question.Tokens.Count > 3 && question.WordAt(2) is "has" or "did" && IsWorkplace(question.WordAt(1));
    }

    // "her experience please": nothing narrows it.
    private static bool AsksExperience(Question question)
    {
        if (question.Tokens.Count > ExperienceMax || question.Topics.Count > 0) return false;
        if (!question.Says("experience")) return false;
        foreach (var hit in question.Hits)
            if (hit.Sense is not (Sense.Person or Sense.Generic or Sense.Function or Sense.Filler or Sense.TellMe
                or Sense.What or Sense.Ack)) return false;
        return true;
    }

    // "where did he study to be a vet?": what was studied stands among the studies and nowhere else.
    private static bool AsksOfStudy(Question question, ResumeIndex index) => index.Has(Section.Education) &&
        question.WordAt(0) is "where" or "when" && question.Has(Sense.DoStudy) &&
        question.Says("study", "studied", "graduate", "graduated", "educated", "enrolled") &&
        Verbs(question) is [Section.Education];

    // "did he go to culinary school?": a school that is named by its kind, and no house where he taught.
    private static bool WentToSchool(Question question)
    {
        var last = question.Tokens.Count - 1;
        if (!question.Has(Sense.Person) || !question.IsCovered(last, Sense.Education)) return false;
        for (var at = 1; at < last; at++)
            if (question.WordAt(at + 1) == "to" && question.WordAt(at) is "go" or "went" or "gone" or "been")
                return true;
        return question.Says("attend", "attended");
    }

    private static bool TaughtAt(Question question)
    {
        if (!question.Says("which", "what", "where", "how") || !question.Has(Sense.Person)) return false;
        if (!question.Says("school", "schools", "university", "universities", "college", "colleges")) return false;
        for (var at = 1; at < question.Tokens.Count; at++)
            if (question.WordAt(at) is "taught" or "worked" or "teach" or "lectured" or "employed" or "coached" &&
                question.WordAt(at - 1) is not ("been" or "was" or "were")) return true;
        return false;
    }

    /// <summary>
    /// "which ship was he on in 2016?", "what ward is she on now?": where somebody was on a day is a place of work,
    /// whatever it is called.
    /// </summary>
    public static bool AsksStation(Question question, ResumeIndex index)
    {
        if (question.WordAt(0) is not ("which" or "what") || question.WordAt(2) is not ("was" or "is")) return false;
        if (!question.IsCovered(3, Sense.Person)) return false;
        if (question.WordAt(4) is not ("on" or "at" or "with" or "in" or "aboard")) return false;
        var isWhen = question.Dates is { Start: 5 } || question.HasAnyAt(5, Sense.Now, Sense.Before, Sense.BeforeThat);
        if (!isWhen || Senses.IsFrameNoun(question, 1) || question.IsCovered(1, Sense.Location)) return false;
        foreach (var topic in question.Topics)
            if (topic is { Start: 1, InResume: true } && !AskedSubject.IsOf(topic, Section.Work, index)) return false;
        return true;
    }

    /// <summary>"how many hospitals or centres has she worked in?"</summary>
    public static bool CountsWorkplaces(Question question) => question.WordAt(0) == "how" &&
        question.WordAt(1) == "many" && IsWorkplace(question.WordAt(question.WordAt(2) == "different" ? 3 : 2)) &&
        (question.Has(Sense.DoWork) || (question.Has(Sense.Work) && question.Has(Sense.Person)));

    /// <summary>Whether a word says where people work: each trade has its own.</summary>
    public static bool IsWorkplace(string word) => Workplaces.Contains(word);

    private static readonly HashSet<string> Workplaces = new(StringComparer.Ordinal)
    {
        "kitchens", "restaurants", "hotels", "bakeries", "hospitals", "wards", "clinics", "schools", "firms", "studios",
        "labs", "offices", "sites", "shops", "stores", "practices", "places", "teams", "departments", "agencies",
        "workshops", "garages", "theatres", "courts", "chambers", "institutions", "houses", "homes", "units",
        "centres", "centers", "companies", "organisations", "organizations", "employers", "stations", "salons", "gyms",
    };

    // "clinical skills": the concept's last word says where to look for it.
    private static bool IsHead(Question question, SenseHit noun) => noun.Sense == Sense.Skills &&
        question.Topics.Exists(topic =>
            topic.Kind == TopicKind.Concept && topic.End == noun.End && topic.Start < noun.Start);

    /// <summary>Whether the words of a hit stand in something that the question names.</summary>
    public static bool InTopic(Question question, SenseHit hit)
    {
        foreach (var topic in question.Topics)
            if (topic.Start <= hit.Start && topic.End >= hit.End && topic.Kind != TopicKind.Unknown &&
                question.WordAt(topic.End - 1) != "abroad") return true;
        return false;
    }

    /// <summary>Whether a hit belongs to the words that name the days asked about.</summary>
    public static bool InDates(Question question, SenseHit hit) =>
        question.Dates is { } dates && hit.Start >= dates.Start && hit.Start < dates.End;

    // "what was she doing at the end of 2013?" asks of no place of work.
    private static bool OpensDates(Question question, SenseHit hit) => question.Dates is { } dates &&
        dates.Start > hit.Start && dates.Start < hit.End && question.WordAt(hit.Start) is "doing" or "do" or "did";

    private static ImmutableArray<Section> Nouns(Question question)
    {
        var nouns = ImmutableArray<Section>.Empty;
        foreach (var hit in question.Hits)
        {
            if (Senses.NounOf(hit.Sense) is not { } noun || nouns.Contains(noun)) continue;
            var isOwn = !InTopic(question, hit) || IsHead(question, hit) || AsksTongues(question, hit);
            var names = !IsModifier(question, hit) && isOwn && !IsDoing(question, hit) &&
                !IsNegated(question, hit) && !InDates(question, hit) && !TrainsOthers(question, hit) &&
                !IsSource(question, hit);
            if (names) nouns = nouns.Add(noun);
        }

        return nouns;
    }

    // "what did he bring in there?", "you know how long it ran?": verbs that name no skills.
    private static bool IsDoing(Question question, SenseHit hit) => hit.Sense == Sense.Skills &&
        (question.WordAt(hit.End - 1) switch
        {
            "program" => question.WordAt(hit.End) == "in" && question.IsCovered(hit.Start - 1, Sense.Person),
            "bring" => hit.End - hit.Start == 1 && question.Says("did"),
            "how" => question.WordAt(hit.End) is "long" or "many" or "much" or "old" or "big" or "far" or "often",
            _ => false,
        });

    // "what language is she weakest in?": "what language is" asks what something is made with only beside a thing.
    private static bool AsksRankedTongue(Question question) => question.Says("language", "languages") &&
        question.HasAny(Sense.Level, Sense.Highest) && question.Has(Sense.Person) && !NamesLanguage(question);

    private static bool NamesLanguage(Question question) => question.Topics.Exists(
        static topic => topic is { InResume: true, Concept.File: "technology" });

    // "what human languages does he speak?", whatever else the résumé calls languages.
    private static bool AsksTongues(Question question, SenseHit hit) => hit.Sense == Sense.Tongues &&
        (hit.End - hit.Start > 1 || question.Has(Sense.DoSpeak)) &&
        question.Topics.TrueForAll(topic => topic.Start != hit.Start || topic.Concept?.File != "tongues");

    // "has she trained other nurses?" is about them.
    private static bool TrainsOthers(Question question, SenseHit hit) => hit.Sense == Sense.Education &&
        question.WordAt(hit.Start) == "trained" &&
        (question.IsCovered(hit.Start - 1, Sense.Person) || question.WordAt(hit.Start - 1) == "who") &&
        hit.End < question.Tokens.Count && question.WordAt(hit.End) is not ("as" or "in" or "at" or "by" or "with"
            or "for" or "on" or "under" or "to" or "and" or "or");

    /// <summary>"which awards came from universities?", "prizes for writing": of whom or what, no section.</summary>
    public static bool IsSource(Question question, SenseHit hit)
    {
        var before = question.WordAt(hit.Start - 1);
        if (before is "an" or "any" or "her" or "his" or "their" or "the") before = question.WordAt(hit.Start - 2);
        var isOf = hit.Sense is Sense.Publications or Sense.Volunteer or Sense.Education && before == "for";
        if (isOf) return question.First(Sense.Awards) is { End: > 0 } prize && prize.End == hit.Start - 1;
        var isHouse = hit.Sense == Sense.Education ||
            (hit.Sense == Sense.Work && question.WordAt(hit.Start) is "employer" or "employers" or "company");
        if (!isHouse || before is not ("from" or "by")) return false;
        foreach (var other in question.Hits)
            if (other.Start < hit.Start && other.Sense is Sense.Awards or Sense.Certificates or Sense.Publications or
                Sense.References) return true;
        return false;
    }

    /// <summary>"jobs that were not in schools": a place of learning that says what to leave out.</summary>
    public static IEnumerable<Topic> Negated(Question question, ResumeIndex index) =>
        !question.HasAny(Sense.Not, Sense.Except) ? [] : question.Hits
            .Where(hit => hit.Sense == Sense.Education && !InTopic(question, hit) && IsNegated(question, hit))
            .Select(hit => TopicSpotter.Word(question, index, hit.Start)).OfType<Topic>();

    /// <summary>"not on the job": sections to leave out where the noun is nothing but a section's.</summary>
    public static ImmutableArray<Section> Without(Question question, ResumeIndex index)
    {
        return question.HasAny(Sense.Not, Sense.Except) ? Left(question, index) : [];
    }

    private static ImmutableArray<Section> Left(Question question, ResumeIndex index)
    {
        return [.. question.Hits
            .Where(hit => Senses.NounOf(hit.Sense) is not null && !InTopic(question, hit) && IsNegated(question, hit) &&
                (hit.Sense != Sense.Education || TopicSpotter.Word(question, index, hit.Start) is null))
            .Select(hit => Senses.NounOf(hit.Sense)!.Value).Distinct()];
    }

    private static bool IsNegated(Question question, SenseHit word) =>
        question.HasAny(Sense.Not, Sense.Except) && Negations.StandBefore(question, word.Start);

    private static ImmutableArray<Section> Verbs(Question question)
    {
        var verbs = ImmutableArray<Section>.Empty;
        foreach (var hit in question.Hits)
        {
            if (Senses.VerbOf(hit.Sense) is not { } verb || verbs.Contains(verb)) continue;
            var hints = !InDates(question, hit) && !OpensDates(question, hit) && !InTopic(question, hit) &&
                !IsNegated(question, hit) && !IsCoding(question, hit) && !IsOfThing(question, hit);
            if (hints) verbs = verbs.Add(verb);
        }

        return verbs;
    }

    // "the study, what did it recommend?": no words of a referee.
    private static bool IsOfThing(Question question, SenseHit hit) =>
        hit.Sense == Sense.DoRecommend && question.WordAt(hit.Start - 1) == "it";

    // "has she written assembler?": a language is written in, not about.
    private static bool IsCoding(Question question, SenseHit hit)
    {
        if (hit.Sense != Sense.DoPublish) return false;
        // "what software did he write there?"
        if (question.Has(Sense.UsedWhat) || question.Says("code", "software", "firmware")) return true;
        var start = question.WordAt(hit.End) == "in" ? hit.End + 1 : hit.End;
        foreach (var topic in question.Topics)
            if (topic.Start == start) return topic.Concept?.File == "technology";
        return false;
    }

    // "posts" are jobs or a blog's: a noun of two sections means the one that the résumé has.
    private static bool IsDouble(Question question, Section section) => question.Hits.Exists(hit =>
        Senses.NounOf(hit.Sense) == section && question.Hits.Exists(other => other.Start == hit.Start &&
            other.Sense != hit.Sense && Senses.NounOf(other.Sense) is not null));

    // "work" alone is as much a verb as a section.
    private static bool IsWeakWork(Question question)
    {
        foreach (var hit in question.Hits)
        {
            if (hit.Sense != Sense.Work) continue;
            if (hit.End - hit.Start != 1 || question.WordAt(hit.Start) is not ("work" or "role")) return false;
        }

        return true;
    }

    // "Zarr work", "way-finding work": whatever was done with it, paid or not.
    private static bool FollowsTopic(Question question)
    {
        foreach (var hit in question.Hits)
            if (hit.Sense == Sense.Work && !IsAfterTopic(question, hit)) return false;
        return true;
    }

    private static bool IsAfterTopic(Question question, SenseHit hit)
    {
        foreach (var topic in question.Topics)
            if (topic.End == hit.Start && !topic.IsExcluded) return true;
        return false;
    }

    // The first of two nouns in a row only says which: "paper award", "university projects"; but "volunteer roles".
    private static bool IsModifier(Question question, SenseHit noun)
    {
        if (noun.Sense == Sense.Work && Follows(question, noun, Sense.Volunteer)) return true;
        if (noun.Sense == Sense.Volunteer && Leads(question, noun, Sense.Work)) return false;
        var last = question.Tokens[noun.End - 1];
        foreach (var hit in question.Hits)
        {
            var isNext = hit.Start == noun.End && hit.Sense != noun.Sense && Senses.NounOf(hit.Sense) is not null;
            if (isNext && !last.EndsSentence && question.Text[last.End] is ' ' or '-') return true;
        }

        return false;
    }

    private static bool Follows(Question question, SenseHit noun, Sense first) =>
        question.Hits.Exists(hit => hit.Sense == first && hit.End == noun.Start);

    private static bool Leads(Question question, SenseHit noun, Sense second) =>
        question.Hits.Exists(hit => hit.Sense == second && hit.Start == noun.End);
}
