using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Works out what an ask is about: its sections, and the topics that say more than those.</summary>
internal static class AskedSubject
{
    // "what software?"
    private const int BareMax = 2;

    private static readonly HashSet<string> Involving = new(StringComparer.Ordinal)
    {
        "led", "lead", "run", "ran", "headed", "managed", "delivered", "owned", "held", "done", "finished", "completed",
        "taken", "started", "joined",
    };

    public static (ImmutableArray<Section> Sections, bool Named, ImmutableArray<Topic> Topics) Of(
        Question question, Follow follow, ResumeIndex index)
    {
        var (sections, named) = AskedSections.Of(question, index);
        var topics = StudiedIn.Narrow(question, question.Wanted, index);
        if (Programming(question, index) is { } programming) return ([], false, [programming]);
        if (AsksStage(question) && index.Has(Section.Publications)) return OnStage(Talks(question, index));
        if (WorkedAt.Of(question, index) is { } place) return ([Section.Work], true, [place]);
        if (AskedSections.AsksStation(question, index)) topics = topics.Without(static topic => topic.Start == 1);
        // "her highest qualification" names the studies, not one kind of them.
        if (sections.Contains(Section.Education))
            topics = topics.Without(static topic => topic.Concept?.Name == "degree");
        // "the PhD, was that part-time?"
        if (question.Has(Sense.Availability) && !question.Has(Sense.Which))
            topics = topics.Without(question, static (topic, question) => PartTime.IsNamedBy(question, topic));
        // "where did she study to be a vet?": what became of it says no more of the studies.
        if (sections is [Section.Education] && question.Has(Sense.DoStudy))
            topics = topics.Without(question, static (topic, question) =>
                question.WordAt(topic.Start - 1) is "a" or "an" &&
                question.WordAt(topic.Start - 2) is "be" or "become");
        // "what tongues can she speak with patients?": only a language narrows languages.
        if (named && sections is [Section.Languages])
            topics = topics.Without(index, static (topic, index) =>
                topic.Concept?.File != "tongues" && !IsOf(topic, Section.Languages, index));
        // Where somebody works or studies they live.
        if (Abroad.IsAsked(question))
            topics = topics.Without(question, static (topic, question) =>
                question.WordAt(topic.End - 1) is "abroad" or "overseas" or "lived" or "live" or "living");
        if (sections is [Section.Publications])
            topics = topics.Without(question, static (topic, question) => IsOfPapers(question, topic));
        // "what has he built in the last two years?" asks for no tools.
        var asksTools = follow.Kind == FollowKind.None && sections.IsEmpty && topics.IsEmpty && question.Dates is null;
        if (!named && IsOfTongues(question, sections, topics, index)) (sections, named) = ([Section.Languages], true);
        if (follow.Kind == FollowKind.None && AsksThingsMade(question, topics, index))
            (sections, named, topics) = ([Section.Projects], true, []);
        // "what software does she use?"
        var isOfPerson = question.Has(Sense.Person) || question.Tokens.Count <= BareMax;
        if (asksTools && question.Has(Sense.UsedWhat) && isOfPerson && index.Has(Section.Skills))
            (sections, named) = ([Section.Skills], true);
        // "which data tools?"
        var asksKind = follow.Kind == FollowKind.None && topics is [{ Kind: not TopicKind.Entity }] &&
            sections is [] or [Section.Skills] && question.HasAny(Sense.UsedWhat, Sense.Which, Sense.What);
        if (asksKind && Kinds.OfKind(question, index) is { IsEmpty: false })
            (sections, named, topics) = ([Section.Skills], true, []);
        // "does she use any software?"
        if (follow.Kind == FollowKind.None && sections.IsEmpty && AsksAnyTool(question, topics, index))
            (sections, named, topics) = ([Section.Skills], true, []);
        // "the clinic, what results did he get?": what no study tells of has no grade.
        if (sections is [Section.Education] && question.HasAny(Sense.Grade, Sense.Courses) &&
            !question.HasAny(Sense.Education, Sense.Degree) && IsOfOther(topics, Section.Education, index))
            (sections, named) = ([], false);
        if (question.HasAny(Sense.Education, Sense.Awards) && Told(question, sections, index) is { } told)
            topics = topics.AddRange(told);
        if (named && sections.Contains(Section.Skills))
            topics = topics.Without(static topic => topic.Concept?.Name == "technology");
        if (named) topics = topics.Without(question, static (topic, question) => SaysNoMore(question, topic));
        return Beside(question, follow, index, (sections, named, topics));
    }

    // "what's his level of French and German?" is told by the languages alone, and "does she speak French?" by no book
    // that was translated.
    private static bool IsOfTongues(
        Question question, ImmutableArray<Section> sections, ImmutableArray<Topic> topics, ResumeIndex index)
    {
        if (topics.IsEmpty || !index.Has(Section.Languages)) return false;
        if (!topics.All(static topic => topic.Concept?.File == "tongues")) return false;
        if (sections is [Section.Languages]) return question.Has(Sense.DoSpeak);
        return sections.IsEmpty && question.Has(Sense.Level) &&
            topics.All(index, static (topic, index) => IsOf(topic, Section.Languages, index));
    }

    // "which apps or libraries has he built?", "software she's written"
    private static bool AsksThingsMade(Question question, ImmutableArray<Topic> topics, ResumeIndex index)
    {
        if (topics.IsEmpty || !index.Has(Section.Projects)) return false;
        var isBuilt = question.Has(Sense.DoBuild) && question.HasAny(Sense.Which, Sense.What);
        var isWritten = question.Has(Sense.DoPublish) && question.Has(Sense.Person) &&
            !question.HasAny(Sense.It, Sense.There);
        return (isBuilt || isWritten) && topics.All(question, static (topic, question) =>
            Kinds.IsMade(question.Tokens[topic.Start].Word.Light));
    }

    // What the talk, the trade's own words and a lack of any other topic make of it.
    private static (ImmutableArray<Section> Sections, bool Named, ImmutableArray<Topic> Topics) Beside(
        Question question, Follow follow, ResumeIndex index,
        (ImmutableArray<Section> Sections, bool Named, ImmutableArray<Topic> Topics) subject)
    {
        var (sections, named, topics) = subject;
        // "which kitchens has she cooked in?" asks for the jobs, by whatever the trade calls them.
        if (sections is [Section.Work] && named && AskedSections.IsWorkplace(question.WordAt(1)) &&
            question.WordAt(0) is "which" or "what")
            topics = topics.Without(static topic => topic.Start == 1 || topic.Kind == TopicKind.Word);
        if (sections is [Section.Work] && AskedSections.CountsWorkplaces(question))
            topics = topics.Without(question, static (topic, question) => topic.End - topic.Start == 1 &&
                AskedSections.IsWorkplace(question.WordAt(topic.Start)));
        if (IsElsewhere(sections, follow, index))
        {
            (sections, named) = ([], false);
            if (follow.Kind == FollowKind.Rest || NamesOne(question))
                topics = [.. topics, .. NounsAsWords(question, index)];
        }

        if (sections is [Section.Education] && IsNoGrade(question, follow, index)) (sections, named) = ([], false);
        // "why should we hire her?", whoever says of her that they would.
        if (question.Has(Sense.Fit))
            topics = topics.Without(question, static (topic, question) => Suiting.IsOurs(question, topic) ||
                (topic.Kind == TopicKind.Word && question.IsCovered(topic.Start, Sense.Fit)));
        // "would he be good at training people?"
        if (question.Has(Sense.Fit) && topics.IsEmpty && !sections.IsEmpty) topics = [.. NounsAsWords(question, index)];
        // "which industries does she know?"
        if (sections.IsEmpty && topics.IsEmpty && question.Says("industries", "sectors")) sections = [Section.Work];
        // "has she been on duty?" names what is else but grammar.
        if (sections.IsEmpty && topics.IsEmpty && follow.Kind == FollowKind.None &&
            AskReader.OpensYesNo(question) && !question.Topics.Exists(static topic => topic.IsExcluded))
            topics = PlainWords(question, index);
        return (sections, named, topics);
    }

    // "which conferences has she spoken at?", "where did she speak?"
    private static bool AsksStage(Question question) =>
        question.Says("spoken", "spoke", "speak", "speaks", "presented", "talked") && question.Topics.Count == 0 &&
        (question.Says("conference", "conferences") || (question.Has(Sense.Person) && question.WordAt(0) == "where"));

    // "in a scientific journal": which of them are, their names say as little.
    private static bool IsOfPapers(Question question, Topic topic) => topic.Kind == TopicKind.Unknown &&
        question.WordAt(topic.Start) is "scientific" or "academic" or "scholarly" &&
        question.WordAt(topic.End) is "journal" or "journals" or "paper" or "papers";

    private static (ImmutableArray<Section> Sections, bool Named, ImmutableArray<Topic> Topics) OnStage(Topic talks) =>
        talks.InResume ? ([Section.Publications], true, [talks]) : ([], false, [talks]);

    // Those of the publications that are said to be talks.
    private static Topic Talks(Question question, ResumeIndex index)
    {
        var concept = Taxonomy.Default.TryFind("talk", out var talk) ? talk.Concept : null;
        var known = concept is not null && index.Concepts.TryGetValue(concept, out var term) ? term.Postings : [];
        var postings = known.FindAll(posting => index.SectionAt(posting.Item) == Section.Publications);
        return new Topic
        {
            Kind = postings.Count > 0 ? TopicKind.Concept : TopicKind.Unknown,
            Name = "talks",
            Start = question.Tokens.Count - 1,
            End = question.Tokens.Count,
            Postings = postings,
            Concept = concept,
        };
    }

    // "how many languages can he program in?", "can she code?"
    private static Topic? Programming(Question question, ResumeIndex index)
    {
        if (IsCoding(question)) return ProgrammingIn(question, index, question.Tokens.Count - 1);
        var asksWhich = question.Has(Sense.Tongues) && question.Says("program", "code", "programs", "codes");
        return asksWhich && ProgrammingIn(question, index, question.First(Sense.Tongues).Start) is
        { Postings.Count: > 0 } programming
            ? programming
            : null;
    }

    private static bool IsCoding(Question question)
    {
        var last = question.Tokens.Count - 1;
        return question.WordAt(last) is "code" or "program" && question.IsCovered(last - 1, Sense.Person) &&
            AskReader.OpensYesNo(question);
    }

    private static Topic? ProgrammingIn(Question question, ResumeIndex index, int at)
    {
        if (Taxonomy.Default.Named("programming language") is not { } concept) return null;
        index.Concepts.TryGetValue(concept, out var term);
        return new Topic
        {
            Kind = TopicKind.Concept,
            Name = "programming",
            Start = at,
            End = at + 1,
            Postings = term is null ? [] : MostOf(term.Postings, index),
            Concept = concept,
        };
    }

    // The group of skills that names most of them.
    private static List<Posting> MostOf(List<Posting> postings, ResumeIndex index)
    {
        var (best, most) = (default(Posting?), 0);
        foreach (var posting in postings)
        {
            if (index.SectionAt(posting.Item) != Section.Skills) continue;
            best ??= posting;
            var count = index.Items[posting.Item].Technologies.Count(static keyword =>
                Taxonomy.Default.TryFind(Taxonomy.Squeeze(keyword), out var known) && known.Concept.Parents.Exists(
                    static parent => parent.Name.EndsWith("language", StringComparison.Ordinal)));
            if (count > most) (best, most) = (posting, count);
        }

        return best is { } group ? [group] : postings;
    }

    private static bool AsksAnyTool(Question question, ImmutableArray<Topic> topics, ResumeIndex index) =>
        question.Has(Sense.Person) && index.Has(Section.Skills) && topics is [{ Kind: TopicKind.Unknown } tool] &&
        Kinds.IsTool(question.Tokens[tool.Start].Word.Light);

    // "the school one"
    private static bool NamesOne(Question question) => question.Hits.Exists(hit =>
        Senses.NounOf(hit.Sense) is not null && question.WordAt(hit.End) is "one" or "ones");

    // "what initiatives has she led?", "any papers or conference stuff?": the section's noun has said it.
    private static bool SaysNoMore(Question question, Topic topic)
    {
        var ends = topic.End == question.Tokens.Count || question.Tokens[topic.End - 1].EndsSentence;
        var isWord = topic.Kind == TopicKind.Word && Involving.Contains(question.WordAt(topic.Start));
        if (ends && isWord) return question.IsCovered(topic.Start - 1, Sense.Person);
        var isPlain = topic.End - topic.Start == 1 && (topic.Concept?.File is null or "synonyms" || !topic.InResume) &&
            topic.Kind != TopicKind.Entity && (topic.Start == 0 || !question.Tokens[topic.Start].IsCapital);
        if (!isPlain) return false;
        if (question.WordAt(topic.Start - 1) == "or" && Senses.IsFrameNoun(question, topic.Start - 2)) return true;
        // "conference or journal papers", "productions and projects"
        var opens = topic.Start == 0 || question.HasAnyAt(
            topic.Start - 1, Sense.What, Sense.TellMe, Sense.Person, Sense.Latest, Sense.Earliest, Sense.Highest) ||
            question.WordAt(topic.Start - 1) is "any" or "the" or "all";
        return opens && question.WordAt(topic.End) is "or" or "and" && Senses.IsFrameNoun(question, topic.End + 1);
    }

    // "which awards came from universities?", "did she get a distinction?": nouns that say more than a section.
    private static List<Topic>? Told(Question question, ImmutableArray<Section> sections, ResumeIndex index)
    {
        List<Topic>? told = null;
        var asksGrade = sections is [Section.Education] && !question.Has(Sense.Education);
        foreach (var hit in question.Hits)
        {
            var tells = AskedSections.IsSource(question, hit) || (asksGrade && hit.Sense == Sense.Awards);
            if (!tells || TopicSpotter.Word(question, index, hit.Start) is not { } word) continue;
            if (sections is not [Section.Awards] || IsOf(word, Section.Awards, index)) (told ??= []).Add(word);
        }

        return told;
    }

    // Whether what is named is in the résumé, and none of it in that section.
    private static bool IsOfOther(ImmutableArray<Topic> topics, Section section, ResumeIndex index)
    {
        var isKnown = false;
        foreach (var topic in topics)
        {
            if (IsOf(topic, section, index)) return false;
            isKnown |= topic.InResume;
        }

        return isKnown;
    }

    /// <summary>Whether a topic stands in an entry of a section.</summary>
    public static bool IsOf(Topic topic, Section section, ResumeIndex index)
    {
        foreach (var posting in topic.Postings)
            if (index.SectionAt(posting.Item) == section) return true;
        return false;
    }

    /// <summary>"what were the results?" of a project asks for no grade.</summary>
    public static bool IsNoGrade(Question question, Follow follow, ResumeIndex index)
    {
        if (!question.HasAny(Sense.Grade, Sense.Courses) || follow.Scope.IsDefaultOrEmpty) return false;
        if (question.Has(Sense.Education)) return false;
        foreach (var item in follow.Scope)
            if (index.SectionAt(item) == Section.Education) return false;
        return true;
    }

    // Whether what the talk narrowed to holds nothing of the one section that the question names.
    private static bool IsElsewhere(ImmutableArray<Section> sections, Follow follow, ResumeIndex index) =>
        sections is [not Section.Awards and var section] &&
        follow.Kind is FollowKind.Rest or FollowKind.List or FollowKind.Pick &&
        !follow.Scope.IsDefaultOrEmpty && follow.Scope.All(
            (index, section), static (position, of) => of.index.SectionAt(position) != of.section);

    // "anybody else from the university?" asks within the references; there the noun is but a word.
    private static IEnumerable<Topic> NounsAsWords(Question question, ResumeIndex index) => question.Hits
        .Where(hit => Senses.NounOf(hit.Sense) is not null)
        .Select(hit => TopicSpotter.Word(question, index, hit.Start)).OfType<Topic>();

    // Words that do nothing in the frame, and where there are none, "on call", "on duty".
    private static ImmutableArray<Topic> PlainWords(Question question, ResumeIndex index)
    {
        var words = ImmutableArray<Topic>.Empty;
        var vague = ImmutableArray<Topic>.Empty;
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            if (question.HasAnyAt(at, Sense.Function, Sense.Person, Sense.YesNo, Sense.Private)) continue;
            // "is she right for us?"
            if (question.HasAnyAt(at, Sense.Fit, Sense.Speaker)) continue;
            if (TopicSpotter.Word(question, index, at) is not { } word) continue;
            if (!question.IsCovered(at, Sense.Generic)) words = words.Add(word);
            else if (question.WordAt(at - 1) == "on") vague = vague.Add(word);
        }

        return words.IsEmpty ? vague : words;
    }
}
