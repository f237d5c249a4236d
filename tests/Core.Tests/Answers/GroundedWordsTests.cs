using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Answers.Grounding;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>
/// What a model may say of this résumé, and what it may not: each wrong sentence stops before its first wrong word.
/// </summary>
public class GroundedWordsTests
{
    private const string Question = "What has she done with Python, and does she know Kafka?";

    private static readonly CompiledResume Resume = Talk.Compile(
        """
        { "basics": { "name": "Ada Example", "label": "Software Engineer", "location": { "city": "Lisbon" } },
          "work": [
            { "name": "Acme Labs", "position": "Senior Developer", "startDate": "2019-03", "location": "Lisbon",
              "summary": "Leads a team of four. Built billing tools in Python and PostgreSQL.",
              "highlights": ["Cut costs by 40% without downtime", "Handles over 10,000 requests a second"] },
            { "name": "Globex", "position": "Data Analyst", "startDate": "2015", "endDate": "2018-06",
              "location": "Porto", "summary": "Wrote reports in Python with pandas and SQL.",
              "highlights": ["Trained 12 analysts", "Ran the Kubernetes cluster"] }],
          "education": [{ "institution": "University of Porto", "area": "Physics", "studyType": "Master",
              "startDate": "2012", "endDate": "2014" }],
          "projects": [
            { "name": "Harbor", "description": "A scheduler for ships.", "keywords": ["Python", "Django"] },
            { "name": "Lantern", "description": "A monitor for lighthouses.", "keywords": ["Python", "Redis"] }],
          "skills": [{ "name": "Languages", "keywords": ["Python", "C#", "TypeScript"] }] }
        """);

    [Theory]
    [InlineData("Yes, she has worked with Python.")]
    [InlineData("Ada works as Senior Developer at Acme Labs.")]
    [InlineData("She currently works at Acme Labs, since March 2019.")]
    [InlineData("She has been there since 2019.")]
    [InlineData("At Globex she wrote reports in Python with pandas and SQL.")]
    [InlineData("She worked at Acme Labs and Globex.")]
    [InlineData("She worked at Globex (2015–2018) and Acme Labs (since 2019).")]
    [InlineData("She worked at Globex from 2015 to 2018.")]
    [InlineData("She worked at Globex until June 2018.")]
    [InlineData("At Acme Labs she leads a team of four.")]
    [InlineData("At Acme Labs she leads a team of 4 and cut costs by 40%.")]
    [InlineData("At Acme Labs she cut costs by forty percent without downtime.")]
    [InlineData("At Acme Labs, it handles over 10,000 requests a second.")]
    [InlineData("She trained twelve analysts at Globex.")]
    [InlineData("She built Harbor with Django. Lantern uses Redis.")]
    [InlineData("Harbor is a scheduler for ships; it uses Python and Django.")]
    [InlineData("Her skills include Python, C# and TypeScript.")]
    [InlineData("She knows Python, Django and Redis.")]
    [InlineData("At Globex she ran the k8s cluster.")]
    [InlineData("She studied Physics at the University of Porto.")]
    [InlineData("She has a Master in Physics, 2014.")]
    [InlineData("She used Postgres at Acme Labs.")]
    [InlineData("The résumé does not mention Kafka.")]
    [InlineData("She used Python at Acme Labs. The résumé doesn't mention Kafka.")]
    public void What_the_items_say_passes_whole(string said)
    {
        Assert.Equal(said, Pass(said));
        foreach (var size in (int[])[1, 2, 3, 7]) Assert.Equal(said, Pass(said, size));
    }

    [Theory]
    [InlineData("She leads a team of |twelve at Acme Labs.")]
    [InlineData("At Acme Labs she leads a team of |forty.")]
    [InlineData("At Acme Labs she cut costs by |60%.")]
    [InlineData("At Acme Labs she cut costs by |40 dollars.")]
    [InlineData("At Acme Labs she cut |40 jobs.")]
    [InlineData("She trained |120 analysts.")]
    [InlineData("She worked on |12 projects at Globex.")]
    [InlineData("She held |four roles at Acme Labs.")]
    [InlineData("She trained |a dozen engineers.", "a ")]
    [InlineData("It handles over |100,000 requests.")]
    [InlineData("She has |10+ years with Python.")]
    [InlineData("She has |seven years of it.")]
    [InlineData("She has worked for |three decades.")]
    [InlineData("She worked at Globex since |2015.")]
    [InlineData("She worked at Globex from 2015 to |2019.")]
    [InlineData("She worked at Globex until |2019.")]
    [InlineData("She joined Globex in |2018.")]
    [InlineData("She joined Acme Labs in |January 2019.")]
    [InlineData("She worked at Globex in |2017.")]
    [InlineData("She worked at Acme Labs, 2019-|2021.")]
    [InlineData("She |currently works at Globex.", "currently works at ")]
    [InlineData("She |previously worked at Acme Labs.", "previously worked at ")]
    public void A_wrong_number_or_date_never_passes(string marked, string alsoFine = "") => Stops(marked, alsoFine);

    [Theory]
    [InlineData("She works as Data Analyst at |Acme Labs.")]
    [InlineData("She was Senior Developer at |Globex.")]
    [InlineData("At Globex she was a |senior analyst.")]
    [InlineData("She worked at Acme Labs in |Porto.")]
    [InlineData("She worked at Globex in |Berlin.")]
    [InlineData("She worked at |Initech.")]
    [InlineData("She worked at Acme |Systems.")]
    [InlineData("She worked at Acme Labs and |Initech.")]
    [InlineData("She used Django at |Acme Labs.")]
    [InlineData("She used Python and Django at |Globex.")]
    [InlineData("She worked at Acme Labs. There she used |Django.")]
    [InlineData("She worked at Acme Labs, where she used |pandas.")]
    [InlineData("Lantern uses |Django.")]
    [InlineData("She built Harbor with |Redis.")]
    [InlineData("She built Harbor with Python in |Rust.")]
    [InlineData("She knows |Kafka.")]
    [InlineData("She knows Python and |Kafka.")]
    [InlineData("She knows |Java.")]
    [InlineData("She knows |JavaScript.")]
    [InlineData("She uses SQL |Server.")]
    [InlineData("She has |no experience with Python.")]
    [InlineData("She has |never used Python.")]
    [InlineData("The résumé does |not mention Python.")]
    [InlineData("The résumé |doesn't mention Rust.")]
    [InlineData("She has a |PhD in Physics.")]
    [InlineData("She has a Master in |Chemistry.")]
    [InlineData("She studied |medicine.")]
    [InlineData("She is a |certified expert.")]
    [InlineData("She is |fluent in it.")]
    [InlineData("She |founded Globex.")]
    [InlineData("She is |Grace Hopper.")]
    [InlineData("She has worked in |Портo.")]
    [InlineData("She has worked at |Go\u200Bogle.")]
    public void A_wrong_word_and_what_follows_never_pass(string marked) => Stops(marked, "");

    [Fact]
    public void Words_that_state_no_fact_pass_before_they_are_whole()
    {
        var words = Grounded();

        Assert.Equal("Yes", words.Push("Yes"));
        Assert.Equal(", she has", words.Push(", she has"));
        Assert.Equal(" worked with", words.Push(" worked with"));
        Assert.Equal(" Python", words.Push(" Python"));
    }

    [Fact]
    public void A_number_waits_for_what_it_counts()
    {
        var words = Grounded();
        Feed(words, "She trained", 100, isEnd: false);

        Assert.Equal(" ", words.Push(" 12"));
        Assert.Equal("", words.Push(" "));
        Assert.Equal("", words.Push("analysts"));
        Assert.Equal("12 analysts at", words.Push(" at"));
    }

    [Fact]
    public void Facts_are_cited_where_they_stand()
    {
        var words = Grounded();
        var said = "At Globex she wrote reports in Python.";

        Feed(words, said, 5);

        var cited = words.Citations.Select(citation => (said[citation.Start..citation.End], citation.Pointer)).ToList();
        Assert.Contains(("Globex", "/work/1/name"), cited);
        Assert.Contains(("Python", "/work/1/summary"), cited);
    }

    private static void Stops(string marked, string alsoFine)
    {
        var at = marked.IndexOf('|', StringComparison.Ordinal);
        var said = marked.Remove(at, 1);

        foreach (var size in (int[])[1000, 1, 2, 3, 7])
        {
            var words = Grounded();
            var passed = Feed(words, said + " And more.", size);
            Assert.True(words.IsBroken, $"'{passed}' was not stopped.");
            // Of a word that came in pieces, a piece that is a plain word itself ("for" of "forty") may have passed.
            var wrong = said[(at + alsoFine.Length)..].Split(' ', '.')[0];
            Assert.True(passed.Length < at + alsoFine.Length + wrong.Length, $"'{passed}' says too much.");
        }
    }

    private static string Pass(string said, int size = 1000)
    {
        var words = Grounded();
        var passed = Feed(words, said, size);
        return words.IsBroken ? passed + "|" : passed;
    }

    private static string Feed(GroundedWords words, string said, int size, bool isEnd = true)
    {
        var passed = "";
        for (var at = 0; at < said.Length; at += size)
            passed += words.Push(said.Substring(at, Math.Min(size, said.Length - at)));
        if (isEnd) passed += words.End();
        Assert.Equal(words.Text, passed);
        return passed;
    }

    private static GroundedWords Grounded()
    {
        var composed = new Talk(Resume).Take(Question).Answer;
        ResumeItem[] items = [.. Resume.Resume.Items];
        var shown = items.Select(item => new AnswerItem
        {
            Ref = item.Ref.ToString(),
            Section = "",
            Title = item.Title,
        });
        return new GroundedWords(Evidence.Of(composed with { Items = [.. shown] }, Resume, Talk.Today));
    }
}
