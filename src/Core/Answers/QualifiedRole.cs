using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Is he a chartered engineer?" of a site engineer, "is she a professional cellist?" of a pastime: what stands before
/// the trade has to be said of it too.
/// </summary>
internal static class QualifiedRole
{
    private const int QualifiersMax = 3;
    private const int ShownMax = 2;

    // What is a judgement, or goes without saying.
    private static readonly FrozenSet<string> Judging = new[]
    {
        "good", "great", "experienced", "real", "strong", "skilled", "capable", "decent", "competent", "proper",
        "qualified", "trained", "seasoned", "natural", "keen", "full", "current", "former", "ex", "working", "fast",
        "big", "long", "very", "practising", "practicing", "genuine", "solid", "clear", "reliable", "excellent",
        "really", "true", "born", "hard", "team", "fluent", "native", "confident", "regular", "public", "best", "only",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Others = new[]
    {
        "leader", "manager", "player", "learner", "speaker", "thinker", "communicator", "listener", "worker",
        "performer", "solver", "starter", "generalist", "specialist", "expert", "winner", "runner", "author", "owner",
        "master", "member", "letter", "paper", "number", "career", "order", "matter", "user", "driver",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Endings = ["er", "or", "ist", "ian", "ant"];

    /// <summary>That the trade is not told of so; null where all of it is told, or nothing stands before.</summary>
    public static Selection? Of(Ask ask, Selection found, ResumeIndex index)
    {
        var question = ask.Question;
        var last = question.Tokens.Count - 1;
        if (ask.IsScoped || question.Says("or", "and") || !IsTrade(ask, last)) return null;
        var from = Article(question);
        if (from < 0 || from >= last || last - from > QualifiersMax || question.WordAt(0) is not ("is" or "was"))
            return null;
        var qualifiers = new List<string>();
        for (var at = from; at < last; at++)
            if (!Judging.Contains(question.WordAt(at))) qualifiers.Add(question.Tokens[at].Word.Stem);
        if (qualifiers.Count == 0 || RoleClaim.IsTitle(ask, found, index) || IsWhole(ask, from, index)) return null;
        var trade = ask.Topics.FirstOrDefault(topic => topic.End == last + 1);
        for (var item = 0; item < index.Items.Length; item++)
        {
            var isOfTrade = trade?.WeightIn(item) > 0 || Says(item, question.Tokens[last].Word.Stem, index);
            if (!isOfTrade) continue;
            var isUnpaid = index.SectionAt(item) == Section.Volunteer;
            if (qualifiers.TrueForAll(word => Says(item, word, index) || (isUnpaid &&
                word.StartsWith("volunt", StringComparison.Ordinal)))) return null;
        }

        return found.Of([.. found.Items.Take(ShownMax)]) with
        {
            Claim = new Claim(Verdict.Unsaid) { IsListed = true },
        };
    }

    // "a software developer" is one trade, which may be called otherwise in the title.
    private static bool IsWhole(Ask ask, int from, ResumeIndex index) => ask.Topics.Any((from, index),
        static (topic, of) => topic.Start <= of.from && topic.Concept is not null && topic.Postings.Any(of.index,
            static (posting, index) => !posting.IsCousin &&
                (posting.Field == FieldKind.Position || posting.Item == 0)));

    private static bool IsTrade(Ask ask, int last)
    {
        var word = ask.Question.Tokens[last].Word.Light;
        if (Others.Contains(word)) return false;
        return ask.Topics.Any(last, static (topic, last) =>
                topic.End == last + 1 && topic.Concept?.File == "professions") ||
            Array.Exists(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal));
    }

    // Where what follows "is she a" begins; -1 where nothing does.
    private static int Article(Question question)
    {
        var at = 1;
        while (question.IsCovered(at, Sense.Person)) at++;
        if (at == 1) return -1;
        while (question.WordAt(at) is "also" or "still" or "ever" or "actually" or "really") at++;
        return question.WordAt(at) is "a" or "an" or "the" ? at + 1 : -1;
    }

    private static bool Says(int item, string stem, ResumeIndex index)
    {
        // "Soil Mechanics" makes no mechanical engineer.
        var fields = index.Items[item].Fields;
        for (var field = 0; field < fields.Length; field++)
            if (fields[field].Kind != FieldKind.Course && index.SaysStem(item, field, stem)) return true;
        return false;
    }
}
