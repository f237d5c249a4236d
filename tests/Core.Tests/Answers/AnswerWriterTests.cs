using System.Text;
using System.Text.Json;
using ResumeVoice.Core.Answers;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>The writer by hand gives what the serializer would.</summary>
public sealed class AnswerWriterTests
{
    private const string Awkward = "naïve “Größe” <b>&amp;</b> 'x' \"y\" \\ / \t\n\u0001 \u2028 日本 👩‍💻 + =";

    private static readonly Answer Full = new()
    {
        Id = "msg_1_1",
        SessionId = "ses_1",
        Seq = 12,
        Question = Awkward,
        Text = "She built " + Awkward,
        Speech = "She built it.",
        Decision = Decision.NotInResume,
        Intent = Intent.YesNo,
        Items =
        [
            new AnswerItem
            {
                Ref = "work/0",
                Section = "work",
                Title = "Engineer",
                Subtitle = "Größe & Söhne",
                Dates = "Feb 2020 – present",
                Summary = "<script>",
                Highlights = ["first", "second " + Awkward],
                Technologies = ["C++", "C#"],
                Url = "https://example.org/?a=1&b=2",
                Score = 0.333,
            },
            new AnswerItem { Ref = "basics", Section = "basics", Title = "", Score = 1 },
        ],
        Citations = [new Citation(0, 9, "/work/0/name"), new Citation(9, 12, "/a~1b")],
        Filters = new AnswerFilters
        {
            Technologies = ["Go"],
            From = "2019-01-01",
            To = "2019-12-31",
            Entities = ["Größe"],
            Sections = ["work"],
        },
        Suggestions = ["What else?", ""],
        Source = AnswerSource.Llm,
        Degraded = true,
        Timing = new AnswerTiming(0.012, 1e-7, 12345.678),
    };

    private static readonly Answer Bare = Full with
    {
        Items = [],
        Citations = [],
        Filters = new AnswerFilters(),
        Suggestions = [],
        Source = AnswerSource.Composer,
        Degraded = false,
        Timing = default,
    };

    [Fact]
    public void A_full_answer_is_written_as_the_serializer_writes_it() => AssertSame(Full);

    [Fact]
    public void Absent_members_are_left_out_as_the_serializer_leaves_them_out() => AssertSame(Bare);

    [Fact]
    public void Every_decision_intent_and_source_has_the_serializers_name()
    {
        foreach (var decision in Enum.GetValues<Decision>()) AssertSame(Bare with { Decision = decision });
        foreach (var intent in Enum.GetValues<Intent>()) AssertSame(Bare with { Intent = intent });
        foreach (var source in Enum.GetValues<AnswerSource>()) AssertSame(Bare with { Source = source });
    }

    [Fact]
    public void An_answer_larger_than_the_kept_buffer_leaves_the_next_one_whole()
    {
        AssertSame(Bare with { Text = new string('x', 2_000_000) });
        AssertSame(Full);
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        var written = AnswerJson.Write(Full);

        Assert.Equal(written, AnswerJson.Write(AnswerJson.Read(written)));
    }

    private static void AssertSame(Answer answer) => Assert.Equal(
        JsonSerializer.Serialize(answer, AnswerJson.Context.Answer), Encoding.UTF8.GetString(AnswerJson.Write(answer)));
}
