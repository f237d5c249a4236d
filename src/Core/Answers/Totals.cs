using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "how many people has she trained in total?", where two sentences tell of two groups: both are told. Nobody says
/// that the groups are apart, so that they are not added up.
/// </summary>
internal static class Totals
{
    private const int NumbersMax = 6;
    private const int Reach = 2;

    // The verbs of a question, and what a sentence on the same says.
    private static readonly (FrozenSet<string> Asked, FrozenSet<string> Said)[] Deeds =
    [
        (Stemmer.Stems("train", "trained", "teach", "taught", "tutor", "coach", "coached", "instruct", "mentor"),
            Stemmer.Stems("train", "trained", "teach", "taught", "tutor", "coach", "coached", "instruct", "mentor",
                "mentee", "class", "course", "workshop", "lab", "lesson")),
        (Stemmer.Stems("recruit", "recruited", "enrol", "enrolled", "enroll"),
            Stemmer.Stems("recruit", "recruited", "enrol", "enrolled", "enroll")),
        (Stemmer.Stems("hire", "hired"), Stemmer.Stems("hire", "hired")),
    ];

    private static readonly FrozenSet<string> Lessons = Stemmer.Stems(
        "course", "class", "workshop", "lab", "lesson", "session", "module", "thesis", "group", "hour", "subject",
        "model", "network", "time");

    internal static readonly FrozenSet<string> Learners = Stemmer.Stems(
        "student", "participant", "mentee", "mentees", "child", "learner", "pupil", "woman", "people", "apprentice",
        "trainee");

    /// <summary>The numbers of all such groups, or the only one; null where no total is asked for.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (ask.Intent != Intent.Count || !IsAsked(ask.Question)) return null;
        if (CountedAt(ask.Question) is not { } counted || SaidOf(ask.Question) is not { } said) return null;
        var numbers = ImmutableArray.CreateBuilder<NumberMention>();
        foreach (var mention in index.Numbers)
            if (numbers.Count < NumbersMax && IsOf(ask, mention, counted, said, index)) numbers.Add(mention);
        if (numbers.Count == 0) return null;
        if (numbers is [var only])
            return new Selection(Finding.Found, [new Ranked(only.Item, 1f)]) { Number = only };
        var items = numbers.Select(static mention => mention.Item).Distinct()
            .Select(static item => new Ranked(item, 1f));
        return new Selection(Finding.Found, [.. items]) { Numbers = numbers.ToImmutable() };
    }

    private static bool IsAsked(Question question)
    {
        if (question.Says("altogether", "overall", "combined", "total")) return true;
        for (var at = 1; at < question.Tokens.Count; at++)
            if (question.WordAt(at) is "all" or "together" && question.WordAt(at - 1) is "in" or "all") return true;
        return false;
    }

    private static int? CountedAt(Question question)
    {
        if (question.First(Sense.HowMany) is not { End: > 0 } many) return null;
        if (question.WordAt(many.End - 1) is "people") return many.End - 1;
        return many.End < question.Tokens.Count ? many.End : null;
    }

    private static FrozenSet<string>? SaidOf(Question question)
    {
        foreach (var (asked, said) in Deeds)
            foreach (var token in question.Tokens)
                if (asked.Contains(token.Word.Stem)) return said;
        return null;
    }

    private static bool IsOf(
        Ask ask, NumberMention mention, int counted, FrozenSet<string> said, ResumeIndex index)
    {
        if (mention.IsMoney || mention.IsSpan || !Numbers.IsAllowed(ask, mention, index)) return false;
        if (index.SectionAt(mention.Item) is Section.References or Section.Basics) return false;
        if (!mention.Stems.Overlaps(said)) return false;
        var word = ask.Question.Tokens[counted].Word;
        var areAnybody = word.Text is "people" or "persons" or "person";
        foreach (var stem in mention.After.AsSpan()[..Math.Min(Reach, mention.After.Length)])
            if (stem == word.Stem || (areAnybody && (Teams.People.Contains(stem) || Learners.Contains(stem))))
                return true;
        // "Trained 22 receptionists": whoever they are; "taught 52 courses" counts nobody.
        return areAnybody && mention.Before is [var verb, ..] && said.Contains(verb) &&
            mention.After is [var noun, ..] && !Lessons.Contains(noun);
    }
}
