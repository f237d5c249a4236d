using System.Text.Json;
using System.Text.RegularExpressions;
using ResumeVoice.Core.Answers;

namespace ResumeVoice.Core.Tests.Questions;

/// <summary>What a turn's answer has to show; Fixtures/questions/README.md says what the members mean.</summary>
internal sealed record Expectation(JsonElement Turn)
{
    private static readonly RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.Singleline;

    public string Question => Turn.GetProperty("q").GetString()!;

    /// <summary>Whether an answer passes; <paramref name="earlier"/>: the refs that the earlier turns showed.</summary>
    public bool Holds(Answer answer, IReadOnlyList<string[]> earlier)
    {
        var shown = answer.Items.Select(item => item.Ref).ToArray();
        var must = Refs("must", earlier);
        var any = Refs("must_any", earlier);
        var allowed = must.Concat(any).Concat(Refs("may", earlier)).ToList();
        var first = Texts("first").SelectMany(reference => Resolve(reference, earlier)).FirstOrDefault();
        return Texts("decision").Contains(WireName(answer.Decision)) &&
            must.All(shown.Contains) && (any.Count == 0 || any.Exists(shown.Contains)) &&
            shown.All(reference => allowed.Exists(pattern => Covers(pattern, reference))) &&
            (first is null || shown.FirstOrDefault() == first) &&
            Says("text_has", answer.Text, wanted: true) && Says("text_not", answer.Text, wanted: false);
    }

    private static string WireName(Decision decision) =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(decision.ToString());

    private bool Says(string member, string text, bool wanted)
    {
        var patterns = Texts(member).ToList();
        var plain = text.Replace('\u2019', '\'').Replace('\u2013', '-').Replace('\u00a0', ' ');
        return patterns.Count == 0 || patterns.Exists(pattern => Regex.IsMatch(plain, pattern, Loosely)) == wanted;
    }

    private List<string> Refs(string member, IReadOnlyList<string[]> earlier) =>
        [.. Texts(member).SelectMany(reference => Resolve(reference, earlier))];

    // A member may be missing, null, one text or a list of them.
    private IEnumerable<string> Texts(string member)
    {
        if (!Turn.TryGetProperty(member, out var value)) return [];
        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().Select(text => text.GetString()!),
            _ => [],
        };
    }

    // "$t0[1]" is the second item of the first turn as it was answered, "$t0[-1]" its last, "$t0[*]" all.
    private static string[] Resolve(string reference, IReadOnlyList<string[]> earlier)
    {
        var match = Regex.Match(reference, @"^\$t(\d+)\[(-?\d+|\*)\]$");
        if (!match.Success) return [reference];
        var shown = earlier[int.Parse(match.Groups[1].Value)];
        if (match.Groups[2].Value == "*") return shown;
        var at = int.Parse(match.Groups[2].Value);
        if (at < 0) at += shown.Length;
        return at >= 0 && at < shown.Length ? [shown[at]] : ["nothing/0"];
    }

    private static bool Covers(string pattern, string reference) => pattern == "*" || pattern == reference ||
        (pattern.EndsWith("/*", StringComparison.Ordinal) &&
            reference.StartsWith(pattern[..^1], StringComparison.Ordinal));
}
