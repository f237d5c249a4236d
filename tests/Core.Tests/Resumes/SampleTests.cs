using System.Text.Json;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Resumes;

public class SampleTests
{
    [Theory]
    [InlineData(Documents.JsonResumeSample)]
    [InlineData(Documents.EarlierSample)]
    public void A_sample_imports_without_a_warning(string name)
    {
        var imported = Assert.IsType<ImportResult.Imported>(ResumeImporter.Import(Documents.Sample(name)));

        Assert.Empty(imported.Warnings);
        Assert.NotEmpty(imported.Resume.Items);
    }

    [Fact]
    public void The_sample_shows_every_section_of_JSON_Resume()
    {
        var imported = (ImportResult.Imported)ResumeImporter.Import(Documents.Sample(Documents.JsonResumeSample));

        var sections = imported.Resume.Items.Select(item => item.Ref.Section).Distinct();
        Assert.Equal(Enum.GetValues<Section>().Except([Section.Basics, Section.Blog]), sections);
        Assert.Equal(Pronouns.She, imported.Resume.Pronouns);
        Assert.Equal(3, imported.Resume.Profiles.Length);
    }

    [Theory]
    [InlineData(Documents.JsonResumeSample)]
    [InlineData(Documents.EarlierSample)]
    public void Every_field_stands_where_its_pointer_says(string name)
    {
        var document = Documents.Sample(name);
        using var json = JsonDocument.Parse(document);
        var resume = ((ImportResult.Imported)ResumeImporter.Import(document)).Resume;

        foreach (var item in resume.Items.Prepend(resume.Basics))
        {
            Assert.NotNull(Pointers.Resolve(json.RootElement, item.Pointer));
            foreach (var field in item.Fields) AssertStandsThere(json.RootElement, item, field);
        }
        foreach (var profile in resume.Profiles) Assert.NotNull(Pointers.Resolve(json.RootElement, profile.Pointer));
    }

    private static void AssertStandsThere(JsonElement root, ResumeItem item, ItemField field)
    {
        var value = Pointers.Resolve(root, field.Pointer);

        Assert.NotNull(value);
        Assert.StartsWith(item.Pointer, field.Pointer, StringComparison.Ordinal);
        // A category of skills is named by its key, a measured result by its key and its value.
        var stands = field.Pointer == item.Pointer ? Pointers.LastName(field.Pointer) : value.Value.GetString() ?? "";
        if (field.Kind == FieldKind.Metric) Assert.EndsWith(stands, field.Text, StringComparison.Ordinal);
        else Assert.Equal(field.Text, stands);
    }
}
