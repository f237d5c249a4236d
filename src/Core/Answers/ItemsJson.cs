using System.Text.Json;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Answers;

/// <summary>All entries of a résumé as answers show them: <c>{name, items}</c>, UTF-8.</summary>
public static class ItemsJson
{
    public static byte[] Write(CompiledResume resume) => JsonBytes.Of(resume, static (writer, resume) =>
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, resume.Resume.Name);
        writer.WriteStartArray("items"u8);
        foreach (var item in resume.Shown) AnswerWriter.Write(writer, item);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
