using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// What an advert says of a thing that it asks for: how well, whether as a must, and what proves it ("German at B2",
/// "AWS certification", "leading a team of five").
/// </summary>
internal static class RequirementTraits
{
    // "Danish at conversational level", "fluent spoken German"
    private const int Before = 3;
    private const int After = 3;

    /// <summary>Adds to what an entry brought what stands around it.</summary>
    public static void Note(
        List<Requirement> asked, int from, Question question, AdvertParts parts, (int Start, int End) entry)
    {
        var isNice = parts.IsNice(entry.Start) || SaysNice(question, entry);
        for (var at = from; at < asked.Count; at++)
        {
            var one = asked[at] with { IsNice = isNice };
            if (one.Topic is { Concept.File: "tongues" } tongue && LevelOf(question, tongue) is var (level, said))
                one = one with { Level = level, LevelSaid = said };
            asked[at] = one;
        }

        // "Jenkins or Bamboo": one will do.
        if (from == 0 || question.WordAt(entry.Start - 1) != "or") return;
        var first = asked[from - 1].AnyOf ?? asked[from - 1].Name;
        asked[from - 1] = asked[from - 1] with { AnyOf = first };
        asked[from] = asked[from] with { AnyOf = first };
    }

    private static bool SaysNice(Question question, (int Start, int End) entry)
    {
        for (var at = entry.Start; at < entry.End; at++)
            if (question.WordAt(at) is "plus" or "bonus" or "desirable" or "preferred" or "advantage" or "optional" or
                "ideally" or "asset" or "advantageous" ||
                (question.WordAt(at) == "nice" && question.WordAt(at + 1) == "to"))
                return true;
        return false;
    }

    // "fluent German", "German (B2 or better)"; not of the tongue beyond a comma.
    private static (int Level, string Said)? LevelOf(Question question, Topic tongue)
    {
        for (var at = tongue.End; at < Math.Min(tongue.End + After, question.Tokens.Count); at++)
        {
            if (IsParted(question, at)) break;
            if (Levels.RequiredBy(question.WordAt(at)) is > 0 and var level) return (level, Said(question, at));
        }

        for (var at = tongue.Start - 1; at >= Math.Max(0, tongue.Start - Before); at--)
        {
            if (IsParted(question, at + 1)) break;
            if (Levels.RequiredBy(question.WordAt(at)) is > 0 and var level) return (level, Said(question, at));
        }

        return null;
    }

    private static string Said(Question question, int at) =>
        question.Text[question.Tokens[at].Start..question.Tokens[at].End];

    private static bool IsParted(Question question, int at) => question.Tokens[at - 1].EndsSentence ||
        question.WordAt(at) is "and" or "or" || question.WordAt(at - 1) is "and" or "or" ||
        question.Text.AsSpan(question.Tokens[at - 1].End..question.Tokens[at].Start).ContainsAny(",;:\n");

    /// <summary>
    /// The thing with what proves it: a tongue is spoken where the languages say so, a certificate is among those.
    /// </summary>
    public static Requirement Proven(Requirement met, Question question, (int Start, int End) entry, ResumeIndex index)
    {
        if (met.Topic is not { } topic) return met;
        if (topic.Concept?.File == "tongues" && index.Has(Section.Languages))
            return met with { Topic = Within(topic, Section.Languages, index) };
        if (!AsksCertificate(question, entry) || topic.Concept?.File is not ("technology" or "methods")) return met;
        var isSaid = met.Name.Contains("certif", StringComparison.OrdinalIgnoreCase);
        var name = isSaid ? met.Name : met.Name + " certificate";
        return met with { Name = name, Topic = Within(topic, Section.Certificates, index) };
    }

    private static Topic Within(Topic topic, Section section, ResumeIndex index) => topic with
    {
        Postings = topic.Postings.FindAll(posting => index.SectionAt(posting.Item) == section),
    };

    private static bool AsksCertificate(Question question, (int Start, int End) entry)
    {
        for (var at = entry.Start; at < entry.End; at++)
            if (question.WordAt(at).StartsWith("certif", StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>"leading a small team", "line management", "managing 10 people"</summary>
    public static bool AsksLeading(Question question, (int Start, int End) entry)
    {
        var (leads, people) = (false, false);
        for (var at = entry.Start; at < entry.End; at++)
        {
            var word = question.WordAt(at);
            var isOfPeople = question.WordAt(at - 1) is "line" or "people" or "team";
            if (word == "leadership" || (word == "management" && isOfPeople)) return true;
            leads |= word is "lead" or "leads" or "led" or "leading" or "manage" or "managed" or "managing" or
                "supervise" or "supervised" or "supervising";
            people |= word is "team" or "teams" or "people" or "staff" or "squad" or "reports" ||
                Teams.PersonNouns.Contains(question.Tokens[at].Word.Light);
        }

        return leads && people;
    }

    /// <summary>The leading of people, with the entries that tell of it.</summary>
    public static Requirement Leading(Question question, (int Start, int End) entry, ResumeIndex index)
    {
        var ask = new Ask { Question = QuestionWords.Read("leading people", index), Intent = Intent.Detail };
        var led = Teams.Led(ask, index.Everywhere, index)?.Topics[0].Postings ?? [];
        var topic = new Topic
        {
            Kind = TopicKind.Word,
            Name = "leading people",
            Start = entry.Start,
            End = entry.End,
            Postings = led,
        };
        return new Requirement(topic.Name, topic);
    }

    /// <summary>Whether a thing asked for says no more than that people are led.</summary>
    public static bool IsOfLeading(Requirement met) =>
        met.Topic?.Concept?.Name is "people management" or "leadership" or "line management" or "management";
}
