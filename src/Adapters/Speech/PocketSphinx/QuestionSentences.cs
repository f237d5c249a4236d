using System.Collections.Immutable;

namespace ResumeVoice.Adapters.Speech.PocketSphinx;

/// <summary>
/// Writes out the questions that people ask a résumé, from templates with places for its terms, as often as makes each
/// template count alike.
/// </summary>
internal static class QuestionSentences
{
    /// <summary>Sentences of each template; with many terms more, so that each term is in some.</summary>
    private const int EachMin = 240;

    private static readonly (ImmutableArray<string[]> Templates, Dictionary<string, string[]> Places) Read = Load();

    /// <param name="person">How the person's name is said; may be empty.</param>
    /// <param name="terms">How the résumé's other terms are said.</param>
    public static IEnumerable<string> Of(ImmutableArray<string> person, ImmutableArray<string> terms)
    {
        // The whole name and each part of it.
        string[] names = [.. person.SelectMany(Names).Distinct()];
        var places = new Dictionary<string, string[]>(Read.Places, StringComparer.Ordinal)
        {
            ["TERM"] = terms.IsEmpty ? Read.Places["NOUN"] : [.. terms],
            ["WHO"] = [.. Read.Places["PRON"], .. names],
            ["WHOSE"] = [.. Read.Places["POSS"], .. person.SelectMany(Possessives).Distinct()],
        };
        var each = Math.Max(EachMin, terms.Length);
        foreach (var template in Read.Templates)
            for (var number = 0; number < each; number++)
                yield return Fill(template, places, number);
    }

    /// <summary>What is somebody's of that name: by the whole of it and by each part.</summary>
    public static IEnumerable<string> Possessives(string name) => Names(name).Select(one => one + "'s");

    private static IEnumerable<string> Names(string name) => name.Split(' ').Append(name).Distinct();

    /// <summary>
    /// Each place goes through its words at a pace of its own, so that all meet in time without anything random.
    /// </summary>
    private static string Fill(string[] template, Dictionary<string, string[]> places, int number)
    {
        var words = new string[template.Length];
        var pace = number;
        for (var at = 0; at < template.Length; at++)
        {
            if (!places.TryGetValue(template[at], out var choices))
            {
                words[at] = template[at];
                continue;
            }

            words[at] = choices[pace % choices.Length];
            pace = (pace / 2) + (number * (at + 3));
        }

        return string.Join(' ', words);
    }

    private static (ImmutableArray<string[]>, Dictionary<string, string[]>) Load()
    {
        var templates = ImmutableArray.CreateBuilder<string[]>();
        var places = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["YEAR"] = [.. Years()] };
        foreach (var line in SpeechText.Lines("questions"))
        {
            if (line.Split(" = ") is [var place, var choices])
                places[place] = choices.Split(" | ", StringSplitOptions.TrimEntries);
            else
                templates.Add(line.Split(' '));
        }

        return (templates.ToImmutable(), places);
    }

    /// <summary>The years of a career, each in the ways that it is said.</summary>
    private static IEnumerable<string> Years()
    {
        for (var year = 1985; year < 2000; year++) yield return $"nineteen {NumberSpeech.Say(year % 100)}";
        for (var year = 2000; year < 2030; year++)
        {
            var rest = year % 100;
            yield return rest == 0 ? "two thousand" : $"two thousand {NumberSpeech.Say(rest)}";
            if (rest >= 10) yield return $"twenty {NumberSpeech.Say(rest)}";
        }
    }
}
