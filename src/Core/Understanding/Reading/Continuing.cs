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
    private const float KindWeight = 0.6f;

    /// <summary>"how much money was raised?", after the garden project: all that it names is told there.</summary>
    public static bool GoesOnAbout(Question question, int focus)
    {
        if (question.Tokens.Count > DetailMax || question.Dates is not null || question.Topics.Count == 0) return false;
        if (question.HasAny(Sense.Person, Sense.Explain, Sense.Command, Sense.Listener, Sense.Speaker)) return false;
        if (question.Hits.Exists(static hit => Senses.NounOf(hit.Sense) is not null)) return false;
        var isPast = question.Has(Sense.HowMany) || question.WordAt(1) is "did" or "was" or "were" or "happened";
        if (!isPast) return false;
        var told = 0;
        foreach (var topic in question.Topics)
        {
            if (topic.Kind is TopicKind.Concept or TopicKind.Entity) return false;
            if (topic.WeightIn(focus) > 0) told++;
            else if (topic.InResume) return false;
        }

        return told > 0;
    }

    /// <summary>"in which languages?", "for what?"</summary>
    public static bool AsksByPreposition(Question question) => question.Tokens.Count is > 1 and <= 4 &&
        question.WordAt(0) is "in" or "with" or "for" or "at" or "on" or "by" &&
        question.WordAt(1) is "which" or "what" &&
        !question.Has(Sense.Person);

    /// <summary>"flying?", "anything for trauma?", after certificates: of the same kind, where there is one.</summary>
    public static bool KeepsKind(Question question, FollowUpContext context, ResumeIndex index)
    {
        if (context.Sections is not [var section] || question.Tokens.Count > FragmentMax) return false;
        if (question.HasAny(Sense.Person, Sense.TellMe, Sense.YesNo) && question.WordAt(0) != "any") return false;
        if (question.Topics is not [{ InResume: true } topic] || topic.Kind == TopicKind.Entity) return false;
        if (question.Hits.Exists(static hit => Senses.NounOf(hit.Sense) is not null)) return false;
        var leads = topic.Start == 0 || (question.WordAt(0) is "any" or "anything" or "something" && topic.Start <= 2);
        return leads && topic.End == question.Tokens.Count && topic.Postings.Exists(
            posting => index.SectionAt(posting.Item) == section && posting.Weight >= KindWeight);
    }

    /// <summary>"what did she say about Maren?", where she is who was spoken of.</summary>
    public static bool AsksOfReferee(Question question, Section focus)
    {
        if (focus != Section.References || !question.Has(Sense.DoRecommend)) return false;
        var persons = 0;
        foreach (var hit in question.Hits)
            if (hit.Sense == Sense.Person) persons++;
        return persons > 1 && question.Says("she", "he", "they") && !question.Has(Sense.References);
    }

    /// <summary>"who gave them?", "when were they?": of the list, not of the person.</summary>
    public static bool AsksOfThem(Question question, Section section)
    {
        if (!Pointing.AsksDetail(question)) return false;
        var last = question.Tokens.Count - 1;
        // "when do they expire?", of certificates.
        var isOfThings = question.Says("they") && !question.Says("she", "he", "her", "his", "him", "their");
        if (isOfThings && section is Section.Certificates or Section.Awards or Section.Publications) return true;
        return question.WordAt(last) == "them" ||
            (question.WordAt(last) == "they" && question.WordAt(last - 1) is "were" or "are");
    }

    /// <summary>"and the firm before", "the job after"</summary>
    public static bool EndsWith(Question question, string word)
    {
        var last = question.Tokens.Count - 1;
        return last is > 0 and < DetailMax && question.WordAt(last) == word && question.Topics.Count == 0 &&
            question.WordAt(0) is "and" or "the" or "what" && !question.Has(Sense.YesNo) &&
            question.Hits.Exists(hit => hit.End == last && Senses.NounOf(hit.Sense) is not null);
    }

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
