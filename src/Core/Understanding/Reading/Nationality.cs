using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>"Is she Italian?", "is he really French?": what somebody is by birth or passport, not what they speak.</summary>
internal static class Nationality
{
    private const int WordsMax = 6;

    public static bool IsAsked(Question question)
    {
        if (question.Tokens.Count > WordsMax || AsksOfLanguage(question)) return false;
        if (IsCitizenAsked(question)) return true;
        if (question.WordAt(0) is not ("is" or "isnt" or "was" or "are") || !question.IsCovered(1, Sense.Person))
            return false;
        return question.Topics is [var topic] && topic.End == question.Tokens.Count && IsPeople(question, topic);
    }

    // "is her Italian good?" asks of the language.
    private static bool AsksOfLanguage(Question question) =>
        question.HasAny(Sense.DoSpeak, Sense.Level, Sense.Tongues) ||
        (question.IsCovered(1, Sense.Person) && question.WordAt(1) is "her" or "his" or "their");

    // "is she a Polish citizen?", "does he have a British passport?"
    private static bool IsCitizenAsked(Question question) => AskReader.OpensYesNo(question) &&
        question.HasAny(Sense.Person) && question.Topics.Exists(topic => IsPeople(question, topic) &&
            question.WordAt(topic.End) is "citizen" or "national" or "passport" or "citizenship" or "nationality");

    // "Polish", however it is written, and "Belgian", which is no place to be in; but not "in Belgium".
    private static bool IsPeople(Question question, Topic topic)
    {
        if (topic.Concept?.File == "tongues") return true;
        var word = question.WordAt(topic.Start);
        if (topic.End - topic.Start > 1 || question.WordAt(topic.Start - 1) is "in" or "from" or "based") return false;
        if (!Taxonomy.Default.TryFind(Taxonomy.Squeeze(word), out var known)) return false;
        return known.Concept.File switch
        {
            "tongues" => true,
            "places" => Endings.Exists(ending => word.EndsWith(ending, StringComparison.Ordinal)) &&
                !string.Equals(known.Concept.Name, word, StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    private static readonly List<string> Endings = ["an", "ish", "ese", "ch", "ss", "i", "ic", "man"];
}
