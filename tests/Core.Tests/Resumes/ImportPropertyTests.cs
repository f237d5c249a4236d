using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Resumes;

public class ImportPropertyTests
{
    private static readonly byte[] Sample = Documents.Sample(Documents.JsonResumeSample);
    private static readonly byte[] Earlier = Documents.Sample(Documents.EarlierSample);

    // What a text editor, a broken exporter or an attacker would put in the way.
    private static readonly string[] Splinters =
    [
        "null", "\"\"", "{}", "[]", "[[[]]]", "-1e999", "true", "\"\\ud800\"", "\"2019-99-99\"", "\"</b>\"",
        ",", "}", "\"", "\\", "\0", "é",
    ];

    [Fact]
    public void Any_bytes_are_imported_or_rejected() =>
        Prop.ForAll<byte[]>(bytes => IsOutcome(bytes ?? [])).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_in_any_place_is_imported()
    {
        var names = Gen.Elements("name", "startDate", "endDate", "dates", "keywords", "url", "email", "summary", "x/~");

        Prop.ForAll(ArbMap.Default.ArbFor<string>(), names.ToArbitrary(), (text, name) =>
        {
            var member = $"\"{name}\": {JsonSerializer.Serialize(text ?? "")}";
            var document = $"{{ \"basics\": {{ \"label\": \"A\", {member} }}, \"work\": [{{ {member} }}] }}";
            return ResumeImporter.Import(Encoding.UTF8.GetBytes(document)) is ImportResult.Imported imported
                && imported.Resume.Name.Length > 0;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_mutilated_resume_is_imported_or_rejected()
    {
        var places = Gen.Choose(0, Math.Min(Sample.Length, Earlier.Length) - 1).ToArbitrary();

        var cuts = Gen.Choose(0, 40).ToArbitrary();

        Prop.ForAll(places, cuts, Gen.Elements(Splinters).ToArbitrary(), (at, cut, splinter) =>
            IsOutcome(Mutilate(Sample, at, cut, splinter)) && IsOutcome(Mutilate(Earlier, at, cut, splinter)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void A_resume_with_any_value_replaced_still_imports()
    {
        var lines = Encoding.UTF8.GetString(Earlier).Split('\n');
        var valued = Enumerable.Range(0, lines.Length)
            .Where(at => lines[at].Contains("\": \"", StringComparison.Ordinal));
        string[] values = ["null", "7", "true", "[]", "{}", "[null]", "[\"a\", {\"b\": [\"c\"]}]", "\"\\ud83d\""];

        Prop.ForAll(Gen.Elements(valued).ToArbitrary(), Gen.Elements(values).ToArbitrary(), (at, value) =>
        {
            var line = lines[at];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var replaced = $"{line[..colon]}: {value}{(line.EndsWith(',') ? "," : "")}";
            // Two values on one line: the replacement would take the closing bracket with it.
            if (line.Contains('{', StringComparison.Ordinal)) return true;
            string[] document = [.. lines[..at], replaced, .. lines[(at + 1)..]];
            return ResumeImporter.Import(Encoding.UTF8.GetBytes(string.Join('\n', document))) is ImportResult.Imported;
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Whether the import ends as it must: a rejection with a message, or a résumé that is whole.</summary>
    private static bool IsOutcome(byte[] document) => ResumeImporter.Import(document) switch
    {
        ImportResult.Imported imported => imported.Resume.Name.Length > 0
            && imported.Resume.Items.All(item => item.Title.Length > 0 && item.Fields.Length > 0)
            && imported.Resume.Items.Select(item => item.Ref).Distinct().Count() == imported.Resume.Items.Length
            && imported.Warnings.Length <= ImportLimits.WarningsMax,
        ImportResult.Rejected rejected => rejected.Message.Length > 0,
        _ => false,
    };

    private static byte[] Mutilate(byte[] document, int at, int cut, string splinter) =>
        [.. document[..at], .. Encoding.UTF8.GetBytes(splinter), .. document[Math.Min(at + cut, document.Length)..]];
}
