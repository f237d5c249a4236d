using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>
/// Tells names that only this résumé gives ("BirdNote", "Grey Menu") from those that anybody may speak of ("Google").
/// </summary>
internal static class CoinedNames
{
    // A referee's name weighs so much, what else has a name more.
    private const float RefereeWeight = 0.8f;
    private const int LengthMin = 4;

    /// <summary>Whether a topic is such a name, or a word of one that no list of words has.</summary>
    public static bool IsCoined(Question question, Topic topic)
    {
        if (!topic.IsExact || topic.Concept is not null || !topic.InResume || IsPlace(topic)) return false;
        // "what is a passkey?" is asked of any.
        if (question.WordAt(topic.Start - 1) is "a" or "an") return false;
        if (topic.Kind == TopicKind.Entity) return topic.End - topic.Start > 1 || IsUnheardOf(question, topic.Start);
        return topic.Kind == TopicKind.Word && IsPartOfName(topic) && IsUnheardOf(question, topic.Start);
    }

    /// <summary>"what's Fernsoft?": a name that no list of words has, and a sentence of the résumé does.</summary>
    public static bool IsAskedFor(Question question, ResumeIndex index) =>
        question.WordAt(0) is "what" or "whats" or "who" or "whos" &&
        question.Topics is [{ Kind: TopicKind.Word, IsExact: true } topic] && topic.End == question.Tokens.Count &&
        question.WordAt(topic.Start - 1) is not ("a" or "an") && IsUnheardOf(question, topic.Start) &&
        topic.Postings.Exists(posting => IsWrittenAsName(posting, index));

    // With a capital, and not because a sentence begins with it.
    private static bool IsWrittenAsName(Posting posting, ResumeIndex index)
    {
        if (posting.IsCousin) return false;
        var (words, at) = index.WordsAt(posting);
        return at > 0 && words[at].IsCapital && !words[at - 1].EndsSentence;
    }

    /// <summary>Whether several words were taken for one name by their sound: "cube trim".</summary>
    public static bool IsHeard(Topic topic) =>
        topic is { Kind: TopicKind.Entity, IsExact: false, Concept: null } && topic.End - topic.Start > 1;

    /// <summary>Whether the résumé has it as a place: anybody may speak of Galway.</summary>
    public static bool IsPlace(Topic topic)
    {
        foreach (var posting in topic.Postings)
            if (posting.Field is FieldKind.Location or FieldKind.City or FieldKind.Region) return true;
        return false;
    }

    private static bool IsUnheardOf(Question question, int at)
    {
        var word = question.Tokens[at].Word;
        return word.Text.Length >= LengthMin && WordLeanings.Of(word) == Leaning.Unknown &&
            Lexicon.Default.Find(word.Text) is null && !Taxonomy.Default.TryFind(word.Light, out _);
    }

    private static bool IsPartOfName(Topic topic)
    {
        foreach (var posting in topic.Postings)
        {
            var names = posting.Field is FieldKind.Name or FieldKind.Organization or FieldKind.Entity;
            if (names && posting.Item != 0 && posting.Weight >= RefereeWeight) return true;
        }

        return false;
    }
}
