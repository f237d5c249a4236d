using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Answers.Grounding;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A sentence that a model says of sections of a résumé, in pieces of any size.</summary>
internal static class GroundedSentence
{
    private static readonly int[] Sizes = [1000, 1, 3, 8];

    /// <summary>Fails unless all of it passes.</summary>
    public static void Passes(CompiledResume resume, string sections, string said)
    {
        foreach (var size in Sizes) Assert.Equal((said, false), Pass(resume, sections, said, size));
    }

    /// <summary>Fails unless it stops before the word that <c>|</c> stands at.</summary>
    public static void Stops(CompiledResume resume, string sections, string marked)
    {
        var at = marked.IndexOf('|', StringComparison.Ordinal);
        foreach (var size in Sizes)
        {
            var (passed, isBroken) = Pass(resume, sections, marked.Remove(at, 1) + " And more.", size);
            Assert.True(isBroken, $"'{passed}' was not stopped.");
            // A piece of the wrong word may be a plain word itself, and a fact before it may have waited with it.
            var wrong = marked[(at + 1)..].Split(' ')[0].TrimEnd('.');
            Assert.True(passed.Length < at + wrong.Length, $"'{passed}' says too much.");
        }
    }

    private static (string Passed, bool IsBroken) Pass(CompiledResume resume, string sections, string said, int size)
    {
        var composed = new Talk(resume).Take("Does she know Postgres?").Answer;
        var shown = resume.Resume.Items.Where(item => sections.Split(' ').Contains($"{item.Ref.Section}"))
            .Select(static item => new AnswerItem { Ref = $"{item.Ref}", Section = "", Title = item.Title });
        return Pass(Evidence.Of(composed with { Text = "", Items = [.. shown] }, resume, Talk.Today), said, size);
    }

    public static (string Passed, bool IsBroken) Pass(Evidence evidence, string said, int size)
    {
        var words = new GroundedWords(evidence);
        for (var at = 0; at < said.Length; at += size) words.Push(said.Substring(at, Math.Min(size, said.Length - at)));
        words.End();
        return (words.Text, words.IsBroken);
    }
}
