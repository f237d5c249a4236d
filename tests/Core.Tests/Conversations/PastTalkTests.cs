using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Resumes;

namespace ResumeVoice.Core.Tests.Conversations;

public sealed class PastTalkTests
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    private static readonly CompiledResume Resume = CompiledResume.Compile(Documents.Import("""
        {
          "basics": { "name": "Ada Example" },
          "projects": [
            { "id": "p-harbor", "name": "Harbor", "keywords": ["Python"] },
            { "id": "p-lantern", "name": "Lantern", "keywords": ["PyTorch"] }
          ]
        }
        """).Resume);

    [Fact]
    public void What_the_visitor_saw_counts_in_the_order_shown()
    {
        var context = PastTalk.ContextOf(
            [new PastQuestion("What is there?", ["p-lantern", "projects/0"])], Resume, Today);

        Assert.Equal([new ItemRef(Section.Projects, 1), new ItemRef(Section.Projects, 0)], context.Shown);
    }

    [Fact]
    public void A_question_whose_cards_are_not_known_is_read_again()
    {
        var context = PastTalk.ContextOf([new PastQuestion("Which projects use Python?", [])], Resume, Today);

        Assert.Equal(new ItemRef(Section.Projects, 0), context.Focus);
    }

    [Fact]
    public void Unknown_ids_and_endless_questions_are_passed_over()
    {
        var context = PastTalk.ContextOf(
            [new PastQuestion("Which projects?", ["gone"]), new PastQuestion(new string('a', 2001), ["p-harbor"])],
            Resume, Today);

        Assert.Equal(2, context.Shown.Length);
    }

    [Fact]
    public void A_missing_technology_has_its_nearest_beside_it()
    {
        var traits = AnswerTraits.Of("Does she know TensorFlow?", FollowUpContext.Empty, Resume, Today);

        Assert.Equal(["TensorFlow"], traits.Lacking);
        Assert.Equal(["PyTorch"], traits.Similar);
        Assert.False(traits.IsFollowUp);
    }
}
