using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Finds what a question asks about and the résumé lacks, whatever else of the question it has: a stranger's name, a
/// place, a kind, a thing used elsewhere.
/// </summary>
internal static class Absences
{
    private const int ShortMax = 3;

    /// <summary>
    /// "hospitals in Dublin" of somebody who worked in hospitals, but not there.
    /// </summary>
    public static Topic? Elsewhere(Ask ask, ImmutableArray<Topic> names) => ask.Question.IsRambling || ask.IsScoped
        ? null
        : names.FirstOrDefault(static topic => topic is { InResume: false, IsExact: true, Concept.File: "places" });

    /// <summary>
    /// "Did they design for Nike?": a name that the résumé does not have decides, whatever else it has.
    /// </summary>
    public static Topic? Stranger(Ask ask)
    {
        if (ask.Question.IsRambling || ask.IsScoped) return null;
        // "AIA member?" asks yes or no without its verb.
        var isShort = ask.Question.Tokens.Count <= ShortMax && !ask.Question.HasAny(Sense.What, Sense.TellMe);
        if (ask.Intent != Intent.YesNo && !isShort) return StrangeHouse(ask);
        foreach (var topic in ask.Topics)
        {
            if (topic.Kind != TopicKind.Unknown || IsMaker(ask, topic)) continue;
            if (isShort ? IsInitials(ask.Question, topic) : topic.Start > 0 && IsCapital(ask.Question, topic))
                return topic;
        }

        return null;
    }

    // "what did he do at Grevault Robotics?": a name of two capitals is one employer, whatever else is called robotics.
    private static Topic? StrangeHouse(Ask ask)
    {
        if (!ask.Question.Has(Sense.DoWork)) return null;
        foreach (var topic in ask.Topics)
            if (topic.Kind == TopicKind.Unknown && ask.Question.WordAt(topic.Start - 1) is "at" or "for" &&
                IsCapital(ask.Question, topic) && !ask.Question.Tokens[topic.End - 1].EndsSentence &&
                topic.End < ask.Question.Tokens.Count && ask.Question.Tokens[topic.End].IsCapital)
                return topic with { Name = Said(ask.Question, topic with { End = topic.End + 1 }) };
        return null;
    }

    /// <summary>
    /// "a michelin restaurant", "Mitsubishi PLCs" of somebody in restaurants, or with other PLCs: the kind that is asked
    /// about is not there.
    /// </summary>
    public static string? Narrowed(Ask ask, ImmutableArray<Topic> present)
    {
        if (ask.Intent != Intent.YesNo || ask.IsScoped || ask.Question.IsRambling) return null;
        foreach (var kind in ask.Topics)
        {
            if (kind.InResume || kind.Concept?.File == "places" || !IsOwnKind(ask.Question, kind)) continue;
            var isCapital = IsCapital(ask.Question, kind);
            foreach (var of in present)
            {
                var isKind = of.Kind == TopicKind.Concept || (isCapital && IsCapital(ask.Question, of));
                if (of.Start == kind.End && isKind && !AreListed(ask.Question, [kind, of]))
                    return Said(ask.Question, kind with { End = of.End });
            }

            // "a Certified Kubernetes Security Specialist": what goes on with a capital is one name.
            if (!isCapital || kind.Start == 0 || ask.Question.Tokens[kind.Start - 1].EndsSentence) continue;
            foreach (var before in present)
                if (before.End == kind.Start && ask.Question.Tokens[before.End - 1].IsCapital &&
                    !AreListed(ask.Question, [before, kind]))
                    return Said(ask.Question, before with { End = kind.End });
        }

        return null;
    }

    /// <summary>
    /// "Does she speak French, having been in Lausanne?": a technology, a language or a degree that is not there is not
    /// there, whatever else of the question is; of several that are listed together each counts.
    /// </summary>
    public static Topic? Absent(Ask ask, ImmutableArray<Topic> names)
    {
        if (ask.Intent != Intent.YesNo || ask.IsScoped || ask.Question.IsRambling) return null;
        if (ask.Question.Says("and", "or", "nor", "plus", "both") || AreListed(ask.Question, names)) return null;
        foreach (var name in names)
            if (name is { InResume: false, IsExact: true, Concept.File: "technology" or "tongues" or "degrees" })
                return name;
        return null;
    }

    // "any of: Kafka, Flink, Spark"
    private static bool AreListed(Question question, ImmutableArray<Topic> names)
    {
        for (var at = 1; at < names.Length; at++)
        {
            var (end, start) = (question.Tokens[names[at - 1].End - 1].End, question.Tokens[names[at].Start].Start);
            if (start > end && question.Text.AsSpan(end..start).Contains(',')) return true;
        }

        return false;
    }

    /// <summary>
    /// "did she use MATLAB at Nordlys Grid?" of somebody who used it, but elsewhere; so with a project of their own.
    /// </summary>
    public static string? Apart(Ask ask, ImmutableArray<Topic> names, ResumeIndex index)
    {
        if (ask.Intent != Intent.YesNo || ask.IsScoped || ask.Question.IsRambling) return null;
        foreach (var house in ask.Topics)
        {
            if (LacksThing(ask, house, names, index) is { } lacking) return lacking;
            if (!house.InResume || !house.Postings.Any(index, TopicMatch.IsHouse)) continue;
            if (ask.Question.WordAt(house.Start - 1) is not ("at" or "for" or "with" or "in")) continue;
            foreach (var thing in names)
            {
                var isThing = thing is { InResume: true, IsExact: true } && thing != house &&
                    (thing.Kind == TopicKind.Concept || IsProject(thing, index)) &&
                    thing.Concept?.File != "places" && thing.Start < house.Start;
                if (!isThing || thing.Postings.Any(
                    house, static (posting, house) => house.WeightIn(posting.Item) > 0)) continue;
                return $"{thing.Name} at {Said(ask.Question, house)}";
            }
        }

        return null;
    }

    /// <summary>"is her master's from Lund?": the degree, where it is from another school than the one named.</summary>
    public static Selection? FromElsewhere(Ask ask, ImmutableArray<Topic> names, ImmutableArray<Ranked> named)
    {
        if (ask.Intent != Intent.YesNo || ask.IsScoped || names is not [var degree, var school]) return null;
        if (degree is not { InResume: true, Concept.File: "degrees" } || !school.InResume) return null;
        if (ask.Question.WordAt(school.Start - 1) is not ("from" or "at")) return null;
        if (degree.Postings.Any(school, static (posting, school) => school.WeightIn(posting.Item) > 0)) return null;
        var own = named.Without(degree, static (ranked, degree) => degree.WeightIn(ranked.Item) <= 0);
        return new Selection(Finding.Found, own) { IsUnsaid = true, Topics = [degree] };
    }

    // "does Fjordvarsel use Rust?", of a project that is made with other things.
    private static string? LacksThing(Ask ask, Topic project, ImmutableArray<Topic> names, ResumeIndex index)
    {
        var isSubject = project is { Kind: TopicKind.Entity, InResume: true, Start: 1 or 2 } &&
            ask.Question.WordAt(0) is "does" or "did" or "is" or "was" && !ask.Question.Has(Sense.Person);
        if (!isSubject || !IsProject(project, index)) return null;
        if (names.Length != 2 || names[1] is not { Kind: TopicKind.Concept, InResume: true } thing) return null;
        if (thing.Postings.Any(project, static (posting, project) => project.WeightIn(posting.Item) > 0)) return null;
        return $"{thing.Name} for {Said(ask.Question, project)}";
    }

    private static bool IsProject(Topic topic, ResumeIndex index) => topic.Kind == TopicKind.Entity &&
        topic.Postings.Any(index, static (posting, index) =>
            posting.Field == FieldKind.Name && index.SectionAt(posting.Item) == Section.Projects);

    /// <summary>
    /// "is she a member of a union?" of somebody who is a member of something: what is asked about, a thing that no list
    /// of everyday words has, is not there.
    /// </summary>
    public static Topic? Object(Ask ask, ImmutableArray<Topic> words)
    {
        if (ask.Intent != Intent.YesNo || ask.IsScoped || ask.Question.IsRambling) return null;
        foreach (var word in words)
            if (word.Kind == TopicKind.Unknown && IsThing(ask.Question, word)) return word;
        // "does he play an instrument?" of an instructor.
        return words is [{ Kind: TopicKind.Word } only] && IsOnlyAlike(only) ? only : null;
    }

    // No verb ("has he supervised students?"), and no everyday word, unless it is "a union", "a fleet".
    private static bool IsThing(Question question, Topic word)
    {
        if (question.IsCovered(word.Start - 1, Sense.Person)) return false;
        if (question.WordAt(word.Start).EndsWith("ed", StringComparison.Ordinal)) return false;
        return question.WordAt(word.Start - 1) is "a" or "an" ||
            WordLeanings.Of(question.Tokens[word.Start].Word) != Leaning.Everyday;
    }

    private static bool IsOnlyAlike(Topic word)
    {
        foreach (var posting in word.Postings)
            if (!posting.IsCousin) return !word.IsExact;
        return true;
    }

    private static bool IsCapital(Question question, Topic topic) => question.Tokens[topic.Start].IsCapital;

    private static bool IsInitials(Question question, Topic topic) =>
        topic.Name.Length > 1 && topic.Name.All(char.IsAsciiLetterUpper) && question.Text.Any(char.IsAsciiLetterLower);

    /// <summary>
    /// What is missing as the question has it: "welding of pipes", "any team she led"; the names in a row where other
    /// words stand between that are asked about too.
    /// </summary>
    internal static string Phrase(Question question, ImmutableArray<Topic> missing)
    {
        var names = string.Join(' ', missing.Select(word => word.Name));
        if (missing.Length < 2) return names;
        var isOfPerson = false;
        for (var at = 1; at < missing.Length; at++)
            for (var between = missing[at - 1].End; between < missing[at].Start; between++)
            {
                // "how much money has she saved or raised?": what is asked about comes first.
                if (question.IsCovered(between, Sense.YesNo) && question.IsCovered(between + 1, Sense.Person))
                    return missing[0].Name;
                isOfPerson |= question.IsCovered(between, Sense.Person);
                var joins = question.IsCovered(between, Sense.Person) || question.WordAt(between) is "of" or "for"
                    or "in" or "on" or "with" or "at" or "and" or "or" or "to" or "by";
                if (!joins) return names;
            }

        if (missing[^1].End <= missing[0].Start) return names;
        var said = question.Text[
            question.Tokens[missing[0].Start].Start..question.Tokens[missing[^1].End - 1].End];
        return isOfPerson ? "any " + said : said;
    }

    internal static string Said(Question question, Topic topic) =>
        question.Text[question.Tokens[topic.Start].Start..question.Tokens[topic.End - 1].End];

    // "TPP's SystmOne", "Autodesk Revit": whose a thing is says nothing where the thing itself is known.
    private static bool IsMaker(Ask ask, Topic topic) => ask.Topics.Any(
        topic.End, static (other, end) => other.Start == end &&
            other is { InResume: true, IsExact: true, Kind: TopicKind.Concept or TopicKind.Entity });

    // A name or a term, no everyday adjective.
    private static bool IsOwnKind(Question question, Topic topic) => topic.Kind == TopicKind.Concept ||
        (topic.Kind == TopicKind.Unknown && WordLeanings.Of(question.Tokens[topic.Start].Word) == Leaning.Unknown);
}
