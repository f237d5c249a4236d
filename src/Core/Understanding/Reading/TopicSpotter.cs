using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Finds what a question names: the résumé's own phrases first, then the taxonomy's concepts, then plain words that
/// stand in the résumé, and last what nobody knows. The longest match from the left wins.
/// </summary>
internal static class TopicSpotter
{
    // A guess from the sound alone needs so many letters.
    private const int SoundingMin = 6;
    private const int SoundingWordsMax = 4;

    // Words that a recogniser cut are also found by spelling where together they have so many letters.
    private const int JoinedMin = 8;

    private const int AdverbMin = 5;
    private const int YearMin = 1940;
    private const int YearMax = 2060;

    // A name's words weigh so much.
    private const float NameWeight = 0.95f;

    // A doer's name that a doing is cut from has so many letters.
    private const int DoerMin = 5;

    private static readonly HashSet<string> Copulas = new(StringComparer.Ordinal)
        { "is", "are", "was", "were", "has", "did", "does", "do" };

    public static List<Topic> Find(Question question, ResumeIndex index)
    {
        var topics = new List<Topic>();
        for (var at = 0; at < question.Tokens.Count;)
        {
            if (InDates(question, at) || At(question, index, at) is not { } topic)
            {
                at++;
                continue;
            }

            var before = topics.Count > 0 ? topics[^1] : null;
            topics.Add(IsExcluded(question, topic, before) ? topic with { IsExcluded = true } : topic);
            at = topic.End;
        }

        if (topics.Exists(static topic => topic.Kind == TopicKind.Unknown)) DropContainers(question, topics);
        DropIndustry(question, topics);
        return topics;
    }

    // "in the water industry", "which industries?": the word by itself names none, "the insurance industry" does.
    private static void DropIndustry(Question question, List<Topic> topics)
    {
        for (var at = topics.Count - 1; at >= 0; at--)
        {
            if (topics[at] is not { Concept.Name: "industry" } industry || industry.End > industry.Start + 1) continue;
            var isNamed = at > 0 && topics[at - 1].End == industry.Start;
            var before = question.WordAt(industry.Start - 1);
            var isBare = industry.Start == 0 || before is "in" or "this" or "that" or "our" ||
                IsFrame(question, industry.Start - 1);
            if (isNamed || isBare) topics.RemoveAt(at);
            else if (industry.Start == 1 || question.WordAt(industry.Start - 2) is "the" or "a" or "in" or "any")
                topics[at] = new Topic
                {
                    Kind = TopicKind.Unknown,
                    Start = industry.Start - 1,
                    End = industry.End,
                    Name = $"{before} {question.WordAt(industry.Start)}",
                };
        }
    }

    // "software packages", "tools and packages": the word for what holds them names nothing by itself.
    private static void DropContainers(Question question, List<Topic> topics) => topics.RemoveAll(topic =>
        topic.Kind == TopicKind.Unknown &&
        question.WordAt(topic.Start) is "package" or "packages" or "suite" or "suites" or "apps" or "titles" &&
        (question.WordAt(topic.Start - 1) is "software" or "computer" || question.Says("tools") ||
            question.HasAny(Sense.Skills, Sense.UsedWhat)));

    /// <summary>A plain word's topic, whatever else it does in the question; null where the résumé lacks it.</summary>
    public static Topic? Word(Question question, ResumeIndex index, int at) =>
        index.Words.TryGetValue(question.Tokens[at].Word.Stem, out var known)
            ? Plain(known, question.WordAt(at), at, true)
            : null;

    /// <summary>Whether a token does a job in the question's frame and so names nothing.</summary>
    public static bool IsFrame(Question question, int token) =>
        (question.SensesAt(token) & ~Senses.LeavingTopics) != 0;

    /// <summary>What one word names by itself; null where it names nothing.</summary>
    public static Topic? Single(Question question, ResumeIndex index, int at)
    {
        var word = question.Tokens[at].Word;
        // "fine. which one was it?"
        if (at == 0 && question.Tokens[0].EndsSentence && question.IsCovered(0, Sense.Ack)) return null;
        if (question.HasAnyAt(at, Sense.Function) || (IsFrame(question, at) && !IsDeed(question, at))) return null;
        if (question.IsCovered(at, Sense.Private) && !IsObject(question, at) && !IsNamed(question, index, at) &&
            IsPersonal(question, at)) return null;
        if (word.Text is "you" or "your" or "yours" && !question.Tokens[at].IsCapital) return null;
        if (word.Text.Length < 2 || NumberWords.Value(word) is >= 0 and < 100) return null;
        if (word.Number >= 0 && question.WordAt(at - 1) is "than" or "over" or "least" or "under" or "above" or "below")
            return null;
        // "in the pandemic, like 2020"
        if (question.Dates is not null && word.Number is >= YearMin and <= YearMax) return null;
        // What stands right after "apart from" is meant, however plain a word it is.
        var isLeftOut = question.Has(Sense.Except) && question.Ends(Sense.Except, at);
        if (!isLeftOut && Lexicon.IsEmpty(word)) return null;
        if (index.Words.TryGetValue(word.Stem, out var known))
            return Plain(known, Spelled(question, at), at, true) with
            {
                Postings = OwnOf(known, word),
                IsCountedThing = known.IsCounted,
            };
        // "the diving" of somebody who goes freediving, "her book" of a cookbook.
        if ((Cousin(index, word) ?? index.Compounds.Find(word)) is { } cousin)
            return Plain(cousin, word.Text, at, Compounds.IsPursuit(cousin.Word, word));
        if (Doing(index, word) is { } doing)
            return Plain(doing, word.Text, at, true) with { Postings = doing.Postings.FindAll(IsCalledSo) };
        if (Pastime(question, index, at) is { } pastime) return pastime;
        var maySlip = word.Text.Length >= SoundingMin && WordLeanings.Of(word) == Leaning.Unknown &&
            !Taxonomy.Default.TryFind(word.Light, out _) && !EnglishWords.Contains(word);
        if (maySlip && index.Near.BySounding(word.Text) is { } near && Guessed(index, near, at, at + 1) is { } topic)
            return topic;
        var isOnlyCreed = question.SensesAt(at) == UInt128.One << (int)Sense.Creed;
        var asksOnly = question.SensesAt(at) != 0 && !isOnlyCreed;
        if (asksOnly && !IsHouse(question, at) && !IsObject(question, at)) return null;
        // "fully", "mainly": how, not what.
        var isAdverb = word.Text.EndsWith("ly", StringComparison.Ordinal) && word.Text.Length >= AdverbMin &&
            WordLeanings.Of(word) == Leaning.Everyday;
        if (isAdverb) return null;
        return new Topic { Kind = TopicKind.Unknown, Name = Spelled(question, at), Start = at, End = at + 1 };
    }

    // "does he climb?" of somebody who names bouldering: what is done for pleasure is called by the doing.
    private static Topic? Pastime(Question question, ResumeIndex index, int at)
    {
        if (!question.IsCovered(at - 1, Sense.Person) || !question.HasAnyAt(at - 2, Sense.YesNo)) return null;
        var word = question.WordAt(at);
        var doing = OfPastime(word + "ing") ?? OfPastime(word.TrimEnd('e') + "ing") ??
            OfPastime($"{word}{word[^1]}ing");
        if (doing is not { } found) return null;
        index.Concepts.TryGetValue(found.Concept, out var known);
        return new Topic
        {
            Kind = TopicKind.Concept,
            Name = found.Name,
            Start = at,
            End = at + 1,
            Postings = known?.Postings ?? [],
            Concept = found.Concept,
        };
    }

    private static (Concept Concept, string Name)? OfPastime(string doing) =>
        Taxonomy.Default.TryFind(doing, out var spelling) && spelling.Concept.File == "pastimes"
            ? (spelling.Concept, doing)
            : null;

    // "did she hire any of them?": what somebody did is no wish to reach them.
    private static bool IsDeed(Question question, int at) => question.WordAt(at) is "hire" or "hired" &&
        question.IsCovered(at - 1, Sense.Person) && question.IsCovered(at, Sense.Contact);

    // "her rate", "is she single"; "survival rates" are nobody's own.
    private static bool IsPersonal(Question question, int at) => question.IsCovered(at - 1, Sense.Person) ||
        question.WordAt(at - 1) is "" or "have" or "has" or "a" or "any" or "the" or "own" or "with" or "how" or "what";

    // "in-house" is said whole.
    private static string Spelled(Question question, int at)
    {
        var start = question.Tokens[at].Start;
        var isTied = at > 0 && start > 0 && question.Text[start - 1] == '-' && question.Tokens[at - 1].End == start - 1;
        return question.Text[(isTied ? question.Tokens[at - 1].Start : start)..question.Tokens[at].End];
    }

    // "her time at Google": what follows "at" is where somebody was, whatever else the word may do.
    private static bool IsHouse(Question question, int at)
    {
        if (!question.HasAnyAt(at, Sense.Command, Sense.World, Sense.Networks)) return false;
        if (question.WordAt(at - 1) is "from" or "by" && at > 0)
            return question.Tokens[at].IsCapital || question.WordAt(at - 2) is "employed" or "hired";
        return question.WordAt(at - 1) is "at" or "for" && question.HasAny(Sense.DoWork, Sense.Work, Sense.DoStudy);
    }

    // "has she designed any airports?": a thing of the world that is asked about, not what the world is asked about.
    private static bool IsObject(Question question, int at)
    {
        // "is she good with children?" asks for no private matter.
        var isBeside = question.WordAt(at - 1) is "with" && question.IsCovered(at, Sense.Private);
        if (isBeside && question.Has(Sense.Person) && question.HasAny(Sense.DoWork, Sense.Work)) return true;
        // "does she cook?" is no order.
        var isDone = question.SensesAt(at) == UInt128.One << (int)Sense.Command;
        if (isDone && question.IsCovered(at - 1, Sense.Person) && question.HasAnyAt(at - 2, Sense.YesNo)) return true;
        var isWorld = question.SensesAt(at) == UInt128.One << (int)Sense.World;
        if (!(isWorld || isBeside) || !question.Has(Sense.Person)) return false;
        if (!question.HasAnyAt(0, Sense.YesNo) || question.WordAt(0) is "any") return false;
        foreach (var hit in question.Hits)
            if (hit.Start == at && hit.End == at + 1) return true;
        return false;
    }

    // "the post on a race condition": a name of the résumé's, where nobody's private matters are asked for.
    private static bool IsNamed(Question question, ResumeIndex index, int at) => !question.Has(Sense.Person) &&
        index.Words.TryGetValue(question.Tokens[at].Word.Stem, out var known) &&
        known.Postings.Exists(posting => posting.Item != 0 && posting.Weight >= NameWeight);

    private static Topic? At(Question question, ResumeIndex index, int at)
    {
        var topic = PhraseSpotter.Longest(question, index, at) ?? Initials(question, at) ??
            Sounding(question, index, at) ?? Single(question, index, at);
        return topic is not null && topic.End == at + 1 && IsInIdiom(question, at) ? null : topic;
    }

    // "did he work for Q&Z?": letters tied by an ampersand are one name, though each alone is none.
    private static Topic? Initials(Question question, int at)
    {
        if (at + 2 >= question.Tokens.Count) return null;
        var (first, and, last) = (question.Tokens[at], question.Tokens[at + 1], question.Tokens[at + 2]);
        var areTied = and.Start == first.End && and.End == last.Start && question.Text[and.Start] == '&';
        if (!areTied || Math.Min(first.End - first.Start, last.End - last.Start) > 1) return null;
        var name = question.Text[first.Start..last.End];
        return new Topic { Kind = TopicKind.Unknown, Name = name, Start = at, End = at + 3 };
    }

    // "qualified on paper", "to her name": a word of a turn of phrase names nothing by itself.
    private static bool IsInIdiom(Question question, int at)
    {
        if (!question.HasAnyAt(at, Sense.Generic, Sense.Filler)) return false;
        foreach (var hit in question.Hits)
            if (hit.Sense is Sense.Generic or Sense.Filler && hit.End - hit.Start > 1 && at >= hit.Start &&
                at < hit.End) return true;
        return false;
    }

    // "terror form", "cube ernetes": neighbours that together sound like a term of the résumé.
    private static Topic? Sounding(Question question, ResumeIndex index, int start)
    {
        Span<char> key = stackalloc char[Squeezer.KeyMax];
        for (var count = Math.Min(SoundingWordsMax, question.Tokens.Count - start); count > 1; count--)
        {
            if (!MayBeMisheard(question, index, start, count)) continue;
            var squeezed = key[..Squeezer.Write(question.Tokens, start, count, key)];
            if (squeezed.Length < SoundingMin || Joined(index, squeezed) is not { } near) continue;
            // "tobias say" sounds like Tobias, who was heard well without it.
            if (near == question.WordAt(start) || near == question.WordAt(start + count - 1)) continue;
            if (Guessed(index, near, start, start + count) is { } topic) return topic;
        }

        return null;
    }

    private static string? Joined(ResumeIndex index, ReadOnlySpan<char> squeezed) =>
        index.Near.BySounding(squeezed) ?? (squeezed.Length >= JoinedMin ? index.Near.BySpelling(squeezed) : null);

    // Words of the frame were heard well, and so was what the résumé knows word for word.
    private static bool MayBeMisheard(Question question, ResumeIndex index, int start, int count)
    {
        var areKnown = true;
        for (var at = start; at < start + count; at++)
        {
            // Within a name there may be grammar ("Back on Track"), but none begins with it.
            var isInside = count > 2 && at > start && at < start + count - 1;
            if (IsFrame(question, at) && !isInside) return false;
            // "an sibyl": an article before what nobody knows may be the start of a name.
            var isCut = count == 2 && at == start && question.WordAt(at) is "an" or "in" or "on" or "or" &&
                WordLeanings.Of(question.Tokens[at + 1].Word) == Leaning.Unknown;
            if (isCut) continue;
            if (question.IsCovered(at, Sense.Function) && (at == start || count == 2)) return false;
            areKnown &= index.Words.ContainsKey(question.Tokens[at].Word.Stem);
        }

        return !areKnown;
    }

    private static Topic Plain(IndexedWord known, string name, int at, bool isExact) => new()
    {
        Kind = TopicKind.Word,
        Name = name,
        Start = at,
        End = at + 1,
        Postings = known.Postings,
        Rarity = known.Rarity,
        IsExact = isExact,
    };

    // "Laminaria" by that name is no laminate: what the résumé calls something by, and is no word of English, has no
    // cousins.
    private static List<Posting> OwnOf(IndexedWord known, Word word) =>
        WordLeanings.Of(word) == Leaning.Unknown && !EnglishWords.Contains(word) &&
        known.Postings.Exists(static posting => !posting.IsCousin && posting.Weight >= NameWeight)
            ? known.Postings.FindAll(static posting => !posting.IsCousin)
            : known.Postings;

    private static IndexedWord? Cousin(ResumeIndex index, Word word) =>
        word.Text.Length < ResumeIndexer.CousinsShare + 2 ? null : index.CousinOf(word);

    // "is he a runner?" of somebody who names running.
    private static IndexedWord? Doing(ResumeIndex index, Word word)
    {
        if (word.Light.Length < DoerMin || !word.Light.EndsWith("er", StringComparison.Ordinal)) return null;
        return index.FindSpelling(string.Concat(word.Light.AsSpan(..^2), "ing")) is { } doing &&
            index.Words.TryGetValue(doing.Stem, out var known) &&
            known.Postings.Exists(IsCalledSo)
            ? known
            : null;
    }

    private static bool IsCalledSo(Posting posting) => posting.Field is FieldKind.Name or FieldKind.Keyword;

    private static Topic? Guessed(ResumeIndex index, string near, int start, int end)
    {
        // What sounds most like it may be a stem.
        if (index.FindSpelling(near) is null && index.Words.TryGetValue(near, out var stem)) near = stem.Word.Text;
        if (index.FindTerm(near) is { Postings.Count: > 0 } term)
            return PhraseSpotter.Named(term, start, end) with { IsExact = false };
        if (index.FindSpelling(near) is not { } word || Senses.IsPlain(word)) return null;
        return index.Words.TryGetValue(word.Stem, out var known)
            ? Plain(known, word.Text, start, false) with { End = end }
            : null;
    }

    // "not at Zred", "other than English", "aren't about desalination": the negation stands just before.
    private static bool IsExcluded(Question question, Topic topic, Topic? before)
    {
        var joins = question.WordAt(topic.Start - 1) is "or" or "and" or "nor";
        if (before is { IsExcluded: true } && topic.Start - before.End <= 1 && joins) return true;
        // "neither in Bergen nor in Oslo"
        var isNor = question.WordAt(topic.Start - 2) == "nor" && question.WordAt(topic.Start - 1) is "in" or "at";
        if (before is { IsExcluded: true } && topic.Start - before.End == 2 && isNor) return true;
        // "her best language after English"
        var isBeside = question.WordAt(topic.Start - 1) is "after" or "beyond" && topic.Concept?.File == "tongues";
        if (isBeside) return true;
        return Negations.StandBefore(question, topic.Start) || IsDenied(question, topic.End);
    }

    // "but Python was not", "where Rust isn't used": the negation stands just after, and the clause ends with it.
    private static bool IsDenied(Question question, int end)
    {
        var at = Copulas.Contains(question.WordAt(end)) ? end + 1 : end;
        if (!question.IsCovered(at, Sense.Not) || question.WordAt(at) is "no" or "outside" or "without") return false;
        if (at == end && question.WordAt(at) is "not" or "never") return false;
        return question.Tokens[at].EndsSentence || question.WordAt(at + 1) is "and" or "but" or "used" or "involved"
            or "needed" or "mentioned";
    }

    private static bool InDates(Question question, int token) =>
        question.Dates is { } dates && token >= dates.Start && token < dates.End;
}
