using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Answers.Prompts;

/// <summary>
/// What a model is sent for a turn: the rules, the items that answer, the composer's answer and the question. Items are
/// JSON with every angle bracket replaced, so that no text of a résumé can close the fence around it.
/// </summary>
/// <param name="Request">As it goes to the model.</param>
/// <param name="Key">The same for turns that may share an answer: a text that holds the draft and the question.</param>
public sealed record AnswerPrompt(ModelRequest Request, string Key)
{
    /// <summary>About how many tokens it has.</summary>
    public int Tokens => TokenCount.Of(Request.Instructions) + Request.Messages.Sum(
        static message => TokenCount.Of(message.Text));

    /// <summary>Tokens that the items may take: the best ones that fit are sent, at least one.</summary>
    public const int EntryTokensMax = 1200;

    /// <summary>Tokens that an answer may have.</summary>
    public const int AnswerTokensMax = 320;

    private static readonly string Versions = $"{PromptFile.Instructions.Version} {PromptFile.Question.Version}";

    private const int KeyLengthUsual = 1024;
    private const int DetailsMax = 6;
    private const int DetailLengthMax = 400;

    public static AnswerPrompt Of(BegunTurn begun)
    {
        var draft = Fenced(begun.Composed.Text);
        var question = PromptFile.Question.Fill(
            ("entries", Entries(begun)), ("draft", [draft]), ("question", [Fenced(begun.Composed.Question)]));
        var request = new ModelRequest
        {
            OwnerId = begun.Conversation.Session.OwnerId,
            Instructions = begun.Resume.Instructions,
            Messages = [new ModelMessage(IsFromModel: false, question)],
            TokensMax = AnswerTokensMax,
        };
        return new AnswerPrompt(request, KeyOf(begun, draft));
    }

    /// <summary>The rules, for answers on this person.</summary>
    internal static string InstructionsOn(PersonWords person) => PromptFile.Instructions.Fill(
        ("person", [Fenced(person.Name)]), ("they", [person.They]), ("their", [person.Their]));

    /// <summary>The same for résumés of which models are told the same.</summary>
    internal static string FingerprintOf(CompiledResume resume) => Hash(string.Join(
        '\n', resume.Entries.Select(static entry => entry.Line).Prepend(resume.Instructions).Prepend(Versions)));

    // Lines, and what stands between two.
    private static List<string> Entries(BegunTurn begun)
    {
        var lines = new List<string>();
        var tokens = 0;
        foreach (var ranked in begun.Reply.Reply.Items)
        {
            var entry = begun.Resume.Entries[ranked.Item];
            tokens += entry.Tokens;
            if (lines.Count > 0 && tokens > EntryTokensMax) break;
            if (lines.Count > 0) lines.Add("\n");
            lines.Add(entry.Line);
        }

        return lines;
    }

    // Angle brackets are what fences are made of.
    internal static string Fenced(string text) =>
        text.Replace('<', '\u2039').Replace('>', '\u203A');

    /// <summary>
    /// All that the answer depends on: the prompt's own version and the items as this version of the résumé has them,
    /// which of them the talk is about, the question. Only the question is made alike: case, spaces, end marks.
    /// </summary>
    private static string KeyOf(BegunTurn begun, string draft)
    {
        var question = begun.Composed.Question.ToLowerInvariant();
        var words = question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var alike = string.Join(' ', words).TrimEnd('?', '!', '.', ' ');
        var parts = new StringBuilder(KeyLengthUsual);
        parts.Append(begun.Conversation.Session.ResumeId).Append('\n').Append(begun.Resume.Fingerprint).Append('\n');
        foreach (var ranked in begun.Reply.Reply.Items) parts.Append(ranked.Item).Append(' ');
        return parts.Append('\n').Append(draft).Append('\n').Append(alike).ToString();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>An item as the model reads it: what answering needs, long texts cut.</summary>
    internal sealed record Entry(
        string Title, string? Subtitle, string? Dates, string? Summary, IEnumerable<string>? Highlights,
        IEnumerable<string>? Technologies)
    {
        public static Entry Of(AnswerItem item) => new(
            item.Title, item.Subtitle, item.Dates, Cut(item.Summary),
            Some(item.Highlights.Take(DetailsMax).Select(Cut)), Some(item.Technologies));

        private static string? Cut(string? text) =>
            text is { Length: > DetailLengthMax } ? TextCleaner.Shorten(text, DetailLengthMax) + " …" : text;

        private static List<string>? Some(IEnumerable<string?> texts) =>
            texts.OfType<string>().ToList() is { Count: > 0 } some ? some : null;
    }
}
