using FsCheck;
using FsCheck.Fluent;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Tests.Understanding.Text;

public class EditDistanceTests
{
    [Theory]
    [InlineData("kafka", "kafka", 0)]
    [InlineData("kafka", "kafak", 1)]
    [InlineData("kafka", "kaffka", 1)]
    [InlineData("kafka", "kaka", 1)]
    [InlineData("kafka", "kavka", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "ab", 2)]
    public void Slips_are_counted(string word, string other, int distance) =>
        Assert.Equal(distance, EditDistance.Within(word, other, 5));

    [Fact]
    public void A_greater_distance_is_one_more_than_allowed() =>
        Assert.Equal(2, EditDistance.Within("postgres", "kubernetes", 1));

    [Fact]
    public void Words_longer_than_the_limit_never_match() =>
        Assert.Equal(3, EditDistance.Within(new string('a', 65), new string('a', 65), 2));

    [Fact]
    public void The_distance_is_the_same_both_ways() =>
        Prop.ForAll<string, string>((left, right) =>
            EditDistance.Within(left ?? "", right ?? "", 4) == EditDistance.Within(right ?? "", left ?? "", 4))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    public void Longer_words_are_forgiven_more(int length, int slips) =>
        Assert.Equal(slips, EditDistance.Forgiven(length));
}
