using System.Text;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Conversations;

public class ReplyCacheTests
{
    private static readonly DateOnly Today = new(2026, 5, 1);

    private readonly ReplyCache _cache = new();

    [Fact]
    public void A_reply_is_found_once_it_was_worked_out_twice()
    {
        var asked = new AskedBefore(Compile(), "Rust?", FollowUpContext.Empty, Today);
        var reply = Reply("one");

        _cache.Keep(asked, reply);
        Assert.Null(_cache.Find(asked));
        _cache.Keep(asked, reply);

        Assert.Same(reply, _cache.Find(asked));
    }

    [Fact]
    public void Another_version_question_talk_or_day_is_another_reply()
    {
        var asked = new AskedBefore(Compile(), "Rust?", FollowUpContext.Empty, Today);
        Keep(asked, Reply("one"));

        Assert.Null(_cache.Find(asked with { Resume = Compile() }));
        Assert.Null(_cache.Find(asked with { Question = "rust?" }));
        Assert.Null(_cache.Find(asked with { Context = new FollowUpContext { Topics = ["Rust"] } }));
        Assert.Null(_cache.Find(asked with { Today = Today.AddDays(1) }));
    }

    [Fact]
    public void Talks_that_stand_at_the_same_point_share_a_reply()
    {
        var asked = new AskedBefore(Compile(), "the second one", At(1), Today);
        Keep(asked, Reply("one"));

        Assert.NotNull(_cache.Find(asked with { Context = At(1) }));
        Assert.Null(_cache.Find(asked with { Context = At(0) }));

        static FollowUpContext At(int index) =>
            new() { Shown = [new ItemRef(Section.Work, index)], Question = "Jobs?", Sections = [Section.Work] };
    }

    [Fact]
    public void It_holds_two_generations_and_what_is_asked_again_outlives_them()
    {
        var resume = Compile();
        var again = new AskedBefore(resume, "again", FollowUpContext.Empty, Today);
        Keep(again, Reply("again"));
        for (var number = 0; number < 5 * ReplyCache.GenerationMax; number++)
        {
            Keep(new AskedBefore(resume, $"question {number}", FollowUpContext.Empty, Today), Reply("other"));
            Assert.NotNull(_cache.Find(again));
        }

        Assert.InRange(_cache.Count, ReplyCache.GenerationMax, 2 * ReplyCache.GenerationMax);
        Assert.Null(_cache.Find(new AskedBefore(resume, "question 0", FollowUpContext.Empty, Today)));
    }

    [Fact]
    public void A_kept_reply_answers_as_one_that_is_worked_out()
    {
        string[] questions = ["Where has she worked?", "the first one", "What did she do with Rust?", "And Go?"];
        var serving = CompiledResume.Compile(Talk.Noor.Resume, _cache);
        Told(serving, questions);
        Told(serving, questions);

        Assert.Equal(Told(Talk.Noor, questions), Told(serving, questions));
        Assert.NotEqual(0, _cache.Count);
    }

    private static List<string> Told(CompiledResume resume, string[] questions)
    {
        var talk = new Talk(resume);
        var told = new List<string>();
        foreach (var question in questions)
        {
            var (answer, turn, _) = talk.Take(question);
            told.Add(Encoding.UTF8.GetString(AnswerJson.Write(answer with { Timing = default })));
            told.Add(Encoding.UTF8.GetString(turn.ContextJson.Span));
            told.Add(turn.ItemRefs);
        }

        return told;
    }

    private void Keep(AskedBefore asked, ComposedReply reply)
    {
        _cache.Keep(asked, reply);
        _cache.Keep(asked, reply);
    }

    private static ComposedReply Reply(string text)
    {
        var reply = new Reply(
            Decision.Answer, Intent.None, [], text, [], new AnswerFilters(), [], FollowUpContext.Empty);
        return new ComposedReply(reply, []);
    }

    private static CompiledResume Compile() => CompiledResume.Compile(Talk.Noor.Resume);
}
