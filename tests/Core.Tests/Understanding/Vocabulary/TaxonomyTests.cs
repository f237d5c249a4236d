using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Tests.Understanding.Vocabulary;

public class TaxonomyTests
{
    private static readonly List<string[]> Lines = [.. DataFile.TaxonomyFiles()
        .SelectMany(DataFile.Lines).Select(line => line.Split('|', StringSplitOptions.TrimEntries))];

    [Fact]
    public void Every_parent_is_a_concept()
    {
        var parents = Lines.Where(line => line.Length > 2).SelectMany(line => DataFile.Entries(line[2]));

        var orphans = parents.Where(name => Taxonomy.Default.Named(name.TrimEnd('?')) is null).Distinct();
        Assert.Empty(orphans);
    }

    [Fact]
    public void No_spelling_stands_for_two_concepts()
    {
        var spellings = Lines.SelectMany(line => DataFile.Entries(line.Length > 1 ? line[1] : "")
            .Prepend(line[0]).Select(name => (Key: Taxonomy.Squeeze(name.TrimEnd('?')), Concept: line[0])));

        var twice = spellings.GroupBy(spelling => spelling.Key, spelling => spelling.Concept)
            .Where(concepts => concepts.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
            .Select(concepts => $"{concepts.Key}: {string.Join(", ", concepts.Distinct())}");
        Assert.Empty(twice);
    }

    [Fact]
    public void No_concept_lies_above_itself() =>
        Assert.All(Taxonomy.Default.Concepts, concept => Assert.False(LeadsTo(concept, concept, []), concept.Name));

    [Fact]
    public void No_spelling_is_longer_than_is_looked_for()
    {
        var wordy = Taxonomy.Default.Concepts.Where(concept => concept.Name.Split(' ').Length > 6);

        Assert.Empty(wordy);
    }

    [Theory]
    [InlineData("k8s", "Kubernetes")]
    [InlineData("golang", "Go")]
    [InlineData("Postgres", "PostgreSQL")]
    [InlineData("Amazon Web Services", "AWS")]
    public void A_concept_is_found_by_its_other_names(string spelling, string name)
    {
        Assert.True(Taxonomy.Default.TryFind(Taxonomy.Squeeze(spelling), out var found));
        Assert.Equal(name, found.Concept.Name);
    }

    [Fact]
    public void Everyday_words_are_marked_as_such()
    {
        Assert.True(Taxonomy.Default.TryFind("go", out var go));
        Assert.True(go.IsAmbiguous);
        Assert.True(Taxonomy.Default.TryFind("golang", out var golang));
        Assert.False(golang.IsAmbiguous);
        Assert.Same(go.Concept, golang.Concept);
    }

    [Theory]
    [InlineData("Node.js", "nodej")]
    [InlineData("CI/CD pipelines", "cicdpipeline")]
    [InlineData("C++", "c++")]
    [InlineData(" ", "")]
    public void A_spelling_is_squeezed(string spelling, string squeezed) =>
        Assert.Equal(squeezed, Taxonomy.Squeeze(spelling));

    // Written apart from Concept.Ancestors, which a cycle would keep going for ever.
    private static bool LeadsTo(Concept from, Concept to, HashSet<Concept> seen) => from.Parents.Exists(
        parent => parent == to || (seen.Add(parent) && LeadsTo(parent, to, seen)));
}
