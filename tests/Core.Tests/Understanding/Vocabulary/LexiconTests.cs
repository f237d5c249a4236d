using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Tests.Understanding.Vocabulary;

public class LexiconTests
{
    private static readonly Sense[] Attacks =
        [Sense.Override, Sense.Orders, Sense.Reveal, Sense.Secret, Sense.Persona, Sense.Strangers, Sense.Harm];

    [Fact]
    public void Every_sense_has_phrases()
    {
        var spoken = Senses("lexicon.txt");

        Assert.Equal(Enum.GetValues<Sense>().Except(Attacks).Order(), spoken.Order());
    }

    [Fact]
    public void Attacks_stand_in_a_file_of_their_own() =>
        Assert.Equal(Attacks.Order(), Senses("guard.txt").Order());

    [Fact]
    public void The_longest_phrase_is_heard_and_none_inside_it()
    {
        var lexicon = Lexicon.Load(["[earliest]", "first", "[name_asked]", "first name"]);

        Assert.Equal([new SenseHit(Sense.NameAsked, 1, 3)], Spot(lexicon, "her first name"));
        Assert.Equal([new SenseHit(Sense.Earliest, 1, 2)], Spot(lexicon, "her first job"));
    }

    [Fact]
    public void A_phrase_may_carry_several_senses() =>
        Assert.Equal([Sense.Work, Sense.DoWork],
            Spot(Lexicon.Load(["[work]", "work", "[do_work]", "work"]), "work").Select(hit => hit.Sense));

    [Fact]
    public void A_phrase_does_not_reach_into_the_next_sentence() =>
        Assert.Empty(Spot(Lexicon.Load(["[bye]", "see you"]), "I see. You too"));

    [Fact]
    public void Singular_and_plural_are_one_phrase() =>
        Assert.Single(Spot(Lexicon.Load(["[work]", "job"]), "jobs"));

    private static List<SenseHit> Spot(Lexicon lexicon, string text) =>
        lexicon.Spot([.. Tokenizer.Read(text, folded => new Word(folded))]);

    // The senses that have at least one phrase in a file.
    private static HashSet<Sense> Senses(string file)
    {
        var senses = new HashSet<Sense>();
        Sense? sense = null;
        foreach (var line in DataFile.Lines(file))
        {
            var name = line.Trim('[', ']').Replace("_", "", StringComparison.Ordinal);
            if (line[0] == '[') sense = Enum.Parse<Sense>(name, ignoreCase: true);
            else if (sense is { } known) senses.Add(known);
        }

        return senses;
    }
}
