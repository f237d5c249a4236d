using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Did she own a P&amp;L?": letters around an ampersand are no words to look for; the résumé says them so, or in full.
/// </summary>
internal static class Ampersands
{
    private const StringComparison Same = StringComparison.OrdinalIgnoreCase;

    // A budget is the nearest to a P&L, and no P&L.
    private static readonly (string Short, string Long, string Near)[] Known =
        [("P&L", "profit and loss", "budget"), ("M&A", "mergers and acquisitions", "acquisition")];

    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (ask.IsScoped || ask.Intent is not (Intent.YesNo or Intent.Detail or Intent.List)) return null;
        foreach (var (initials, full, near) in Known)
        {
            var isAsked = ask.Question.Text.Contains(initials, Same) || ask.Question.Text.Contains(full, Same);
            if (!isAsked) continue;
            var said = Saying(index, initials, full);
            if (said.Count > 0)
                return new Selection(Finding.Found, [.. said])
                { Claim = new Claim(ask.Intent == Intent.YesNo ? Verdict.Yes : Verdict.Told) };
            var missing = initials == "P&L" ? "a P&L" : initials;
            return new Selection(Finding.Missing, [.. Saying(index, near, near)]) { Missing = missing };
        }

        return null;
    }

    private static List<Ranked> Saying(ResumeIndex index, string initials, string full)
    {
        var saying = new List<Ranked>();
        for (var item = 1; item < index.Items.Length; item++)
            foreach (var field in index.Items[item].Fields)
                if (field.Text.Contains(initials, Same) || field.Text.Contains(full, Same))
                {
                    saying.Add(new Ranked(item, 1f));
                    break;
                }

        return saying;
    }
}
