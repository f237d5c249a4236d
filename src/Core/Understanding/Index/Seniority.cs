using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>Ranks jobs by the words of their titles: a director above a manager, a trainee below both.</summary>
internal static class Seniority
{
    private const int Usual = 3;
    private const int Lowest = 1;

    private static readonly FrozenDictionary<string, int> Ranks = new Dictionary<string, int>
    {
        ["chief"] = 9, ["ceo"] = 9, ["cto"] = 9, ["cfo"] = 9, ["coo"] = 9, ["cpo"] = 9, ["cmo"] = 9, ["cio"] = 9,
        ["president"] = 9, ["founder"] = 9, ["cofounder"] = 9, ["owner"] = 9, ["headteacher"] = 9, ["headmaster"] = 9,
        ["director"] = 8, ["vp"] = 8, ["partner"] = 8, ["dean"] = 8, ["superintendent"] = 8, ["professor"] = 8,
        ["head"] = 7, ["matron"] = 7, ["principal"] = 6, ["manager"] = 6, ["lead"] = 6, ["leader"] = 6,
        ["foreman"] = 5, ["supervisor"] = 5, ["sous"] = 5, ["coordinator"] = 4, ["senior"] = 5, ["sr"] = 5,
        ["consultant"] = 4, ["specialist"] = 4, ["charge"] = 5, ["lecturer"] = 4,
        ["associate"] = 2, ["junior"] = 2, ["assistant"] = 2, ["helper"] = 2, ["jr"] = 2,
        ["trainee"] = Lowest, ["intern"] = Lowest, ["apprentice"] = Lowest, ["student"] = Lowest,
        ["graduate"] = Lowest, ["commis"] = Lowest, ["pupil"] = Lowest, ["probationer"] = Lowest,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // "deputy head", "assistant manager": one below whom they help.
    private static readonly FrozenSet<string> Below = new[]
    {
        "deputy", "assistant", "associate", "vice", "acting", "junior",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>9 for who is at the top of a house down to 1 for a trainee; 3 where the words do not say.</summary>
    public static int Of(ResumeItem item)
    {
        if (item.Field(FieldKind.Position) is not { } position) return Usual;
        var (best, least, isBelow) = (0, int.MaxValue, false);
        foreach (var token in Tokenizer.Read(position.Text, static folded => new Word(folded)))
        {
            isBelow |= Below.Contains(token.Word.Text);
            if (!Ranks.TryGetValue(token.Word.Text, out var rank)) continue;
            (best, least) = (Math.Max(best, rank), Math.Min(least, rank));
        }

        if (best == 0) return Usual;
        if (least == Lowest) return Lowest;
        return isBelow && best > Usual ? best - 1 : best;
    }
}
