using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>The signs by which a question that points at nothing still goes on with what was shown.</summary>
internal static class Continuing
{
    private const int CorrectionMax = 7;
    private const int DetailMax = 8;
    private const int FragmentMax = 4;
    private const int ListMax = 8;
    private const int ThenMax = 11;
    private const float KindWeight = 0.6f;

    private static readonly UInt128 Ranking = Senses.Bits(
        Sense.Latest, Sense.Earliest, Sense.Longest, Sense.Shortest, Sense.Highest, Sense.Now, Sense.Previous,
        Sense.Before, Sense.BeforeThat, Sense.AfterThat, Sense.Other, Sense.Else);

    /// <summary>
    /// "how much money was raised?", "what's the cabin called?", after the garden project: what it names is told there.
    /// </summary>
    public static bool GoesOnAbout(Question question, int focus, ResumeIndex index)
    {
        if (question.Tokens.Count > DetailMax || question.Dates is not null) return false;
        if (CountsThere(question, focus, index)) return true;
        if (question.Topics.Count == 0 || !IsOfOne(question)) return false;
        if (question.HasAny(Sense.Command, Sense.Listener, Sense.Speaker)) return false;
        if (question.Has(Sense.Person) && !IsOfHouse(question, index.SectionAt(focus))) return false;
        if (question.Hits.Exists(static hit => Senses.NounOf(hit.Sense) is not null)) return false;
        var told = 0;
        foreach (var topic in question.Topics)
        {
            var isThat = question.Has(Sense.HowMany) || question.WordAt(topic.Start - 1) == "the";
            var isName = topic.Kind is TopicKind.Entity || (topic.Concept is not null && !isThat);
            if (isName && topic.InResume) return false;
            if (topic.WeightIn(focus) > 0) told++;
            // "how did turnover change?"
            else if (question.WordAt(1) == "did" && topic.End == question.Tokens.Count && told > 0) continue;
            else if (topic.InResume && !CommonWords.Contains(question.Tokens[topic.Start].Word.Light)) return false;
        }

        return told > 0;
    }

    // "how much did they raise?", after the start-up: of the house.
    private static bool IsOfHouse(Question question, Section section) =>
        section is Section.Work or Section.Volunteer or Section.Projects && question.Says("they") &&
        question.Has(Sense.HowMany) && !question.Says("she", "he", "her", "his", "him", "their", "them");

    // "what did …", "how many …", "what's the … called", "survival rate?": a question on one thing known.
    private static bool IsOfOne(Question question)
    {
        if (question.HasAny(Sense.HowMany, Sense.HowLong)) return true;
        if (question.Has(Sense.Explain)) return false;
        if (question.WordAt(1) is "did" or "was" or "were" or "happened") return true;
        var first = question.WordAt(0) == "and" ? 1 : 0;
        if (question.WordAt(first) == "whats") return question.WordAt(first + 1) == "the";
        if (question.WordAt(first) == "what")
            return question.WordAt(first + 1) == "is" && question.WordAt(first + 2) == "the";
        return question.Tokens.Count - first is 2 or 3 && question.WordAt(first) is not ("any" or "no") &&
            question.Topics[0].Start <= first + 1;
    }

    /// <summary>"how many birds?", of a list: the one entry that counts them; null where none or several do.</summary>
    public static int? CountsOneOf(Question question, ImmutableArray<int> shown, ResumeIndex index)
    {
        if (shown.Length is < 2 or > ListMax || question.Tokens.Count > DetailMax || question.Dates is not null)
            return null;
        if (question.Has(Sense.Person) || !question.Has(Sense.HowMany)) return null;
        int? one = null;
        foreach (var item in shown)
        {
            if (!CountsThere(question, item, index)) continue;
            if (one is not null) return null;
            one = item;
        }

        return one;
    }

    // "how many clients?", where the text counts them; "how many projects has she done?" asks anew.
    private static bool CountsThere(Question question, int focus, ResumeIndex index)
    {
        var many = question.First(Sense.HowMany);
        if (many.End == 0 || question.WordAt(many.End - 1) != "many") return false;
        var at = question.WordAt(many.End) is "different" or "new" or "other" ? many.End + 1 : many.End;
        if (at >= question.Tokens.Count) return false;
        if (question.Has(Sense.Person) && Senses.IsFrameNoun(question, at)) return false;
        foreach (var topic in question.Topics)
            if (topic.WeightIn(focus) <= 0 && topic.Kind is TopicKind.Concept or TopicKind.Entity) return false;
        var stem = question.Tokens[at].Word.Stem;
        foreach (var mention in index.Numbers)
            if (mention.Item == focus && mention.After.Contains(stem)) return true;
        return false;
    }

    /// <summary>
    /// "what was her title?", "read me her quote", "who nominated him?": of the one entry talked about.
    /// </summary>
    public static bool AsksFactOf(Question question, int focus, ResumeIndex index)
    {
        if (AsksWhetherThere(question)) return true;
        if (question.Tokens.Count > DetailMax || question.Dates is not null || question.Topics.Exists(
            static topic => topic is { InResume: true, Kind: not TopicKind.Word })) return false;
        var section = index.SectionAt(focus);
        if (AsksOfReferee(question, section)) return true;
        // "what mark did he get?", of the one degree.
        if (section == Section.Education && question.Says("grade", "mark", "score", "gpa", "classification"))
            return question.HasAny(Sense.What, Sense.Which) && !question.Has(Sense.Education);
        if (section == Section.References && AsksQuote(question)) return true;
        if (PointsByNoun(question, section)) return true;
        if (section is Section.Work or Section.Volunteer && question.Has(Sense.Headline) && question.Says("was", "had"))
            return !question.Hits.Exists(static hit => Senses.NounOf(hit.Sense) is not null and not Section.Work);
        return question.WordAt(0) == "who" && question.IsCovered(question.Tokens.Count - 1, Sense.Person) &&
            question.Hits.Any(section, static (hit, section) => Senses.VerbOf(hit.Sense) == section && hit.Start == 1);
    }

    // "what did the role involve?", "how big was the company?", "who were the clients?": of the one talked about, which
    // has one such; "what is her job?" asks anew.
    private static bool PointsByNoun(Question question, Section section)
    {
        if (question.HasAny(Ranking) || question.Has(Sense.Listener)) return false;
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            var before = question.WordAt(at - 1);
            var points = question.WordAt(at) switch
            {
                "role" when section == Section.Projects => before is "the" or "her" or "his" or "their",
                "role" or "job" or "position" or "post" or "company" or "employer" or "firm" or "organisation"
                    or "organization" => section is Section.Work or Section.Volunteer && before == "the",
                "client" or "clients" or "customer" or "customers" => section is Section.Work or Section.Projects &&
                    before is "the" or "of" or "her" or "his" or "their" or "what",
                "project" => section == Section.Projects && before == "the",
                "paper" or "article" or "book" => section == Section.Publications && before == "the",
                "degree" => section == Section.Education && before == "the",
                "award" or "prize" or "grant" => section == Section.Awards && before == "the",
                "certificate" or "certification" => section == Section.Certificates && before == "the",
                _ => false,
            };
            // "the company site", "the role of Kafka"
            if (points) return !Senses.IsFrameNoun(question, at + 1) && question.WordAt(at + 1) is not ("of" or "at");
        }

        return false;
    }

    // "was there C++ involved?"
    private static bool AsksWhetherThere(Question question) => question.WordAt(0) is "was" or "were" &&
        question.WordAt(1) == "there" && question.Tokens.Count <= DetailMax && question.Topics.Count > 0 &&
        question.Dates is null && !question.HasAny(Sense.Person, Sense.Speaker, Sense.Listener) &&
        !question.Hits.Exists(static hit => Senses.NounOf(hit.Sense) is not null);

    // "read me her quote", "what did his reference say?"
    private static bool AsksQuote(Question question)
    {
        foreach (var hit in question.Hits)
        {
            var last = question.Tokens[hit.End - 1].Word;
            if (hit.Sense != Sense.References || last.Text != last.Light) continue;
            if (question.WordAt(hit.Start - 1) is "her" or "his" or "their" or "that" or "the") return true;
        }

        return false;
    }

    /// <summary>"where from?", of degrees or prizes: whose they are, not where the person is.</summary>
    public static bool AsksWhence(Question question, Section section) =>
        question.Tokens.Count is > 1 and <= FragmentMax && question.Says("from") &&
        question.Says("where", "whom", "who") && question.Topics.Count == 0 && !question.Has(Sense.Person) &&
        section is Section.Education or Section.Certificates or Section.Awards or Section.Publications;

    /// <summary>"how big was her team then?", "where did he live at that time?": of the days last told of.</summary>
    public static bool AsksOfThen(Question question, Section section)
    {
        if (section is not (Section.Work or Section.Volunteer or Section.Education or Section.Projects)) return false;
        var last = question.Tokens.Count - 1;
        if (last is < 3 or > ThenMax || question.Dates is not null) return false;
        if (question.Topics.Exists(static topic => topic.Kind == TopicKind.Entity)) return false;
        var isThen = question.WordAt(last) == "then" ||
            (question.WordAt(last) is "time" or "days" or "point" &&
                question.WordAt(last - 1) is "that" or "the" or "those" && question.WordAt(last - 2) is "at" or "in");
        return isThen && question.Says("was", "were", "did", "had");
    }

    /// <summary>"who was she with then?", of the jobs that were told.</summary>
    public static bool AsksOfThen(Question question, ImmutableArray<int> shown, ResumeIndex index) =>
        AsksOfThen(question, Section.Work) &&
        shown.All(index, static (at, index) => index.SectionAt(at) == Section.Work);

    /// <summary>"in which languages?", "for what?"</summary>
    public static bool AsksByPreposition(Question question) => question.Tokens.Count is > 1 and <= 4 &&
        question.WordAt(0) is "in" or "with" or "for" or "at" or "on" or "by" &&
        question.WordAt(1) is "which" or "what" &&
        !question.Has(Sense.Person);

    private static bool NamesOther(Question question, FollowUpContext context)
    {
        if (question.First(Sense.WhatAbout) is not { End: > 0 and var at } || !question.Has(Sense.Person)) return false;
        foreach (var hit in question.Hits)
            if (Senses.NounOf(hit.Sense) is { } section && hit.Start - at is 0 or 1 && section != Section.Work)
                return !context.Shown.Any(section, static (shown, section) => shown.Section == section);
        return false;
    }

    /// <summary>"flying?", "anything for trauma?", after certificates: of the same kind, where there is one.</summary>
    public static bool KeepsKind(Question question, FollowUpContext context, ResumeIndex index)
    {
        if (context.Sections is not [var section] || question.Tokens.Count > FragmentMax) return false;
        if (question.HasAny(Sense.Person, Sense.TellMe, Sense.YesNo) && question.WordAt(0) != "any") return false;
        if (question.Topics is not [{ InResume: true } topic] || topic.Kind == TopicKind.Entity) return false;
        if (question.Hits.Exists(static hit => Senses.NounOf(hit.Sense) is not null)) return false;
        var leads = topic.Start == 0 || (question.WordAt(0) is "any" or "anything" or "something" && topic.Start <= 2);
        return leads && topic.End == question.Tokens.Count && topic.Postings.Any((index, section),
            static (posting, of) => of.index.SectionAt(posting.Item) == of.section && posting.Weight >= KindWeight);
    }

    // "what did she say about Maren?", where she is who was spoken of; "her name again?"
    private static bool AsksOfReferee(Question question, Section focus)
    {
        if (focus != Section.References) return false;
        if (question.Has(Sense.NameAsked) && question.Says("her", "his", "their") &&
            !question.Says("full", "last", "first", "surname")) return true;
        if (!question.Has(Sense.DoRecommend)) return false;
        if (question.WordAt(0) == "what" && question.WordAt(2) is "she" or "he" && !question.Says("anyone", "others"))
            return true;
        var persons = 0;
        foreach (var hit in question.Hits)
            if (hit.Sense == Sense.Person) persons++;
        return persons > 1 && question.Says("she", "he", "they") && !question.Has(Sense.References);
    }

    /// <summary>"who gave them?", "when were they?": of the list, not of the person.</summary>
    public static bool AsksOfThem(Question question, Section section)
    {
        var last = question.Tokens.Count - 1;
        // "list them", "name them please"
        if (question.WordAt(0) is "list" or "name" or "show" or "read" or "enumerate" && question.WordAt(1) == "them" &&
            last < FragmentMax) return true;
        // "what were they for?", of awards: not of the person.
        if (question.WordAt(0) == "what" && question.WordAt(1) is "were" or "are" && question.WordAt(2) == "they" &&
            last == 3 && question.WordAt(3) is "for" or "about") return section is not Section.References;
        if (!Pointing.AsksDetail(question)) return false;
        // "when do they expire?", of certificates.
        var isOfThings = question.Says("they") && !question.Says("she", "he", "her", "his", "him", "their");
        if (isOfThings && section is Section.Certificates or Section.Awards or Section.Publications) return true;
        return question.WordAt(last) == "them" ||
            (question.WordAt(last) == "they" && question.WordAt(last - 1) is "were" or "are");
    }

    /// <summary>"and the firm before", "the job after", "what did she do immediately before?"</summary>
    public static bool EndsWith(Question question, string word)
    {
        var last = question.Tokens.Count - 1;
        var isNext = last is > 0 and < DetailMax && question.WordAt(last) == word && question.Topics.Count == 0 &&
            question.WordAt(last - 1) is "immediately" or "right" or "just" or "directly" or "do" or "doing";
        if (isNext) return true;
        return last is > 0 and < DetailMax && question.WordAt(last) == word && question.Topics.Count == 0 &&
            question.WordAt(0) is "and" or "the" or "what" && !question.Has(Sense.YesNo) &&
            question.Hits.Any(last, static (hit, last) => hit.End == last && Senses.NounOf(hit.Sense) is not null);
    }

    /// <summary>
    /// "which ones does she speak then?", after a "no": of all of them, not of what was offered. "And what about awards,
    /// which ones has she?": of another section than the one shown.
    /// </summary>
    public static bool AsksAnew(Question question, FollowUpContext context) => NamesOther(question, context) ||
        context.LastDecision == nameof(Decision.NotInResume) &&
        question.HasAny(Sense.Which, Sense.What) && question.Has(Sense.Person) && !Pointing.PointsBack(question) &&
        !question.Says("them", "these", "those") &&
        question.Hits.Exists(static hit => (Senses.NounOf(hit.Sense) ?? Senses.VerbOf(hit.Sense)) is not null);

    /// <summary>"which are older than five years?", "which were before 2015?", of a list.</summary>
    public static bool NarrowsByDays(Question question) => question.Dates is { IsOfTalk: false } &&
        question.WordAt(0) == "which" && question.WordAt(1) is "are" or "were" or "is" or "was" or "came" or "began" &&
        !question.Has(Sense.Person) && !Pointing.HasSubject(question);

    /// <summary>"no, I meant …"; the "actually" of "did she actually use it?" corrects nothing.</summary>
    public static bool IsCorrection(Question question)
    {
        foreach (var hit in question.Hits)
        {
            if (hit.Sense != Sense.Meant) continue;
            var isPassing = hit.Start > 0 && question.WordAt(hit.Start) is "actually" or "rather" &&
                question.HasAnyAt(hit.Start - 1, Sense.Person, Sense.YesNo);
            if (!isPassing) return true;
        }

        return false;
    }

    /// <summary>"which role came next?", of a job: the noun is of the kind that was told.</summary>
    public static bool IsNextOf(Question question, Section section) => question.Topics.Count == 0 &&
        question.Hits.TrueForAll(hit => Senses.NounOf(hit.Sense) is not { } noun || noun == section);

    public static bool IsWhatElse(Question question) => question.Tokens.Count <= 3 &&
        question.WordAt(question.Tokens.Count - 1) == "else" && question.WordAt(question.Tokens.Count - 2) == "what";

    /// <summary>"no, I meant projects": nothing but another section.</summary>
    public static bool IsNounAlone(Question question)
    {
        if (question.Tokens.Count > CorrectionMax || question.Dates is not null) return false;
        var said = question.First(Sense.Meant);
        if (question.WordAt(said.Start) is "actually" or "instead" or "rather" && said.Start > 0) return false;
        return question.Hits.Exists(hit => Senses.NounOf(hit.Sense) is not null && hit.Start >= said.End);
    }

    /// <summary>"the one in Go", "the ones with children"</summary>
    public static bool FollowsOne(Question question, Topic topic)
    {
        var at = topic.Start - 1;
        while (at > 0 && question.WordAt(at) is "the" or "a" or "an") at--;
        return at > 0 && question.WordAt(at - 1) is "one" or "ones" &&
            question.WordAt(at) is "in" or "with" or "about" or "at" or "from" or "for" or "on" or "using" or "by";
    }
}
