using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Tests.Understanding.Index;

public class ResumeIndexerTests
{
    private static readonly ResumeIndex Noor = Talk.Noor.Index;

    [Fact]
    public void Every_item_stands_in_its_section_and_basics_come_first()
    {
        Assert.Equal(ItemRef.Basics, Noor.Items[0].Ref);
        Assert.Equal(Noor.Everywhere, Noor.BySection.SelectMany(positions => positions).Order());
        Assert.All(Noor.Everywhere, position =>
            Assert.Contains(position, Noor.BySection[(int)Noor.SectionAt(position)]));
    }

    [Fact]
    public void A_keyword_is_found_where_it_is_listed() =>
        Assert.Equal(["projects/3", "skills/0", "work/0"], Refs(Noor.FindTerm("flink")!.Postings));

    [Fact]
    public void An_employer_is_found_in_all_jobs_there() =>
        Assert.Superset(new HashSet<string> { "work/2", "work/3" },
            Refs(Noor.FindTerm("brislingrobotic")!.Postings).ToHashSet());

    [Fact]
    public void A_name_in_running_text_is_a_term() => Assert.NotNull(Noor.FindTerm("nordicdataday"));

    [Fact]
    public void A_kind_is_found_where_one_of_it_is_named()
    {
        Assert.True(Taxonomy.Default.TryFind("kafka", out var kafka));

        Assert.NotEmpty(kafka.Concept.Ancestors);
        Assert.All(kafka.Concept.Ancestors, above => Assert.Contains("work/0", Refs(Noor.Concepts[above].Postings)));
    }

    [Fact]
    public void A_rare_word_weighs_more_than_a_common_one() =>
        Assert.True(Noor.Words[Stemmer.Stem("gale")].Rarity > Noor.Words["python"].Rarity);

    [Fact]
    public void An_everyday_word_is_a_technology_only_where_it_is_listed()
    {
        var listed = Talk.Compile("""{ "skills": [{ "name": "Languages", "keywords": ["Go"] }] }""").Index;
        var said = Talk.Compile("""{ "work": [{ "name": "A", "summary": "Knows when to go home." }] }""").Index;
        var go = Taxonomy.Default.Named("Go")!;

        Assert.True(listed.Concepts.ContainsKey(go));
        Assert.False(said.Concepts.ContainsKey(go));
    }

    private static IEnumerable<string> Refs(IEnumerable<Posting> postings) => postings
        .Select(posting => Noor.Items[posting.Item].Ref.ToString()).Order(StringComparer.Ordinal);
}
