using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Puts what a fragment names where the question before had such a thing: "did she ever work in Oslo?", "in London?"
/// asks whether she ever worked in London, and "what did she do in 2013?", "and in 2015?" what she did then.
/// </summary>
internal static class Substitution
{
    private const int FragmentMax = 7;
    private const int WordFragmentMax = 3;
    private const int NearestMax = 9;
    private const int GapMax = 3;

    private static readonly UInt128 Leaning = Senses.Bits(
        Sense.These, Sense.Only, Sense.Else, Sense.Other, Sense.More, Sense.BeforeThat, Sense.AfterThat,
        Sense.WhatAbout, Sense.Meant);

    /// <summary>"what's the closest she has?", after a "no": what that question offered instead.</summary>
    public static bool AsksNearest(Question question, FollowUpContext context) =>
        context.LastDecision == nameof(Decision.NotInResume) && question.Tokens.Count <= NearestMax &&
        question.Says("closest", "nearest", "similar", "comparable", "equivalent", "alternative", "alternatives") &&
        question.Topics.TrueForAll(static topic => !topic.InResume && topic.Concept is null);

    /// <summary>"since when?", "where did he use it?", after what the résumé lacks: nothing tells that of it.</summary>
    public static bool AsksOfLacking(Question question, FollowUpContext context) =>
        context.LastDecision == nameof(Decision.NotInResume) && context.LastIntent == nameof(Intent.YesNo) &&
        !context.Topics.IsEmpty && question.Topics.TrueForAll(static topic => !topic.InResume) &&
        (UsedWhere.IsAsked(question) || (question.Tokens.Count <= WordFragmentMax &&
            question.HasAny(Sense.WhenAsked, Sense.HowLong, Sense.Since, Sense.Why) &&
            !question.HasAny(Sense.Person, Sense.TellMe) && question.Dates is null &&
            !Pointing.PointsBack(question)));

    /// <summary>"CKS too?", after whether somebody holds another: the same of something that the résumé lacks.</summary>
    public static bool AsksAlso(Question question, FollowUpContext context) =>
        context.LastIntent == nameof(Intent.YesNo) && EndOf(question) < question.Tokens.Count &&
        question.Topics is [{ Kind: TopicKind.Unknown }] && IsFragment(question);

    // What the fragment says ends before "too" and "as well".
    private static int EndOf(Question question)
    {
        var end = question.Tokens.Count;
        if (end > 2 && question.WordAt(end - 1) == "well" && question.WordAt(end - 2) == "as") return end - 2;
        return end > 1 && question.WordAt(end - 1) is "too" or "also" or "either" ? end - 1 : end;
    }

    /// <summary>Whether a question may be no more than something put in another's place.</summary>
    public static bool IsFragment(Question question)
    {
        if (question.Tokens.Count > FragmentMax) return false;
        if (question.HasAny(Sense.Person, Sense.TellMe)) return false;
        if (question.Dates is { } dates)
        {
            var isOwn = dates.IsEvent || question.Tokens.Exists(static token => token.Word.Number > 0);
            return isOwn && !dates.IsOfTalk && dates.Start == StartOf(question) &&
                dates.End == question.Tokens.Count && question.Topics.Count == 0;
        }

        return question.Topics switch
        {
            [{ IsExcluded: false } topic] =>
                topic.End == EndOf(question) && topic.Start == StartOf(question),
            // "not Python. Go", "I meant Go, not Python".
            [var one, var other] => one.IsExcluded != other.IsExcluded && other.Start - one.End <= GapMax &&
                other.End == question.Tokens.Count && one.Start == StartOf(question),
            _ => false,
        };
    }

    /// <summary>The earlier question with the fragment in its place; null where it has no one place for it.</summary>
    public static string? Whole(Question fragment, Question earlier, ResumeIndex index)
    {
        if (earlier.HasAny(Leaning) || Pointing.PointsBack(earlier) || earlier.Sides is not null) return null;
        if (fragment.Dates is { } dates)
        {
            return earlier.Dates is not { } replaced || replaced.End > earlier.Tokens.Count || replaced.IsOfTalk
                ? null
                : Put(fragment, (dates.Start, dates.End), earlier, YearIn(fragment, dates, earlier, replaced));
        }

        Topic? place = null;
        var own = fragment.Topics.Find(static topic => !topic.IsExcluded)!;
        var instead = fragment.Topics.Find(static topic => topic.IsExcluded);
        foreach (var topic in earlier.Topics)
        {
            // "in Lagos?": what follows the same word is alike, whatever it is.
            var isLed = IsLead(LeadOf(fragment, own)) && LeadOf(fragment, own) == LeadOf(earlier, topic);
            // "CKS too?": whatever it is, the same is asked of it.
            var isAlso = EndOf(fragment) < fragment.Tokens.Count && earlier.Topics.Count == 1;
            var isPlace = instead is null
                ? isLed || isAlso || IsAlike(own, topic, index)
                : Says(topic, earlier) == Says(instead, fragment);
            if (topic.IsExcluded || !isPlace) continue;
            if (place is not null) return null;
            place = topic;
        }

        if (place is null || Says(own, fragment) == Says(place, earlier)) return null;
        var isWord = instead is null && own.Kind is TopicKind.Word or TopicKind.Unknown &&
            !IsLead(LeadOf(fragment, own)) && EndOf(fragment) == fragment.Tokens.Count;
        if (isWord && (earlier.Topics.Count > 1 || fragment.Tokens.Count > WordFragmentMax ||
            !AskReader.OpensYesNo(earlier))) return null;
        return Put(fragment, (own.Start, own.End), earlier, (place.Start, place.End));
    }

    // "I meant 2019", after "since 2010": the year alone was wrong, what relates to it stays.
    private static (int Start, int End) YearIn(
        Question fragment, DateFilter dates, Question earlier, DateFilter replaced)
    {
        var whole = (replaced.Start, replaced.End);
        if (!fragment.Has(Sense.Meant) || dates.End - dates.Start > 1) return whole;
        var at = earlier.Tokens.FindIndex(replaced.Start, static token => token.Word.Number >= 0);
        return at >= 0 && at < replaced.End ? (at, at + 1) : whole;
    }

    // After "and", "what about" and a preposition.
    private static int StartOf(Question question)
    {
        var start = question.WordAt(0) is "and" or "or" or "but" or "so" or "ok" or "then" ? 1 : 0;
        foreach (var hit in question.Hits)
            if (hit.Sense is Sense.WhatAbout or Sense.Meant or Sense.Not or Sense.Ack && hit.Start <= start)
                start = Math.Max(start, hit.End);
        if (question.WordAt(start) is "does" or "did" or "is" or "was" && start < question.Tokens.Count - 1) start++;
        if (question.Dates is not null) return start;
        if (!IsLead(question.WordAt(start))) return start;
        return question.WordAt(start + 1) == "the" ? start + 2 : start + 1;
    }

    // What leads to a name: "in" of "in The Lancet".
    private static string LeadOf(Question question, Topic topic) =>
        question.WordAt(topic.Start - 1) == "the" ? question.WordAt(topic.Start - 2) : question.WordAt(topic.Start - 1);

    private static bool IsLead(string word) => word is "in" or "at" or "with" or "for" or "from" or "on";

    private static bool IsAlike(Topic one, Topic other, ResumeIndex index)
    {
        var isName = one.Kind is TopicKind.Concept or TopicKind.Entity;
        if (isName != other.Kind is TopicKind.Concept or TopicKind.Entity) return false;
        if (!isName) return true;
        if (one.Concept?.File is "places" or "tongues" or "degrees" || other.Concept?.File is "places" or "tongues" or
            "degrees") return one.Concept?.File == other.Concept?.File;
        if (one.Kind != other.Kind) return false;
        return one.Kind == TopicKind.Concept || (Home(one, index) is { } home && home == Home(other, index));
    }

    // Where a name is at home: an employer among the jobs, a project among the projects.
    private static Section? Home(Topic topic, ResumeIndex index)
    {
        Section? home = null;
        var most = 0f;
        foreach (var posting in topic.Postings)
            if (posting.Weight > most) (home, most) = (index.SectionAt(posting.Item), posting.Weight);
        return home;
    }

    private static string Says(Topic topic, Question question) =>
        topic.Concept?.Name ?? Absences.Said(question, topic).ToUpperInvariant();

    private static string Put(
        Question fragment, (int Start, int End) part, Question earlier, (int Start, int End) place)
    {
        var words = fragment.Text.AsSpan(
            fragment.Tokens[part.Start].Start..fragment.Tokens[part.End - 1].End);
        var before = earlier.Text.AsSpan(..earlier.Tokens[place.Start].Start);
        return string.Concat(before, words, earlier.Text.AsSpan(earlier.Tokens[place.End - 1].End..));
    }
}
