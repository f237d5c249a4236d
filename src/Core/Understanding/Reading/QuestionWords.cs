using System.Buffers;
using System.Runtime.InteropServices;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// The first stage: words and what they do. Hesitations fall out, spelled-out years become numbers, and a word that
/// nobody knows is taken for the known one it is a slip of.
/// </summary>
internal static class QuestionWords
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    private static readonly HashSet<string> Hesitations = new(StringComparer.Ordinal)
    {
        "um", "uh", "uhm", "umm", "erm", "er", "hm", "hmm", "mm", "mhm", "uhh", "eh", "ah",
    };

    // A recogniser writes "does she no" for "does she know".
    // Also inside a phrase ("reach them") a pronoun means the person.
    private static readonly HashSet<string> PersonWords = new(StringComparer.Ordinal)
    {
        "he", "she", "they", "him", "her", "them", "his", "hers", "their",
    };

    // Shorter words that sound alike are many.
    private const int InitialsMax = 5;
    private const int RejoinedMin = 8;
    private const int NameMin = 6;
    private const int HeardMin = 10;
    private const int FrameMin = 5;
    private const int CutMin = 3;
    private const int PiecesMax = 3;

    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal) { "he", "she", "they" };
    private static readonly Word Know = new("know");
    private static readonly Word Where = new("where");
    private static readonly Word States = new("usa");

    // "Where'd he go?", "gimme his jobs": what is cut off or run on says nothing.
    private static readonly Dictionary<string, Word> Contractions = new(StringComparer.Ordinal)
    {
        ["whered"] = new("where"), ["whod"] = new("who"), ["whatd"] = new("what"), ["howd"] = new("how"),
        ["whend"] = new("when"), ["whyd"] = new("why"), ["whatve"] = new("what"), ["whove"] = new("who"),
        ["whatll"] = new("what"), ["wholl"] = new("who"), ["wherell"] = new("where"), ["gimme"] = new("give"),
        ["lemme"] = new("let"), ["upto"] = new("up"), ["kinda"] = new("kind"), ["sorta"] = new("sort"),
        ["ops"] = new("operations"), ["mgmt"] = new("management"),
        ["univ"] = new("university"), ["edu"] = new("education"), ["exp"] = new("experience"),
    };

    private static readonly WordTrait IsHesitation = new(static word => Hesitations.Contains(word.Text));
    private static readonly WordTrait IsContraction = new(static word => Contractions.ContainsKey(word.Text));
    private static readonly WordTrait IsPersonWord = new(static word => PersonWords.Contains(word.Text));

    private static readonly NearMatches NearLexicon = new(Lexicon.Default.ContentWords());
    // "expirience": a long word of grammar says nothing, but misspelt it is nothing unknown either.
    private static readonly NearMatches NearFrame = new(
        Lexicon.Default.EmptyWords().Where(static word => word.Length >= FrameMin));

    private static readonly NearMatches NearTaxonomy = new(Taxonomy.Default.Spellings
        .Where(spelling => !spelling.Value.IsAmbiguous).Select(spelling => spelling.Key));

    public static Question Read(string text, ResumeIndex index)
    {
        var tokens = Tokenizer.Read(text, index.Read);
        tokens.RemoveAll(static token => IsHesitation.Of(token.Word));
        DropMistake(tokens);
        NumberWords.Merge(tokens);
        SpelledLetters.Join(tokens, index);
        for (var at = 0; at < tokens.Count; at++)
            if (IsContraction.Of(tokens[at].Word) && index.FindSpelling(tokens[at].Word.Text) is null)
                tokens[at] = tokens[at] with { Word = Contractions[tokens[at].Word.Text] };
            else if (Slips.Meant(tokens[at].Word) is { } meant && index.FindSpelling(tokens[at].Word.Text) is null)
                tokens[at] = tokens[at] with { Word = meant };
        for (var at = 1; at < tokens.Count; at++)
            // "what does he no?" is of knowing; "has he no degree?" is not.
            if (tokens[at].Word.Text == "no" && Pronouns.Contains(tokens[at - 1].Word.Text) &&
                (at < 2 || tokens[at - 2].Word.Text is not ("has" or "have" or "had")))
                tokens[at] = tokens[at] with { Word = Know };
        // "were did she study": a letter was lost.
        var asksWhere = tokens.Count > 2 && tokens[0].Word.Text == "were";
        if (asksWhere && tokens[1].Word.Text is "did" or "does" or "do" or "has")
            tokens[0] = tokens[0] with { Word = Where };
        NoteStates(text, tokens);
        var isTagged = Tags.Cut(tokens);
        Rejoin(tokens, index);
        var question = new Question { Text = text, Tokens = tokens, IsTagged = isTagged };
        for (var at = 0; at < tokens.Count; at++)
            if (!AreInitials(text, tokens[at]) && Corrected(tokens[at].Word, index, question.IsRambling) is { } word &&
                !(Lexicon.Default.SaysNothing(word.Text) && (IsOfName(tokens, at, index) || IsPlaced(tokens, at))))
                tokens[at] = tokens[at] with { Word = word };
            else if (at > 1 && at == tokens.Count - 1 && !IsKnown(tokens[at].Word, index) &&
                Slips.Completed(text, tokens[at], index) is { } whole)
                tokens[at] = tokens[at] with { Word = whole };
        var hits = Lexicon.Default.Spot(CollectionsMarshal.AsSpan(tokens));
        DropAnother(tokens, hits);
        DropAdjective(tokens, hits);
        DropHouse(tokens, hits);
        Wanting.Note(tokens, hits);
        DropBuilds(tokens, hits);
        question.NoteAll(hits);
        for (var at = 0; at < tokens.Count; at++)
            if (IsPersonWord.Of(tokens[at].Word) && !question.IsCovered(at, Sense.Person))
                question.Note(new SenseHit(Sense.Person, at, at + 1));
        if (tokens is [{ Word.Text: "number" or "digits" }]) question.Note(new SenseHit(Sense.Phone, 0, 1));
        OffDuty.Note(question);
        Comparatives.Note(question);
        return question;
    }

    // "I said 2010 but I meant 2019": what was said by mistake is not asked.
    private static void DropMistake(List<Token> tokens)
    {
        if (tokens is not [{ Word.Text: "i" }, { Word.Text: "said" }, ..]) return;
        var meant = tokens.FindIndex(static token => token.Word.Text == "meant");
        if (meant > 0) tokens.RemoveRange(0, meant);
    }

    // "what does the owner say about her?": who is spoken of is she.
    private static void DropAnother(List<Token> tokens, List<SenseHit> hits)
    {
        var persons = 0;
        foreach (var hit in hits)
            if (hit.Sense == Sense.Person) persons++;
        if (persons > 1) DropOwner(tokens, hits);
    }

    private static void DropOwner(List<Token> tokens, List<SenseHit> hits) =>
        hits.RemoveAll(hit => hit.Sense == Sense.Person && tokens[hit.End - 1].Word.Text == "owner");

    // "her mobile projects" are projects of a kind; "her mobile, please" is a number.
    private static void DropAdjective(List<Token> tokens, List<SenseHit> hits)
    {
        for (var at = hits.Count - 1; at >= 0; at--)
        {
            var hit = hits[at];
            var isAdjective = hit.Sense == Sense.Phone && hit.End == hit.Start + 1 && hit.End < tokens.Count &&
                tokens[hit.Start].Word.Text is "mobile" or "cell" or "phone" && !tokens[hit.Start].EndsSentence &&
                !Lexicon.IsEmpty(tokens[hit.End].Word) && !IsPhoned(tokens, hit);
            // "testing experience", "which are for testing?" are no sound check.
            var isTrade = hit.Sense == Sense.Greeting && tokens[hit.Start].Word.Text == "testing" &&
                ((hit.End < tokens.Count && tokens[hit.End].Word is { Number: < 0, Text: not ("testing" or "one") }) ||
                    (hit.Start > 0 && tokens[hit.Start - 1].Word.Text is "for" or "of" or "in" or "with" or "about"
                        or "the" or "on" or "to"));
            if (isAdjective || isTrade) hits.RemoveAt(at);
        }
    }

    // "can I phone him?": what is done to somebody.
    private static bool IsPhoned(List<Token> tokens, SenseHit hit) => tokens[hit.End].Word.Text is "him" or "them" ||
        (hit.Start > 0 && tokens[hit.Start - 1].Word.Text is "i" or "we" or "one");

    // "anything about slow builds?": what is built, and nothing that somebody does.
    private static void DropBuilds(List<Token> tokens, List<SenseHit> hits) => hits.RemoveAll(hit =>
        hit.Sense == Sense.DoBuild && hit.Start > 0 && tokens[hit.Start].Word.Text == "builds" &&
        hit.End == hit.Start + 1 && !tokens[hit.Start - 1].IsCapital && tokens[hit.Start - 1].Word.Text is var before &&
        before is not ("who" or "that" or "which" or "what" or "he" or "she" or "they" or "it" or "and") &&
        (before is "the" or "his" or "her" or "their" or "our" || !Lexicon.IsEmpty(tokens[hit.Start - 1].Word)));

    // "any from Google?": written as a name where a name stands, it orders nothing.
    private static void DropHouse(List<Token> tokens, List<SenseHit> hits) => hits.RemoveAll(hit =>
        hit.Sense == Sense.Command && hit.Start > 0 && hit.End == hit.Start + 1 && tokens[hit.Start].IsCapital &&
        tokens[hit.Start - 1].Word.Text is "from" or "by" or "at" or "in" or "with" or "for");

    // "in the US", "a US company": the country, no pronoun.
    private static void NoteStates(string text, List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var isStates = tokens[at].Word.Text == "states" && tokens[at].IsCapital && at > 0 &&
                tokens[at - 1].Word.Text == "the";
            if (isStates) tokens[at] = tokens[at] with { Word = States };
            if (tokens[at].Word.Text != "us") continue;
            var isCapital = text.AsSpan(tokens[at].Start).StartsWith("US", StringComparison.Ordinal) &&
                tokens.Exists(token => !token.IsCapital);
            var isNamed = at > 0 && tokens[at - 1].Word.Text == "the";
            if (isCapital || isNamed) tokens[at] = tokens[at] with { Word = States };
        }
    }

    // "sir tificates", "public asians": a section's word that a recogniser cut in two.
    private static void Rejoin(List<Token> tokens, ResumeIndex index)
    {
        Span<char> key = stackalloc char[Squeezer.KeyMax];
        for (var at = 0; at + 1 < tokens.Count; at++)
            for (var count = Math.Min(PiecesMax, tokens.Count - at); count > 1; count--)
            {
                if (!MayBeCut(tokens, at, count, index)) continue;
                var joined = key[..Squeezer.Write(tokens, at, count, key)];
                var hasFrame = Lexicon.Default.Find(tokens[at].Word.Text) is not null ||
                    Taxonomy.Default.TryFind(tokens[at].Word.Light, out _);
                var isCoined = count == 2 && hasFrame && !IsKnown(tokens[at + 1].Word, index) &&
                    !EnglishWords.Contains(tokens[at + 1].Word);
                var word = Whole(joined, index, count, (hasFrame, isCoined)) ?? Several(key, joined.Length, index);
                if (word is null) continue;
                tokens[at] = tokens[at + count - 1] with { Word = word, Start = tokens[at].Start };
                tokens.RemoveRange(at + 1, count - 1);
                break;
            }
    }

    // "sink holes" of somebody who maps sinkholes: the last piece was cut to its singular.
    private static Word? Several(Span<char> key, int length, ResumeIndex index)
    {
        if (length is < NameMin or Squeezer.KeyMax) return null;
        key[length] = 's';
        return index.FindSpelling(key[..(length + 1)]);
    }

    // The résumé's own word first ("maple grid" for Maplegrid), then a section's by its sound.
    private static Word? Whole(
        ReadOnlySpan<char> joined, ResumeIndex index, int count, (bool HasFrame, bool IsCoined) pieces)
    {
        var (hasFrame, isCoined) = pieces;
        if (joined.Length >= NameMin && index.FindSpelling(joined) is { } own) return own;
        // "sink holes" of somebody who maps a sinkhole.
        var isPlural = joined.Length > NameMin && joined[^1] == 's';
        if (isPlural && index.FindSpelling(joined[..^1]) is { } single) return single;
        // "have bris" of somebody at Havbris: one letter off, where the end by itself is no word.
        if (isCoined && joined.Length >= RejoinedMin && index.Near.BySpelling(joined) is { } close &&
            close.Length >= NameMin && index.FindSpelling(close) is { } coined) return coined;
        // "post gray sequel": what sounds just like a name of the résumé, though it begins with a word of the frame.
        if (hasFrame && joined.Length >= HeardMin && index.Near.BySounding(joined, joined.Length * 2 / 5) is { } heard)
            return index.FindSpelling(heard) ?? new Word(heard);
        if (joined.Length < RejoinedMin || NearLexicon.BySounding(joined) is not { } near) return null;
        return near.Length < RejoinedMin && count > 2 ? null : Lexicon.Default.Find(near);
    }

    // What the frame and the résumé know side by side was heard well.
    private static bool MayBeCut(List<Token> tokens, int start, int count, ResumeIndex index)
    {
        if (tokens[start].Word.Text.Length < CutMin) return false;
        // "promoted at Brisk" is no "promotion".
        if (count == 2 && tokens[start + 1].Word.Text is "at" or "in" or "on" or "by" or "with" or "to" or "for" &&
            Taxonomy.Default.TryFind(tokens[start].Word.Light, out _)) return false;
        var areHeard = true;
        for (var at = start; at < start + count; at++)
        {
            if (tokens[at].EndsSentence && at < start + count - 1) return false;
            areHeard &= IsHeard(tokens[at].Word, index);
        }

        // "has she", "any": what begins three pieces is part of the word, no grammar before it.
        return !areHeard && (count == 2 || IsCutTwice(tokens, start));
    }

    private static bool IsCutTwice(List<Token> tokens, int start) =>
        tokens[start].Word.Text is not ("the" or "and" or "for" or "her" or "his" or "has" or "any" or "are" or "what");

    private static bool IsHeard(Word word, ResumeIndex index) => word.IsKnown ||
        Lexicon.Default.Find(word.Text) is not null || index.FindSpelling(word.Text) is not null;

    // "CKAD" is no slip of CKA; who writes all in capitals may slip.
    private static bool AreInitials(string text, Token token)
    {
        if (token.End - token.Start is < 2 or > InitialsMax) return false;
        foreach (var letter in text.AsSpan(token.Start..token.End))
            if (!char.IsAsciiLetterUpper(letter)) return false;
        return text.AsSpan().ContainsAnyInRange('a', 'z');
    }

    private static Word? Corrected(Word word, ResumeIndex index, bool rambles)
    {
        if (word.Text.Length < 4 || word.Number >= 0) return null;
        // "99.9" is no slip of "99.95", nor "fell" of "fella".
        if (!word.Text.AsSpan().ContainsAnyExcept(Digits) || word.Text == "fell") return null;
        if (OfSameStem(word, index) is { } same) return same;
        if (IsKnown(word, index)) return null;
        if (SingularOf(word, index) is { } singular) return singular;
        if (EnglishWords.Contains(word)) return null;
        if (Slips.Unswapped(word.Text) is { } unswapped) return unswapped;
        if (word.Text[^1] == word.Text[^2] && Lexicon.Default.Find(word.Text.AsSpan(..^1)) is { } single) return single;
        var near = index.Near.BySpelling(word.Text);
        if (!rambles) near ??= NearSection(word) ?? NearConcept(word.Text);
        // "form" is no slip of "from": a correction must give a word that says something.
        if (near is null || Lexicon.Default.SaysNothing(near))
            return word.Text.Length >= FrameMin && NearFrame.BySpelling(word.Text) is { } frame &&
                MayBeSlip(word.Text, frame) ? Lexicon.Default.Find(frame) : null;
        if (index.FindSpelling(near) is null && index.Words.TryGetValue(near, out var stem)) return stem.Word;
        return index.FindSpelling(near) ?? Lexicon.Default.Find(near) ?? new Word(near);
    }

    // "did he work for Boeing?" is no "being": what stands at the end after "at" or "for" is a house's name.
    private static bool IsPlaced(List<Token> tokens, int at) => at > 1 && at == tokens.Count - 1 &&
        tokens[at - 1].Word.Text is "at" or "for" or "with" or "by" or "from";

    // "at wenn capital" of somebody at Wenn Capital: with the word after it a name, and no slip of "when".
    private static bool IsOfName(List<Token> tokens, int at, ResumeIndex index)
    {
        if (at + 1 >= tokens.Count || tokens[at].EndsSentence) return false;
        Span<char> key = stackalloc char[Squeezer.KeyMax];
        var joined = key[..Squeezer.Write(tokens, at, 2, key)];
        if (joined.Length < HeardMin) return false;
        var near = index.Near.BySounding(joined) ?? index.Near.BySpelling(joined);
        return near is not null && index.FindTerm(near) is not null;
    }

    // "experiance" has the stem of "experience", so that nothing looks unknown in it, but no phrase has it.
    private static Word? OfSameStem(Word word, ResumeIndex index)
    {
        if (word.Text.Length < RejoinedMin || word.IsKnown || Lexicon.Default.Find(word.Text) is not null ||
            index.FindSpelling(word.Text) is not null || EnglishWords.Contains(word)) return null;
        if (NearFrame.BySpelling(word.Text) is not { } frame) return null;
        if (Lexicon.Default.Find(frame) is not { } meant) return null;
        // "specialist" is no slip of "specialise".
        var isSlip = meant.Stem == word.Stem && meant.Light != word.Light && meant.Text[^1] == word.Text[^1];
        return isSlip ? meant : null;
    }

    // A short word is a slip of one that begins alike: the "gress" of "post gress" is no guess.
    private static bool MayBeSlip(string word, string frame) =>
        word.Length > FrameMin || word.AsSpan(0, 2).SequenceEqual(frame.AsSpan(0, 2));

    // "RTOSes" of somebody with an RTOS.
    private static Word? SingularOf(Word word, ResumeIndex index)
    {
        if (!word.Text.EndsWith("es", StringComparison.Ordinal)) return null;
        var singular = word.Text.AsSpan(..^2);
        if (index.FindSpelling(singular) is { } own) return own;
        return Taxonomy.Default.TryFind(singular, out _) ? new Word(singular) : null;
    }

    // "projets", "publicashuns": also in the singular, and by the sound alone.
    private static string? NearSection(Word word) => NearLexicon.BySpelling(word.Text) ??
        NearLexicon.BySpelling(word.Light) ?? NearLexicon.BySounding(word.Light);

    // What the résumé does not have is guessed only from long words, one slip away.
    private static string? NearConcept(string word) => word.Length >= 7 && NearTaxonomy.BySpelling(word) is { } near &&
        EditDistance.Within(word, near, 1) <= 1 ? near : null;

    private static bool IsKnown(Word word, ResumeIndex index) => word.IsKnown ||
        Lexicon.Default.Find(word.Text) is not null || Lexicon.Default.Find(word.Light) is not null ||
        index.FindSpelling(word.Text) is not null || index.FindSpelling(word.Light) is not null ||
        index.Words.ContainsKey(word.Stem) || index.FindTerm(word.Light) is not null ||
        Taxonomy.Default.TryFind(word.Light, out _) || Taxonomy.Default.HasWord(word.Text) ||
        WordLeanings.Of(word) != Leaning.Unknown;
}
