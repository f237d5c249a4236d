using System.Collections.Immutable;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// Collects what one import repairs and doubts, worded for the owner. The codes are listed in docs/warnings.md.
/// </summary>
internal sealed class WarningList
{
    private const int QuoteCharsMax = 60;

    private readonly List<ImportWarning> _warnings = [];
    private int _dropped;

    internal void DateRepaired(string pointer, string text, string doubt) =>
        Add("date_repaired", pointer, $"{Quote(text)}: {doubt}");

    internal void DateUnreadable(string pointer, string text) =>
        Add("date_unreadable", pointer, $"{Quote(text)} is not understood as a date; it was left out.");

    internal void EndBeforeStart(string pointer) =>
        Add("end_before_start", pointer, "The end lies before the start; the start was kept and the end left open.");

    internal void NullIgnored(string pointer) =>
        Add("null_ignored", pointer, "Null says nothing; it was left out.");

    internal void EntryBlank(string pointer) =>
        Add("entry_blank", pointer, "The entry is blank; it was left out.");

    internal void DuplicateEntry(string pointer) =>
        Add("duplicate_entry", pointer, "The entry repeats an earlier one word for word; it was left out.");

    internal void WrongType(
        string pointer, string expected, string found, string repair = "it was read as well as it could be") =>
        Add("wrong_type", pointer, $"Expected {expected} and found {found}; {repair}.");

    internal void NameMissing(string pointer, string used) =>
        Add("name_missing", pointer, $"The résumé does not say whose it is; {Quote(used)} is used.");

    internal void TitleMissing(string pointer) =>
        Add("title_missing", pointer, "The entry has no name; its first words serve as its heading.");

    internal void SectionUnknown(string pointer, string name) =>
        Add("section_unknown", pointer, $"{Quote(name)} is not a section that answers use; it stays in the document.");

    internal void EmailUnusable(string pointer, string text) =>
        Add("email_unusable", pointer, $"{Quote(text)} is not an e-mail address; it was kept as it is.");

    internal void UrlUnusable(string pointer, string text) =>
        Add("url_unusable", pointer, $"{Quote(text)} is not a web address; it will not be a link.");

    internal void MarkupRemoved(string pointer) =>
        Add("markup_removed", pointer, "HTML or Markdown was taken out; its text was kept.");

    internal void CharactersRemoved(string pointer) =>
        Add("characters_removed", pointer, "Control or invisible characters were taken out.");

    internal void TextDamaged(string pointer) =>
        Add("text_damaged", pointer, "Some characters were lost before the document came here and show as “\uFFFD”.");

    internal void TemplateText(string pointer, string text) =>
        Add("template_text", pointer, $"{Quote(text)} looks like a leftover of a template.");

    internal void LooksLikeInstructions(string pointer) =>
        Add("looks_like_instructions", pointer, "This reads like an order to an AI; it is kept, never followed.");

    internal void TextCut(string pointer, int length, int charsMax) =>
        Add("text_cut", pointer, $"The text has {length} characters; only the first {charsMax} are used.");

    internal void FieldsCut(string pointer) =>
        Add("fields_cut", pointer, $"The entry has more than {ImportLimits.FieldsMax} texts; the rest is left out.");

    internal void EntriesCut(string pointer, int entriesMax) =>
        Add("entries_cut", pointer, $"Only the first {entriesMax} entries are used; there are more.");

    internal ImmutableArray<ImportWarning> ToImmutable()
    {
        if (_dropped == 0) return [.. _warnings];
        var message = $"There is more to repair: {_dropped} further warnings are not listed.";
        return [.. _warnings, new ImportWarning("warnings_cut", "", message)];
    }

    private void Add(string code, string pointer, string message)
    {
        // One place is kept free for the warning that counts what no longer fits.
        if (_warnings.Count < ImportLimits.WarningsMax - 1) _warnings.Add(new ImportWarning(code, pointer, message));
        else _dropped++;
    }

    private static string Quote(string text) => $"“{TextCleaner.Shorten(text, QuoteCharsMax)}”";
}
