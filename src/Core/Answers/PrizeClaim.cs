using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Did she win the Harbour Cup?" of "Harbour Cup, third place", "did he win it twice?" of one prize, "did her library
/// win anything?" of a prize for something else: the entry of the prize tells which rank it was, how often and
/// for what.
/// </summary>
internal static class PrizeClaim
{
    private static readonly FrozenSet<string> Plain = new[]
    {
        "win", "won", "wins", "winning", "winner", "has", "did", "does", "was", "is", "have", "a", "an", "the", "any",
        "ever", "once", "twice", "every", "year", "each", "several", "more", "than", "times", "time", "award",
        "prize", "medal", "place", "come", "came", "finish", "finished", "placed", "get", "got", "receive", "received",
        "in", "at", "of", "for", "with", "by", "from", "to", "first", "second", "third", "1st", "2nd", "3rd", "gold",
        "silver", "bronze", "actually", "really", "so", "and", "two", "three", "four", "five", "it", "that", "been",
        "awarded", "something", "anything", "one", "years",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What the prizes say to the claim; null where none is made, or they say nothing against it.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        var question = ask.Question;
        if (!IsMade(ask) || ask.Dates is not null || !index.Has(Section.Awards)) return null;
        var prizes = ask is { IsScoped: true, Follow: FollowKind.Focus }
            ? ask.Scope.RemoveAll(item => index.SectionAt(item) != Section.Awards)
            : ask.IsScoped ? [] : index.BySection[(int)Section.Awards];
        if (prizes.IsEmpty) return null;
        if (Subject(ask, index) is { } subject) return OfThing(subject, prizes, index);
        var words = Named(question);
        var named = prizes.RemoveAll(prize => !words.TrueForAll(word => Has(index.Items[prize], word)));
        if (named.IsEmpty) return null;
        // "did she win it?"
        var isNamed = words.Count > 0 || ask.IsScoped;
        return HowOften(question, named, isNamed, index) ?? OfRank(question, named, isNamed, index);
    }

    private static bool IsMade(Ask ask)
    {
        var question = ask.Question;
        if (ask.Intent != Intent.YesNo || question.IsRambling) return false;
        if (question.Says("or", "not", "never", "no")) return false;
        return question.Says("win", "won", "winner") || HowMany(question) > 0 || Rank(question.Tokens) > 0;
    }

    // "did Tidewatch win a prize?", "has the app won anything?": what is named first, and is no person.
    private static Topic? Subject(Ask ask, ResumeIndex index)
    {
        if (!ask.Question.Says("win", "won")) return null;
        foreach (var topic in ask.Topics)
            if (topic is { Kind: TopicKind.Entity, InResume: true, Start: 1 or 2 } &&
                ask.Question.WordAt(topic.Start - 1) is "did" or "has" or "the" or "does" &&
                topic.Postings.Exists(posting => index.SectionAt(posting.Item) is Section.Projects
                    or Section.Publications && posting.Field == FieldKind.Name)) return topic;
        return null;
    }

    private static Selection? OfThing(Topic thing, ImmutableArray<int> prizes, ResumeIndex index)
    {
        if (prizes.Any(thing, static (prize, thing) => thing.WeightIn(prize) > 0)) return null;
        foreach (var posting in thing.Postings)
            if (TellsOfPrize(index.Items[posting.Item])) return null;
        var item = thing.Postings.First(posting => posting.Field == FieldKind.Name).Item;
        return Told([item], Verdict.Unsaid, null);
    }

    private static bool TellsOfPrize(ResumeItem item)
    {
        foreach (var field in item.Fields)
            foreach (var token in Tokenizer.Read(field.Text, static folded => new Word(folded)))
                if (token.Word.Light is "win" or "won" or "winning" or "award" or "awarded" or "prize" or "medal"
                    or "trophy") return true;
        return false;
    }

    // "twice", "three times", "every year": so many prizes of that name have to be there.
    private static Selection? HowOften(
        Question question, ImmutableArray<int> named, bool isNamed, ResumeIndex index)
    {
        var asked = HowMany(question);
        if (asked == 0) return null;
        var won = named.RemoveAll(prize => Rank(index.Items[prize]) > 1);
        var isEveryYear = asked == EveryYear;
        if (!isNamed && !isEveryYear) return null;
        if (isEveryYear && !IsEachYear(won, index)) return Told(named, Verdict.No, "The résumé lists");
        if (won.Length >= asked || (isEveryYear && IsEachYear(won, index))) return Told(won, Verdict.Yes, null);
        return Told(won.IsEmpty ? named : won, Verdict.No, $"The résumé lists {(won.IsEmpty ? named : won).Length}");
    }

    private const int EveryYear = int.MaxValue;

    private static int HowMany(Question question)
    {
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            var word = question.WordAt(at);
            if (word == "twice") return 2;
            if (word == "year" && question.WordAt(at - 1) is "every" or "each") return EveryYear;
            if (word == "times")
                return question.WordAt(at - 1) is "several" or "many" or "multiple"
                    ? 2 : Math.Max(0, NumberWords.Value(question.Tokens[at - 1].Word));
            if (word == "once" && question.WordAt(at - 1) == "than") return 2;
        }

        return 0;
    }

    private static bool IsEachYear(ImmutableArray<int> prizes, ResumeIndex index)
    {
        var years = prizes.Select(prize => index.DatesAt(prize)?.Last.Year ?? 0).Distinct().Order().ToList();
        return years.Count > 2 && years[^1] - years[0] == years.Count - 1;
    }

    // Who won came first; a finalist did not.
    private static Selection? OfRank(Question question, ImmutableArray<int> named, bool isNamed, ResumeIndex index)
    {
        var asked = Rank(question.Tokens);
        if (asked == 0 && !question.Says("win", "won", "winner")) return null;
        var isOfRank = asked > 0;
        if (asked == 0) asked = 1;
        var held = named.RemoveAll(prize => Math.Max(1, Rank(index.Items[prize])) != asked);
        // "did she win a prize?" of several where some were won.
        if (!isNamed && !isOfRank) return held.Length is 0 ? Told(named, Verdict.Unsaid, null) : null;
        if (!isNamed)
        {
            held = named.RemoveAll(prize => Rank(index.Items[prize]) != asked);
            if (!held.IsEmpty) return Told(held, Verdict.Yes, null);
            var ranked = named.RemoveAll(prize => Rank(index.Items[prize]) == 0);
            return Told(ranked.IsEmpty ? named : ranked, Verdict.Unsaid, null);
        }

        return Told(held.IsEmpty ? named : held, held.IsEmpty ? Verdict.No : Verdict.Yes, null);
    }

    private static Selection Told(ImmutableArray<int> items, Verdict verdict, string? lead) =>
        new(Finding.Found, [.. items.Select(static item => new Ranked(item, 1f))])
        {
            Claim = new Claim(verdict) { Lead = lead, IsListed = lead is not null },
        };

    // The words that tell the prize from others; what the question says of the person is none.
    private static List<Word> Named(Question question)
    {
        var words = new List<Word>();
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            var word = question.Tokens[at].Word;
            var isPlain = Plain.Contains(word.Text) || Plain.Contains(word.Light) || Ordinal(word.Text) > 0;
            if (!isPlain && !question.IsCovered(at, Sense.Person)) words.Add(word);
        }

        return words;
    }

    private static bool Has(ResumeItem prize, Word word)
    {
        foreach (var field in prize.Fields)
            foreach (var token in Tokenizer.Read(field.Text, static folded => new Word(folded)))
                if (token.Word.Stem == word.Stem) return true;
        return false;
    }

    // The rank that the entry gives; 0 where it gives none, and more than any where it was not among the first.
    private static int Rank(ResumeItem prize)
    {
        foreach (var field in prize.Fields)
        {
            if (field.Kind is not (FieldKind.Name or FieldKind.Summary)) continue;
            var rank = Rank(Tokenizer.Read(field.Text, static folded => new Word(folded)));
            if (rank > 0) return rank;
        }

        return 0;
    }

    private const int Unplaced = 99;

    private static int Rank(List<Token> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var (word, next) = (words[at].Word.Text, at + 1 < words.Count ? words[at + 1].Word.Text : "");
            if (word is "runner" or "runners" && next == "up") return 2;
            if (word is "finalist" or "finalists" or "shortlisted" or "shortlist" or "nominated" or "nominee" or
                "nomination" or "commended") return Unplaced;
            if (word is "honourable" or "honorable" or "special" && next == "mention") return Unplaced;
            var rank = Ordinal(word);
            // "Harbour Awards, silver", "did she win gold?"
            if (rank > 0 && word is "gold" or "silver" or "bronze" && (next.Length == 0 || (at > 0 &&
                words[at - 1].Word.Text is "win" or "won"))) return rank;
            if (rank > 0 && next is "place" or "prize" or "rank" or "award" or "medal" or "placed" or "placing")
                return rank;
            if (rank > 0 && at > 0 && words[at - 1].Word.Text is "come" or "came" or "placed" or "ranked" or "finish" or
                "finished") return rank;
        }

        return 0;
    }

    private static int Ordinal(string word) => word switch
    {
        "first" or "1st" or "gold" => 1,
        "second" or "2nd" or "silver" => 2,
        "third" or "3rd" or "bronze" => 3,
        "fourth" or "4th" => 4,
        "fifth" or "5th" => 5,
        "sixth" or "6th" => 6,
        "seventh" or "7th" => 7,
        "eighth" or "8th" => 8,
        _ => 0,
    };
}
