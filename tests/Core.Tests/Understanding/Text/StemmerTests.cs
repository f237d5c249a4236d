using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Tests.Understanding.Text;

public class StemmerTests
{
    [Theory]
    [InlineData("jobs", "job")]
    [InlineData("companies", "company")]
    [InlineData("classes", "class")]
    [InlineData("branches", "branch")]
    [InlineData("boxes", "box")]
    [InlineData("kubernetes", "kubernete")]
    public void A_plural_loses_its_ending(string word, string singular) =>
        Assert.Equal(singular, Stemmer.Light(word));

    [Theory]
    [InlineData("aws")]
    [InlineData("class")]
    [InlineData("campus")]
    [InlineData("thesis")]
    [InlineData("s3s")]
    public void What_only_looks_like_a_plural_stays(string word) => Assert.Equal(word, Stemmer.Light(word));

    [Theory]
    [InlineData("replicas", "replica", "replication")]
    [InlineData("teach", "taught", "teaching")]
    [InlineData("build", "built", "building")]
    [InlineData("publish", "published", "publishes")]
    [InlineData("study", "studied", "studies")]
    [InlineData("analysis", "analyst", "analytics")]
    [InlineData("calibrate", "calibrates", "calibration")]
    [InlineData("ageing", "aging")]
    [InlineData("tumour", "tumors", "tumours")]
    [InlineData("modelling", "modeling")]
    [InlineData("paediatric", "pediatric")]
    [InlineData("installed", "instal")]
    public void Forms_of_one_word_have_one_stem(params string[] forms) =>
        Assert.Single(forms.Select(Stemmer.Stem).Distinct());

    [Theory]
    [InlineData("rust", "rush")]
    [InlineData("physics", "physician")]
    [InlineData("go", "good")]
    [InlineData("data", "date")]
    public void Different_words_keep_different_stems(string word, string other) =>
        Assert.NotEqual(Stemmer.Stem(word), Stemmer.Stem(other));

    [Theory]
    [InlineData("c++")]
    [InlineData("s3")]
    [InlineData("r")]
    public void Names_that_are_no_words_stay_whole(string word) => Assert.Equal(word, Stemmer.Stem(word));
}
