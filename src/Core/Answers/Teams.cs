using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "How big is his team?", "how many people does she manage?": a team is counted by whatever the trade calls it, and
/// by what is said of leading it.
/// </summary>
internal static class Teams
{
    internal static readonly FrozenSet<string> Groups = Stemmer.Stems(
        "team", "squad", "brigade", "crew", "department", "staff", "unit", "gang", "squadron", "shift",
        "clinic", "ward", "troupe");

    private static readonly string[] Persons =
    [
        "people", "person", "engineer", "developer", "nurse", "clinician", "designer", "teacher", "trainee",
        "apprentice", "staff", "employee", "colleague", "member", "analyst", "scientist", "technician", "electrician",
        "cook", "chef", "worker", "paralegal", "report", "physiotherapist", "assistant", "researcher", "student",
        "junior", "volunteer", "associate", "fitter", "operator", "manager", "carpenter", "driver", "editor", "vet",
        "carer", "doctor", "midwife", "paramedic", "lawyer", "solicitor", "architect", "consultant", "gardener",
        "officer", "ranger", "ecologist", "biologist", "mechanic", "plumber", "welder", "joiner", "tutor", "lecturer",
        "intern", "translator", "photographer", "therapist", "pharmacist", "accountant", "adviser", "trainer", "baker",
        "waiter", "guide", "coach",
    ];

    internal static readonly FrozenSet<string> People = Stemmer.Stems(Persons);

    // "managed" is no manager, "research" no researcher: who is led is named in full.
    internal static readonly FrozenSet<string> PersonNouns = Persons.ToFrozenSet(StringComparer.Ordinal);

    internal static readonly FrozenSet<string> Leading = Stemmer.Stems(
        "lead", "leads", "led", "leading", "manage", "managed", "supervise", "supervised", "head", "headed", "run",
        "runs", "ran", "mentor", "direct", "directed", "coordinate", "oversee", "oversees", "oversaw", "line",
        "responsible", "look", "coach", "foreman", "charge", "train", "trained", "hire",
        "hired", "recruit", "recruited");

    // What says for sure that somebody leads or brings on others, in a sentence and as a skill.
    internal static readonly FrozenSet<string> LeadVerbs = Stemmer.Stems(
        "lead", "leads", "led", "leading", "manage", "manages", "managed", "managing", "supervise", "supervises",
        "supervised", "supervision", "mentor", "mentors", "mentored", "oversee", "oversees", "oversaw", "leadership");

    private static readonly FrozenSet<string> Outright =
        LeadVerbs.Except(Stemmer.Stems("mentor", "mentors", "mentored")).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> TrainVerbs = Stemmer.Stems(
        "train", "trains", "trained", "coach", "coached", "mentor", "mentored", "taught", "teaches", "supervised");

    private static readonly WordTrait IsLeadVerb = new(static word => LeadVerbs.Contains(word.Stem));
    private static readonly WordTrait IsPersonNoun = new(static word => PersonNouns.Contains(word.Light));

    /// <summary>Whether a stem is of a word for people who work together.</summary>
    public static bool IsGroup(string stem) => Groups.Contains(stem);

    /// <summary>
    /// Where the résumé tells of leading people: "has she ever managed a team?", "any leadership experience?" Null
    /// where that is not asked, or where it tells of none.
    /// </summary>
    public static Selection? Led(Ask ask, ImmutableArray<int> pool, ResumeIndex index)
    {
        var isAsked = ask.Intent is Intent.YesNo or Intent.Detail or Intent.List or Intent.Fit or Intent.Duration;
        isAsked |= ask.Intent == Intent.Who && ask.Question.WordAt(0) is "does" or "do" or "did" &&
            ask.Question.Says("report");
        // "how long was he a team lead?" is told by the title.
        isAsked &= ask.Intent != Intent.Duration || !ask.Topics.Any(
            static topic => topic.Kind is TopicKind.Concept or TopicKind.Entity);
        if (!isAsked) return null;
        return AskedVerbs(ask) is { } verbs ? Led(ask, verbs, pool, index) : null;
    }

    /// <summary>
    /// "has she ever managed people?" of a product manager: what is found says so by nothing but a title.
    /// </summary>
    public static bool IsUntold(Ask ask, Selection selection, ResumeIndex index)
    {
        if (ask.Intent != Intent.YesNo || selection.Topics.IsEmpty || AskedVerbs(ask) != LeadVerbs) return false;
        foreach (var ranked in selection.Items)
            foreach (var topic in selection.Topics)
                foreach (var posting in topic.Postings)
                    if (posting.Item == ranked.Item && !IsProductManager(posting, index)) return false;
        return true;
    }

    private static bool IsProductManager(Posting posting, ResumeIndex index) =>
        posting.Field == FieldKind.Position && IsOfThings(index.Items[posting.Item].Title);

    /// <summary>"Product Manager": a title of who manages no people by it.</summary>
    public static bool IsOfThings(string title) => title.Contains("Manager", StringComparison.OrdinalIgnoreCase) &&
        OfThings.Exists(thing => title.Contains(thing, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a question asks of leading people.</summary>
    public static bool IsAsked(Ask ask) => AskedVerbs(ask) == LeadVerbs;

    // What such managers look after.
    private static readonly List<string> OfThings =
        ["product", "project", "account", "marketing", "content", "community", "relationship", "brand", "campaign"];

    private static Selection? Led(Ask ask, FrozenSet<string> verbs, ImmutableArray<int> pool, ResumeIndex index)
    {
        var names = ask.Topics.RemoveAll(topic => !IsHouse(ask.Question, topic, index));
        // "has he supervised students?" is told by what speaks of students.
        if (Whom(ask) is { } whom && index.Words.ContainsKey(whom) && !SaysLed(whom, verbs, index))
            return NotThere(ask, names, pool, index);
        var led = Mentored(ask, pool, index);
        if (led.Count > 0) verbs = FrozenSet<string>.Empty;
        // Who mentored somebody led no team in those years.
        var counted = verbs == LeadVerbs && ask.Intent == Intent.Duration ? Outright : verbs;
        var isOwnWord = led.Count > 0;
        NoteTold(led, counted, pool, index);
        NoteSkills(led, verbs, pool, index);
        if (led.Count == 0 && verbs == LeadVerbs) NoteRun(led, pool, index);
        var held = led.Exists(posting => index.SectionAt(posting.Item) is Section.Work or Section.Skills);
        // A group of skills does not say how long.
        if (held && ask.Intent == Intent.Duration)
            led.RemoveAll(posting => index.SectionAt(posting.Item) != Section.Work);
        else if (held && !isOwnWord)
            led.RemoveAll(posting => index.SectionAt(posting.Item) is not (Section.Work or Section.Skills));
        var isElsewhere = led.RemoveAll(posting => !names.All(name => name.WeightIn(posting.Item) > 0)) > 0;
        led.RemoveAll(static posting => posting.Item == 0);
        if (led.Count == 0 && (isElsewhere || !names.IsEmpty || verbs == LedPeople.Hiring))
            return NotThere(ask, names, pool, index) ?? (verbs == LedPeople.Hiring ? NoHiring(ask, index) : null);
        if (led.Count == 0) return null;
        var topic = new Topic { Kind = TopicKind.Word, Name = "leading people", Start = 0, End = 0, Postings = led };
        return new Selection(Finding.Found, [.. led.Select(posting => new Ranked(posting.Item, 1f))])
        {
            Topics = [topic],
        };
    }

    // "did she lead anyone at Brisk?", of somebody who did so elsewhere or nowhere: what there is of that house.
    private static Selection? NotThere(
        Ask ask, ImmutableArray<Topic> names, ImmutableArray<int> pool, ResumeIndex index)
    {
        if (names.IsEmpty || ask.Intent != Intent.YesNo) return null;
        var there = pool.Without((names, index), static (item, of) => of.index.SectionAt(item) != Section.Work ||
            !of.names.All(item, static (name, item) => name.WeightIn(item) > 0));
        return there.IsEmpty
            ? null
            : new Selection(Finding.Found, [.. there.Select(static item => new Ranked(item, 1f))])
            { Topics = names, IsUnsaid = true };
    }

    // "has he hired anyone?": who lists recruiting among the skills has, and whoever tells of none is not said to.
    private static Selection? NoHiring(Ask ask, ResumeIndex index)
    {
        if (ask is not { Intent: Intent.YesNo, IsScoped: false }) return null;
        if (Taxonomy.Default.Named("recruiting") is { } recruiting &&
            index.Concepts.TryGetValue(recruiting, out var known) && known.Postings.Exists(static at => at.Item != 0))
        {
            var topic = new Topic
            {
                Kind = TopicKind.Word,
                Name = "hiring",
                Start = 0,
                End = 0,
                Postings = known.Postings.FindAll(static posting => posting.Item != 0),
            };
            return new Selection(Finding.Found, [.. topic.Postings.Select(static at => new Ranked(at.Item, 1f))])
            { Topics = [topic] };
        }

        return new Selection(Finding.Missing, []) { Missing = "hiring anybody" };
    }

    // "Runs a gang of 12 electricians": a group of people that somebody runs.
    private static void NoteRun(List<Posting> led, ImmutableArray<int> pool, ResumeIndex index)
    {
        foreach (var verb in RunVerbs)
        {
            if (!index.Words.TryGetValue(verb, out var running)) continue;
            foreach (var posting in running.Postings)
                if (!posting.IsCousin && posting.Told >= 0 && pool.Contains(posting.Item) && Groups.Any(
                    group => index.Words.TryGetValue(group, out var people) && people.Postings.Exists(other =>
                        !other.IsCousin && other.Item == posting.Item && other.Told == posting.Told)))
                    led.Note(posting);
        }
    }

    internal static readonly FrozenSet<string> RunVerbs =
        Stemmer.Stems(
            "run", "runs", "ran", "head", "heads", "headed", "responsible", "charge", "coordinate", "coordinated");

    // Items that say the question's own word, where it says more than leading: "mentoring", "coached".
    private static List<Posting> Mentored(Ask ask, ImmutableArray<int> pool, ResumeIndex index)
    {
        var led = new List<Posting>();
        foreach (var token in ask.Question.Tokens)
        {
            var isSpecial = token.Word.Light.StartsWith("mentor", StringComparison.Ordinal) ||
                token.Word.Text is "coached" or "coaching" or "trained" or "supervised" or "taught";
            if (!isSpecial || !index.Words.TryGetValue(token.Word.Stem, out var word)) continue;
            foreach (var posting in word.Postings)
                if (!posting.IsCousin && posting.Item != 0 && pool.Contains(posting.Item) && IsOwn(posting, index))
                    led.Note(posting);
        }

        return led;
    }

    private static bool IsOwn(Posting posting, ResumeIndex index) =>
        index.SectionAt(posting.Item) is Section.Work or Section.Volunteer or Section.Skills or Section.Projects;

    // Whom the question names by what they are: "students", "apprentices"; not people in general.
    private static string? Whom(Ask ask)
    {
        foreach (var token in ask.Question.Tokens)
            if (PersonNouns.Contains(token.Word.Light) && token.Word.Light is not ("people" or "person" or "staff" or
                "member" or "report" or "employee" or "colleague" or "manager")) return token.Word.Stem;
        return null;
    }

    // Whether some sentence leads them.
    private static bool SaysLed(string whom, FrozenSet<string> verbs, ResumeIndex index)
    {
        var people = index.Words[whom];
        foreach (var verb in verbs)
        {
            if (!index.Words.TryGetValue(verb, out var leading)) continue;
            foreach (var posting in leading.Postings)
                if (posting.Told >= 0 && people.Postings.Exists(
                    other => other.Item == posting.Item && other.Told == posting.Told)) return true;
        }

        return false;
    }

    internal static bool IsHouse(Question question, Topic topic, ResumeIndex index) => topic.InResume &&
        (topic.Kind == TopicKind.Entity || (question.WordAt(topic.Start - 1) is "at" or "for" &&
            topic.Postings.Exists(posting => TopicMatch.IsHouse(posting, index))));

    // Entries with a sentence that leads somebody.
    private static void NoteTold(
        List<Posting> led, FrozenSet<string> verbs, ImmutableArray<int> pool, ResumeIndex index)
    {
        if (verbs.Count == 0 || !verbs.Any(index.Words.ContainsKey)) return;
        foreach (var item in pool)
        {
            if (index.SectionAt(item) is Section.References or Section.Interests or Section.Languages) continue;
            if (LedPeople.In(item, verbs, index) is >= 0 and var told)
                led.Note(new Posting(item, 1f, index.Items[item].Fields[told].Kind, told));
        }
    }

    // Skills that are called after it.
    private static void NoteSkills(
        List<Posting> led, FrozenSet<string> verbs, ImmutableArray<int> pool, ResumeIndex index)
    {
        foreach (var verb in verbs)
        {
            if (!index.Words.TryGetValue(verb, out var leading)) continue;
            foreach (var posting in leading.Postings)
                if (!posting.IsCousin && posting.Told < 0 && index.SectionAt(posting.Item) == Section.Skills &&
                    pool.Contains(posting.Item) && NamesLeading(posting.Item, index)) led.Note(posting);
        }
    }

    // "Leadership", "Team leading", "Mentoring"; not a "12-lead ECG".
    private static bool NamesLeading(int item, ResumeIndex index)
    {
        foreach (var field in index.Items[item].Fields)
            foreach (var word in LeadNames)
                if (field.Text.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static readonly string[] LeadNames =
        ["leader", "leading", "mentor", "manag", "supervis", "coach", "train", "teach", "team lead", "overs"];

    private static FrozenSet<string>? AskedVerbs(Ask ask)
    {
        var asked = default(FrozenSet<string>);
        var people = false;
        if (AsksManaging(ask.Question)) return LeadVerbs;
        if (AsksHiring(ask.Question)) return LedPeople.Hiring;
        if (AsksBuilding(ask.Question)) return LedPeople.Building;
        foreach (var token in ask.Question.Tokens)
        {
            if (token.Word.Text is "leadership" or "supervisory" or "managerial") return LeadVerbs;
            if (token.Word.Text is "managing" or "leading" or "supervising") asked ??= LeadVerbs;
            // "is she a manager?" asks for a title.
            if (IsLeadVerb.Of(token.Word) && token.Word.Light != "manager") asked ??= LeadVerbs;
            if (token.Word.Light == "report" && ask.Question.Says("anyone", "anybody", "people", "staff") &&
                ask.Question.WordAt(ask.Question.Tokens.Count - 1) is "her" or "him" or "them") asked ??= LeadVerbs;
            if (token.Word.Text is "train" or "trained" or "training" or "coaching" or "coached") asked ??= TrainVerbs;
            var isLead = token.Word.Text is "responsible" or "charge" or "run" or "ran" or "headed";
            if (isLead && !ask.Question.IsRambling) asked ??= LeadVerbs;
            people |= token.Word.Text is "people" or "others" or "anyone" or "anybody" or "somebody" or "someone" ||
                IsPersonNoun.Of(token.Word) || token.Word.Light is "team" or "squad" or "crew" or "brigade";
        }

        return people ? asked : null;
    }

    // "has she hired anyone?", "any experience of hiring?"; not "should we hire her?"
    private static bool AsksHiring(Question question)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            if (!LedPeople.Hiring.Contains(question.Tokens[at].Word.Stem)) continue;
            var isDeed = question.IsCovered(at - 1, Sense.Person) && !question.Says("should", "would");
            isDeed &= question.WordAt(at + 1) is "people" or "anyone" or "anybody" or "somebody" or "someone" or "staff"
                or "others" or "a" or "any" or "" || PersonNouns.Contains(question.Tokens[at + 1].Word.Light);
            if (isDeed || (question.WordAt(at).EndsWith("ing", StringComparison.Ordinal) &&
                question.Says("experience", "experienced"))) return true;
        }

        return false;
    }

    // "has she built a team from scratch?"
    private static bool AsksBuilding(Question question) => question.Says("team", "teams") &&
        question.Says("built", "build", "building", "grown", "grew", "grow", "growing", "assembled") &&
        (question.Has(Sense.Person) || question.Says("experience")) && !question.Has(Sense.UsedWhat);

    // "any management experience?"; not "project management experience".
    private static bool AsksManaging(Question question)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) == "management" && question.WordAt(at + 1) is "experience" or "background" &&
                (at == 0 || question.WordAt(at - 1) is "people" or "team" or "line" ||
                    Lexicon.Default.SaysNothing(question.WordAt(at - 1)))) return true;
            if (question.WordAt(at) is "responsibility" or "responsibilities" or "management" &&
                question.WordAt(at - 1) is "people" or "personnel" or "staff" or "line") return true;
        }

        return false;
    }
}
