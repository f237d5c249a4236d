using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "what is she looking for?", "would he relocate?", "where did she grow up?": the sentence of the summary that says
/// so, where there is one.
/// </summary>
internal static class SummarySentence
{
    // Words of the question, and what a sentence that answers it says.
    private static readonly (string[] Asked, string[] Said)[] OfPost =
    [
        (["remote", "remotely", "hybrid", "onsite", "site"], ["remote", "hybrid", "on-site", "from home"]),
        (["relocate", "relocation", "move", "moving", "relocating"], ["relocat", "to move"]),
        (["start", "notice", "available", "availability", "free"], ["notice", "available", "can start"]),
        (["visa", "permit", "sponsorship", "authorization", "authorisation", "right"],
            ["visa", "permit", "right to work"]),
        (["clearance", "cleared"], ["clearance"]),
        (["drive", "drives", "driving", "car"], ["driving licen", "driver"]),
        (["travel", "travelling", "traveling"], ["travel"]),
        (["freelance", "contract", "contractor"], ["freelance", "contract"]),
        (["part", "full", "fulltime", "hours"], ["part-time", "part time", "full-time", "full time"]),
        ([
            "looking", "next", "goal", "goals", "ambition", "ambitions", "aspirations", "want", "wants", "interested",
            "after", "hoping", "open", "offers", "role", "roles", "market", "seeking", "hunting", "herself", "himself",
            "themselves", "years", "hire", "aiming", "aim", "aims", "aspire", "plan", "plans", "planning", "hope",
        ],
            [
                "looking for", "looking to", "looking forward to", "seeking", "seeks", "interested in", "open to",
                "hoping", "hopes", "wants to", "want to", "would like", "keen to", "aims to", "in search of",
                "next role", "next step", "aspiring", "aspire", "plan to", "plans to", "planning to", ", future ",
                "my goal", "my ambition", "eager to", "for hire", "available for",
            ]),
    ];

    // What is nobody's business, unless the person makes it so.
    private static readonly (string[] Asked, string[] Said)[] OfLife =
    [
        (["born", "birthplace"], ["born in", "was born", "born and raised"]),
        (["grow", "grew", "growing", "raised", "childhood", "from", "originally"],
            ["grew up", "was raised", "born in", "born and raised", "my childhood", "originally from"]),
        (["kids", "children", "child", "family", "mother", "father", "parent"],
            ["my kids", "my children", "father of", "mother of", "parent of"]),
        (["married", "husband", "wife", "spouse"], ["my wife", "my husband", "married to", "am married"]),
        (["citizen", "citizenship", "nationality", "passport"], ["citizen of", "citizenship", "passport"]),
    ];

    /// <summary>Writes what the summary says of the next post; false where it says nothing.</summary>
    public static bool TellPost(AnswerText text, Ask ask, Writing writing) =>
        !ask.Question.Says("pay", "salary", "wage", "wages", "money") && Tell(text, OfPost, ask, writing);

    /// <summary>Writes what the summary says of the person's own life; false where it says nothing.</summary>
    public static bool TellLife(AnswerText text, Ask ask, Writing writing) => Tell(text, OfLife, ask, writing);

    private static bool Tell(
        AnswerText text, (string[] Asked, string[] Said)[] kinds, Ask ask, Writing writing)
    {
        var basics = writing.Index.Items[0];
        return Tell(text, kinds, ask, basics.Field(FieldKind.Summary), "summary", writing) ||
            Tell(text, kinds, ask, basics.Field(FieldKind.Position), "headline", writing);
    }

    private static bool Tell(
        AnswerText text, (string[] Asked, string[] Said)[] kinds, Ask ask, ItemField? field, string name,
        Writing writing)
    {
        if (field is not { } told) return false;
        foreach (var (asked, said) in kinds)
        {
            if (!ask.Question.Says(asked)) continue;
            if (SentenceWith(told.Text, said) is not { } sentence) continue;
            text.Space().Say($"{writing.Person.Names} {name} says: \u201c").Cite(sentence, told.Pointer).Say("\u201d");
            return true;
        }

        return false;
    }

    private static string? SentenceWith(string summary, string[] words)
    {
        for (var start = 0; start < summary.Length;)
        {
            var end = SentenceEnds.After(summary, start);
            foreach (var word in words)
                if (summary.AsSpan(start..end).Contains(word, StringComparison.OrdinalIgnoreCase))
                    return summary[start..end].Trim();
            start = end;
        }

        return null;
    }
}
