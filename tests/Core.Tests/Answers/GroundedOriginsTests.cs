using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Answers.Grounding;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>
/// Which item a model takes its words from: several in one sentence, in their order, and not somebody else's.
/// </summary>
public class GroundedOriginsTests
{
    private static readonly CompiledResume Resume = Talk.Compile(
        """
        { "basics": { "name": "Mira Sand", "label": "Data Engineer", "pronouns": "she/her" },
          "work": [
            { "name": "Tidewater", "position": "Lead Data Engineer", "startDate": "2021-04",
              "summary": "Leads the five people who run the pipeline.", "keywords": ["Kafka", "PostgreSQL"] },
            { "name": "Quay Infirmary", "position": "Analyst", "location": "Quay", "startDate": "2015-09",
              "endDate": "2021-03", "summary": "First analyst of the house; learned from a judge.",
              "highlights": ["Mentored twelve students", "Partnered with the tax team"],
              "keywords": ["Airflow", "Python"] },
            { "name": "Mole Care Home", "position": "Clerk", "location": "Hull", "startDate": "2014-01",
              "endDate": "2014-12", "highlights": ["Cared for 18 guests"], "keywords": ["Home care"] }],
          "education": [
            { "institution": "University of Bergen", "area": "Oceanography", "studyType": "Master of Science",
              "courses": ["Statistical Learning"], "startDate": "2009-08", "endDate": "2011-06" },
            { "institution": "University of Oslo", "area": "Physics", "studyType": "Bachelor of Science",
              "startDate": "2006-08", "endDate": "2009-06" }],
          "certificates": [
            { "name": "Certified Kubernetes Administrator", "date": "2022-10", "issuer": "CNCF" },
            { "name": "Professional Data Engineer", "date": "2020-06", "issuer": "Google Cloud" }],
          "languages": [
            { "language": "Norwegian", "fluency": "Native speaker" },
            { "language": "English", "fluency": "Fluent" },
            { "language": "German", "fluency": "Basic" }],
          "projects": [{ "name": "Gannet", "description": "A bird counter.", "entity": "Kodekveld",
            "roles": ["Founder"], "keywords": ["Python", "Go"] }],
          "references": [{ "name": "Sigrid Aune, Head of Operations at Tidewater",
            "reference": "Mira explains hard things plainly." }] }
        """);

    [Theory]
    [InlineData("Work", "She used Kafka at Tidewater and Airflow at Quay Infirmary.")]
    [InlineData("Work", "She mentored twelve students at Quay Infirmary and cared for 18 guests at Mole Care Home.")]
    [InlineData("Work", "Mira has worked at Quay Infirmary and Mole Care Home.")]
    [InlineData("Work", "She worked at Quay Infirmary in Quay and at Mole Care Home in Hull.")]
    [InlineData("Languages", "She is a native speaker of Norwegian and has basic German.")]
    [InlineData("Languages", "Mira speaks Norwegian (native speaker), English (fluent) and German (basic).")]
    [InlineData("Languages", "She speaks Norwegian natively, English fluently and basic German.")]
    [InlineData("Education",
        "She studied Physics at the University of Oslo and Oceanography at the University of Bergen.")]
    [InlineData("Education", "She holds a degree from the University of Bergen and one from the University of Oslo.")]
    public void Each_part_of_a_sentence_may_be_of_its_own_item(string section, string said) =>
        GroundedSentence.Passes(Resume, section, said);

    [Theory]
    [InlineData("Work", "She used Airflow at |Tidewater and Kafka at Quay Infirmary.")]
    [InlineData("Work", "She mentored twelve students at Quay Infirmary and |18 guests at Mole Care Home.")]
    [InlineData("Work", "She works at Tidewater and is an |Analyst there.")]
    [InlineData("Work", "She works at Tidewater and has used |Airflow.")]
    [InlineData("Work", "She worked at Quay Infirmary and Mole Care Home in |Hull.")]
    [InlineData("Languages", "She speaks Norwegian and German (|basic).")]
    [InlineData("Languages", "She is fluent in English and |German.")]
    [InlineData("Education", "She studied Physics at the University of Oslo and |Oceanography.")]
    public void Parts_of_different_items_stop(string section, string marked) =>
        GroundedSentence.Stops(Resume, section, marked);

    [Theory]
    [InlineData("She worked at Mole Care Home, then at Quay Infirmary, and then at Tidewater.")]
    [InlineData("She is at Tidewater. Before that, she worked at Quay Infirmary.")]
    [InlineData("Before Tidewater, she worked at Quay Infirmary.")]
    [InlineData("She worked at Mole Care Home before joining Quay Infirmary.")]
    [InlineData("First, she worked at Quay Infirmary. Later, she joined Tidewater.")]
    public void What_came_first_may_be_told_first(string said) => GroundedSentence.Passes(Resume, "Work", said);

    [Theory]
    [InlineData("She worked at Tidewater and then at |Quay Infirmary.")]
    [InlineData("Before Quay Infirmary, she worked at |Tidewater.")]
    [InlineData("She worked at Quay Infirmary before |Mole Care Home.")]
    [InlineData("After Tidewater, she worked at |Quay Infirmary.")]
    [InlineData("She worked at Mole Care Home. Before that, she was at |Tidewater.")]
    public void What_came_first_is_not_told_last(string marked) => GroundedSentence.Stops(Resume, "Work", marked);

    [Theory]
    [InlineData("Education",
        "She studied Oceanography at the University of Bergen; her courses included Statistical Learning.")]
    [InlineData("References",
        "Sigrid Aune, Head of Operations at Tidewater, says that Mira explains hard things plainly.")]
    [InlineData("Work", "She was the first analyst of Quay Infirmary.")]
    [InlineData("Work", "She worked as an Analyst at Quay Infirmary.")]
    [InlineData("Projects", "She is the founder of Gannet.")]
    public void Words_pass_as_what_they_are(string section, string said) =>
        GroundedSentence.Passes(Resume, section, said);

    [Theory]
    [InlineData("Education", "She studied |Statistical Learning at the University of Bergen.")]
    [InlineData("Education", "She has a Master of Science in |Statistical Learning.")]
    [InlineData("References", "Mira is |Head of Operations at Tidewater.")]
    [InlineData("Work References", "At Tidewater, she is |Head of Operations.")]
    [InlineData("Work", "She was a |judge at Quay Infirmary.")]
    [InlineData("Work", "She worked as a |partner at Quay Infirmary.")]
    [InlineData("Projects", "She founded |Kodekveld.")]
    [InlineData("Work", "At Quay Infirmary she used Python and |go.")]
    [InlineData("Work", "She is at |Quay Infirmary.")]
    [InlineData("Work", "She is working as an |Analyst at Quay Infirmary.")]
    [InlineData("Certificates",
        "She earned Certified Kubernetes Administrator in October 2022. It is from |Google Cloud.")]
    public void Words_of_somebody_or_something_else_stop(string section, string marked) =>
        GroundedSentence.Stops(Resume, section, marked);

    [Theory]
    [InlineData("How many years of experience does she have?")]
    [InlineData("What jobs has she had?")]
    [InlineData("What languages does she speak?")]
    [InlineData("What do her references say?")]
    [InlineData("Who is she?")]
    [InlineData("How long did she work at Quay Infirmary?")]
    [InlineData("Has she been at Tidewater for ten years?")]
    public void What_the_composer_says_passes_word_for_word(string question)
    {
        var composed = new Talk(Resume).Take(question).Answer;
        Assert.Equal(Decision.Answer, composed.Decision);
        foreach (var size in (int[])[1000, 1, 3, 8])
        {
            var evidence = Evidence.Of(composed, Resume, Talk.Today);
            Assert.Equal((composed.Text, false), GroundedSentence.Pass(evidence, composed.Text, size));
        }
    }

    [Fact]
    public void The_beginning_of_what_the_composer_says_does_not_carry_other_words()
    {
        var composed = new Talk(Resume).Take("How many years of experience does she have?").Answer;
        var evidence = Evidence.Of(composed, Resume, Talk.Today);

        var (passed, isBroken) = GroundedSentence.Pass(evidence, "About 10 years and 11 months in Kafka.", 1000);

        Assert.True(isBroken, passed);
        Assert.DoesNotContain("Kafka", passed, StringComparison.Ordinal);
    }
}
