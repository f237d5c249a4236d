using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Tests.Understanding.Reading;

public class QuestionWordsTests
{
    [Theory]
    [InlineData("list her public asians", Sense.Publications)]
    [InlineData("what sir tificates does she have", Sense.Certificates)]
    public void A_section_that_a_recogniser_cut_is_heard(string text, object section) =>
        Assert.True(Talk.Read(text).Has((Sense)section));

    [Fact]
    public void Words_that_were_heard_well_are_left_alone() =>
        Assert.Equal(5, Talk.Read("any public talks or papers").Tokens.Count);

    [Fact]
    public void A_doubled_last_letter_is_a_slip() =>
        Assert.Equal("now", Talk.Read("where does she work noww").Tokens[^1].Word.Text);

    [Theory]
    [InlineData("what was he upto in 2019", "up")]
    [InlineData("whom did they manage befor that, how many peple", "people")]
    public void Small_words_that_were_run_on_or_misspelt_are_heard(string text, string word) =>
        Assert.Contains(Talk.Read(text).Tokens, token => token.Word.Text == word);

    [Theory]
    [InlineData("her mobile apps", false)]
    [InlineData("her mobile, please", true)]
    public void A_kind_of_thing_is_no_number_to_ring(string text, bool asksForNumber) =>
        Assert.Equal(asksForNumber, Talk.Read(text).Has(Sense.Phone));

    [Fact]
    public void An_everyday_word_is_no_slip_of_another() =>
        Assert.Equal("june", Talk.Read("what happened in june").Tokens[^1].Word.Text);
}
