using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>
/// A sentence of the résumé that gives a reason ("moved into engineering because …"): in which item and field, the
/// characters <c>[Start, End)</c> of it, and its words.
/// </summary>
internal sealed record Reason(int Item, int Field, int Start, int End, ImmutableArray<Word> Words)
{
    /// <summary>The sentences of the fields that give a reason, in their order.</summary>
    public static ImmutableArray<Reason> Of(IEnumerable<FieldText> fields)
    {
        var reasons = ImmutableArray.CreateBuilder<Reason>();
        foreach (var field in fields)
        {
            if (field.Posting.Told < 0) continue;
            for (int start = 0, next; start < field.Tokens.Count; start = next)
            {
                next = start + 1;
                while (next < field.Tokens.Count && !field.Tokens[next - 1].EndsSentence) next++;
                if (Gives(field.Tokens, start, next)) reasons.Add(Sentence(field, start, next));
            }
        }

        return reasons.ToImmutable();
    }

    private static bool Gives(List<Token> tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var next = at + 1 < end ? tokens[at + 1].Word.Text : "";
            var gives = tokens[at].Word.Text switch
            {
                "because" => true,
                "so" => next is "that",
                "due" => next is "to",
                "led" or "brought" or "drew" or "attracted" => next is "me" or "her" or "him" or "them",
                "is" or "was" or "thats" => next is "why",
                "prompted" or "inspired" or "motivated" => next is "by",
                _ => false,
            };
            if (gives) return true;
        }

        return false;
    }

    private static Reason Sentence(FieldText field, int start, int next)
    {
        var end = next < field.Tokens.Count ? field.Tokens[next].Start : field.Field.Text.Length;
        var from = field.Tokens[start].Start;
        var length = field.Field.Text.AsSpan(from..end).TrimEnd().Length;
        var words = field.Tokens[start..next].Select(static token => token.Word);
        return new Reason(field.Posting.Item, field.Posting.Told, from, from + length, [.. words]);
    }
}
