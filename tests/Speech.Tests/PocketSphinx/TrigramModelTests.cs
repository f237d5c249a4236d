using System.Globalization;
using ResumeVoice.Adapters.Speech.PocketSphinx;

namespace ResumeVoice.Speech.Tests.PocketSphinx;

public sealed class TrigramModelTests
{
    [Fact]
    public void The_chances_of_all_words_add_up_to_one()
    {
        var model = TrigramModel.Write(["where did she work", "where did she study", "does she know rust"]);

        var chances = model.Split('\n').SkipWhile(line => line != "\\1-grams:").Skip(1)
            .TakeWhile(line => line.Length > 0)
            .Select(line => double.Parse(line.Split('\t')[0], CultureInfo.InvariantCulture));
        Assert.Equal(1, chances.Where(log => log > -90).Sum(log => Math.Pow(10, log)), 0.01);
    }

    [Fact]
    public void What_often_follows_is_likelier_than_what_never_did()
    {
        var model = TrigramModel.Write(["she knows rust", "she knows rust", "she knows go"]);

        Assert.True(Chance(model, "she knows rust") > Chance(model, "she knows go"));
        Assert.Contains("\tknows rust\t", model, StringComparison.Ordinal);
        Assert.Contains("ngram 3=", model, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_term_is_in_some_question()
    {
        string[] terms = [.. Enumerable.Range(0, 300).Select(number => $"term{number}")];

        var sentences = QuestionSentences.Of(["noor halvorsen"], [.. terms]).ToList();

        Assert.All(terms, term => Assert.Contains(sentences, sentence => sentence.Split(' ').Contains(term)));
        Assert.Contains(sentences, sentence => sentence.Contains("noor's", StringComparison.Ordinal));
        Assert.DoesNotContain(sentences, sentence => sentence.Any(char.IsUpper));
    }

    private static double Chance(string model, string sequence) =>
        model.Split('\n').Select(line => line.Split('\t')).Where(parts => parts.Length > 1 && parts[1] == sequence)
            .Select(parts => double.Parse(parts[0], CultureInfo.InvariantCulture)).Single();
}
