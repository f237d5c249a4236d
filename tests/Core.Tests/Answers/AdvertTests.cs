using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A pasted job advert: what of it the résumé shows, what it does not mention, and what is asked after.</summary>
public sealed class AdvertTests
{
    private const string Advert =
        "Backend Developer (m/f/d), Lille. You will run our billing services. You bring: 4+ years of Elixir, Redis, "
        + "solid Terraform, Italian and good communication skills. Nice to have: Angular, CKA. "
        + "We offer 28 days of holiday, free Spanish lessons and a cat-friendly office.";

    private const string Missing =
        "Tove's résumé does not mention Terraform. Of what is only nice to have, it lacks Angular or CKA.";

    private static readonly CompiledResume Tove = Talk.Compile("""
        {
          "basics": {"name": "Tove Askeland", "label": "Backend Developer", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Kalvik Freight", "position": "Backend Developer", "startDate": "2019-01", "endDate": "2024-01",
              "summary": "Billing in Elixir with Redis as a cache.",
              "highlights": ["Reconciled freight invoices of forty carriers"]},
            {"name": "Harbour Tools", "position": "Developer", "startDate": "2015-01", "endDate": "2019-01",
              "summary": "Shop systems in PHP."}],
          "references": [{"name": "Ole Dahl", "reference": "Tove learned a lot beside our data scientist."}],
          "education": [{"institution": "University of Agder", "area": "Informatics", "studyType": "Master",
            "startDate": "2012-08", "endDate": "2014-06"}],
          "skills": [{"name": "Languages", "keywords": ["Elixir", "PHP", "SQL"]}],
          "publications": [{"name": "Freight on the Italian Coast", "publisher": "Dock Weekly", "releaseDate": "2023"}],
          "languages": [{"language": "Italian", "fluency": "B2"}]
        }
        """);

    [Fact]
    public void An_advert_alone_is_answered_with_what_is_there_and_what_is_not()
    {
        var answer = new Talk(Tove).Ask(Advert);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal(Intent.Fit, answer.Intent);
        Assert.Equal(["work/0", "languages/0"], Talk.Refs(answer));
        Assert.Contains("Elixir and Redis: Backend Developer at Kalvik Freight", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Italian: Italian (B2)", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith(
            Missing, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_that_are_asked_for_are_put_beside_those_of_the_jobs_that_tell_of_it()
    {
        var answer = new Talk(Tove).Ask(Advert);

        Assert.Contains(
            "4 years of Elixir are asked for: the jobs that mention it come to about 5 years.", answer.Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wanted: clerk with SAP, IFRS and Polish, MBA preferred. Motivated and friendly. Is she a match?",
        "does not mention SAP, IFRS or Polish. Of what is only nice to have, it lacks MBA.")]
    [InlineData("Please compare her with our vacancy:\nWhat you'll do:\n- Own our media buying\nWhat you bring:\n"
        + "- Figma, SEO\n- media planning\n- team player with a sense of humour\nWhat we offer:\n- Kotlin meetups",
        "does not mention Figma, SEO or media planning.")]
    [InlineData("We are hiring a developer with Elixir, Rust and Polish for our team in Lyon. Would she fit?",
        "does not mention Rust or Polish.")]
    [InlineData("Platform Lead, Bodø.\n\nTasks\n- Lead five developers\n\nProfile\n- Haskell or Erlang\n- Danish",
        "does not mention leading people, Haskell, Erlang or Danish.")]
    [InlineData("Must have: Elixir, SQL, Go. German is not required. Nice to have: Czech/Danish. Pay is NOK 800k.",
        "does not mention Go. Of what is only nice to have, it lacks Czech or Danish.")]
    [InlineData("Responsibilities: invoices. Qualifications: Bachelor's degree, SQL, Go; German is a plus. Benefits: "
        + "gym and Java courses.",
        "does not mention Go. Of what is only nice to have, it lacks German.")]
    public void What_is_lacking_are_skills_and_no_other_words(string question, string said)
    {
        var answer = new Talk(Tove).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Text.Split("does not mention").Length);
    }

    [Fact]
    public void A_higher_degree_is_a_degree()
    {
        var answer = new Talk(Tove).Ask("Requirements: Bachelor's degree, SQL, Elixir, PHP. Does she fit the bill?");

        Assert.Contains("education/0", Talk.Refs(answer));
        Assert.EndsWith("Nothing that I could make out is missing.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_is_hers_where_she_held_it()
    {
        var answer = new Talk(Tove).Ask("Data Scientist (m/f/d), Bodø. Requirements: Elixir, SQL, Redis.");

        Assert.DoesNotContain("Scientist", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("references/0", Talk.Refs(answer));
    }

    [Fact]
    public void Words_of_an_entry_that_stand_together_are_there()
    {
        var answer = new Talk(Tove).Ask("Controller, Oslo. Requirements: freight invoices, Excel, cost forecasting.");

        Assert.Equal(["work/0"], Talk.Refs(answer));
        Assert.EndsWith("does not mention Excel or cost forecasting.", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what's missing?")]
    [InlineData("What does she lack?")]
    [InlineData("Which of these does she not meet?")]
    [InlineData("Which of the things asked for does she not have?")]
    [InlineData("which requirements doesn't Tove meet")]
    [InlineData("where does she fall short?")]
    [InlineData("what are the gaps?")]
    [InlineData("is there anything in the ad that she doesn't cover?")]
    public void What_is_missing_is_of_the_advert_before(string question)
    {
        var talk = new Talk(Tove);
        talk.Ask(Advert);

        var answer = talk.Ask(question);

        Assert.Equal(Missing, answer.Text);
    }

    [Theory]
    [InlineData("is she a match?")]
    [InlineData("so how well does she match?")]
    [InlineData("Does she tick all the boxes?")]
    [InlineData("does she meet the requirements?")]
    [InlineData("how does she measure up?")]
    [InlineData("does she have everything we ask for?")]
    public void Whether_she_suits_is_of_the_advert_before(string question)
    {
        var talk = new Talk(Tove);
        talk.Ask(Advert);

        var answer = talk.Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains("work/0", Talk.Refs(answer));
        Assert.EndsWith(Missing, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_question_between_is_no_hindrance()
    {
        var talk = new Talk(Tove);
        talk.Ask(Advert);
        talk.Ask("where did she study?");

        Assert.Equal(Missing, talk.Ask("what's missing?").Text);
        talk.Ask("where did she study?");

        Assert.Equal(Intent.Fit, talk.Ask("so does she have everything that we ask for?").Intent);
    }

    [Fact]
    public void What_is_met_is_told_alone()
    {
        var talk = new Talk(Tove);
        talk.Ask(Advert);

        var answer = talk.Ask("Which of the requirements does she meet?");

        Assert.StartsWith("Of what is asked for, it has Backend Developer", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("does not mention", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("which job has she had the longest?")]
    [InlineData("what role does she have now?")]
    [InlineData("which of these jobs did she have in 2016?")]
    [InlineData("does she have any awards?")]
    public void Another_question_is_not_of_the_advert(string question)
    {
        var talk = new Talk(Tove);
        talk.Ask(Advert);

        Assert.NotEqual(Intent.Fit, talk.Ask(question).Intent);
    }
}
