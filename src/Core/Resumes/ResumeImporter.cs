using System.Text.Json;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// Reads a document as a résumé: JSON Resume 1.0 with its older and looser relatives, or the earlier server's
/// <c>resume_data.json</c>. Pure and total: any bytes give a résumé with warnings or a rejection that says why.
/// </summary>
public static class ResumeImporter
{
    public static ImportResult Import(ReadOnlyMemory<byte> document)
    {
        if (!DocumentReader.TryRead(document, out var json, out var rejected)) return rejected;
        using var opened = json;
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            return new ImportResult.Rejected("not_a_resume", "A résumé is a JSON object.", "", 0, 0);
        var name = "";
        if (json.RootElement.TryGetProperty("basics", out var basics) && basics.ValueKind == JsonValueKind.Object
            && basics.TryGetProperty("name", out var text) && text.ValueKind == JsonValueKind.String)
            name = text.GetString() ?? "";
        var item = new ResumeItem
        {
            Ref = ItemRef.Basics,
            Pointer = "/basics",
            Title = name,
            Fields = [new(FieldKind.Name, name, "/basics/name")],
        };
        return new ImportResult.Imported(new Resume { Name = name, Basics = item, Items = [] }, []);
    }
}
