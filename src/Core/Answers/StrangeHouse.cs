using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "has she worked at Google?", "was he hired by Siemens?" of somebody who holds its certificate, or uses its
/// software: nobody has been where no job, study or project has the name, and a mention in passing is no job there.
/// </summary>
internal static class StrangeHouse
{
    private const StringComparison Fold = StringComparison.OrdinalIgnoreCase;

    private const int Reach = 3;

    private static readonly string[] Hired = ["employed", "hired", "recruited", "contracted", "poached", "headhunted"];

    // Who has clients works for them.
    private static readonly string[] Clients = ["client", "customer"];

    private static readonly string[] Worked =
        ["work", "works", "worked", "working", "job", "jobs", "role", "intern", "interned", "placed", "seconded"];

    /// <summary>What is missing then: "working at Google"; null where no house is asked for, or it is there.</summary>
    public static string? Of(Ask ask, ResumeIndex index)
    {
        var question = ask.Question;
        if (ask.IsScoped || question.IsRambling) return null;
        string? house = null;
        foreach (var topic in ask.Topics)
        {
            if (!topic.InResume || topic.Concept?.File is "places" || !IsName(question, topic)) continue;
            var isHired = IsHired(question, topic);
            if (!isHired && !(question.Has(Sense.DoWork) && FollowsPlace(question, topic))) continue;
            if (ask.Intent == Intent.YesNo && IsMisnamed(question, topic, index))
                return "working at " + Absences.Said(question, topic);
            var isHouse = isHired || question.WordAt(topic.Start - 1) is "at" or "for";
            foreach (var posting in topic.Postings)
                if (IsLived(index.SectionAt(posting.Item)) &&
                    !(isHouse && IsPassing(topic, posting, index)) &&
                    !(ask.Intent == Intent.YesNo && IsOnlyFrom(posting, index))) return null;
            house ??= Absences.Said(question, topic);
        }

        return house is null ? null : "working at " + house;
    }

    // "did he work for Apple?", of somebody who studied applied sciences, or "for Uber", which is no slip of "user".
    private static bool IsMisnamed(Question question, Topic topic, ResumeIndex index)
    {
        if (topic is not { Kind: TopicKind.Word } || topic.End > topic.Start + 1) return false;
        var token = question.Tokens[topic.Start];
        if (!token.IsCapital || question.WordAt(topic.Start - 1) is not ("for" or "at" or "by")) return false;
        var isSlip = !TextFold.Fold(Absences.Said(question, topic)).Equals(token.Word.Text, StringComparison.Ordinal);
        foreach (var posting in topic.Postings)
            for (var field = 0; field < index.Items[posting.Item].Fields.Length; field++)
                if (index.WordsOf(posting.Item, field).Exists(word => isSlip
                    ? word.IsCapital && word.Word.Text == token.Word.Text
                    : word.Word.Light == token.Word.Light || (word.IsCapital &&
                        EditDistance.Within(word.Word.Text, token.Word.Text, 1) <= 1))) return false;
        return true;
    }

    // "before that he worked for Varde Air", "before founding Lindhus", however the question spells it
    private static bool IsSaidWorkedFor(Posting posting, ResumeIndex index)
    {
        var (words, at) = index.WordsAt(posting);
        if (at > 0 && words[at - 1].Word.Text is "founding" or "founded" or "cofounded" or "cofounding") return true;
        return at > 1 && words[at - 1].Word.Text is "for" or "at" or "by" or "with" &&
            words[at - 2].Word.Stem is "work" or "employ" or "intern" or "freelanc";
    }

    // "a degree from Aalto", in the page's own summary: no work there.
    private static bool IsOnlyFrom(Posting posting, ResumeIndex index)
    {
        if (posting.Item != 0) return false;
        var (words, at) = index.WordsAt(posting);
        if (at > 0 && words[at - 1].Word.Text == "the") at--;
        return at > 0 && words[at - 1].Word.Text is "from" or "of";
    }

    // "at google", but not "at sea": a name, if not written as one.
    private static bool IsName(Question question, Topic topic)
    {
        if (topic.Kind == TopicKind.Entity || topic.Concept?.File == "technology") return true;
        var word = question.Tokens[topic.Start];
        // "did he work for Quark?", of a keyword that the taxonomy does not know
        if (topic is { Kind: TopicKind.Concept, Concept: null })
            return word.IsCapital && question.WordAt(topic.Start - 1) is "at" or "for";
        return topic.Kind == TopicKind.Word && (word.IsCapital ||
            (WordLeanings.Of(word.Word) == Leaning.Unknown && !EnglishWords.Contains(word.Word)));
    }

    private static bool FollowsPlace(Question question, Topic topic)
    {
        for (var at = topic.Start - 1; at >= Math.Max(0, topic.Start - Reach); at--)
            if (question.WordAt(at) is "at" or "for") return true;
        return false;
    }

    // "hired by Siemens", "a Siemens employee", "on Siemens' payroll", "did Siemens employ her?", "ever at Siemens"
    private static bool IsHired(Question question, Topic topic)
    {
        var end = question.WordAt(topic.End) == "ever" ? topic.End + 1 : topic.End;
        var (before, after) = (question.WordAt(topic.Start - 1), question.WordAt(end));
        if (before is "by" or "at" && Hired.Contains(question.WordAt(topic.Start - 2))) return true;
        if (before is "of" or "at" && question.WordAt(topic.Start - 2) is "payroll" or "employee") return true;
        if (before == "at" && question.WordAt(topic.Start - 2) is "ever" or "once" or "actually" &&
            question.IsCovered(topic.Start - 3, Sense.Person)) return true;
        if (after is "employee" or "staffer" && before is "a" or "an") return true;
        if (after == "payroll" && before == "on") return true;
        return after is "employ" or "hire" or "recruit" && question.IsCovered(end + 1, Sense.Person);
    }

    // Who has used Google Cloud has not thereby worked at Google.
    private static bool IsPassing(Topic topic, Posting posting, ResumeIndex index)
    {
        var item = index.Items[posting.Item];
        if (posting.Field == FieldKind.Keyword) return true;
        if (IsSaidWorkedFor(posting, index)) return false;
        // A Salesforce administrator need not have been at Salesforce.
        var isTitle = posting.Field == FieldKind.Position && topic.Concept?.File == "technology";
        if (!isTitle && !FieldWeight.IsSentence(posting.Field)) return false;
        return !item.Fields.Any(topic.Name, static (field, name) => field.Text.Contains(name, Fold) &&
            (TellsOfWork(field.Text, name) || Clients.Any(client => field.Text.Contains(client, Fold))));
    }

    // "built the depot for Siemens", "joined Siemens", "seconded to Siemens"
    private static bool TellsOfWork(string text, string name)
    {
        for (var at = 0; (at = text.IndexOf(name, at, Fold)) >= 0; at += name.Length)
        {
            var before = text[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var last = before is [.., var word] ? TextFold.Fold(word) : "";
            if (last is "for" or "joined" or "joining" or "formerly" or "ex") return true;
            if (last is "by" or "at" or "to" or "with" && before is [.., var verb, _] &&
                (Hired.Contains(TextFold.Fold(verb)) || Worked.Contains(TextFold.Fold(verb)))) return true;
        }

        return false;
    }

    private static bool IsLived(Section section) =>
        section is Section.Work or Section.Volunteer or Section.Education or Section.Projects or Section.Basics;
}
