using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>
/// How models really word answers, right and wrong: what may be said of this résumé passes whole, what may not stops.
/// </summary>
public class GroundedTalkTests
{
    private static readonly CompiledResume Resume = Talk.Compile(
        """
        { "basics": { "name": "Mira Sand", "label": "Data Engineer", "pronouns": "she/her" },
          "work": [
            { "name": "Tidewater", "position": "Lead Data Engineer", "startDate": "2021-04",
              "summary": "Leads the five people who run the pipeline.",
              "highlights": ["Cut the delay from 26 hours to 9 seconds", "Moved 900 shops to PostgreSQL in 2022"] },
            { "name": "Quay Analytics", "position": "Data Scientist", "startDate": "2015-09", "endDate": "2021-03",
              "summary": "Restored 23 years of weather records in Python.",
              "highlights": ["Joined as one of a company of thirty", "Wrote the loader, 90 kroner a month to run"] }],
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
            { "language": "English", "fluency": "Full professional proficiency" },
            { "language": "German", "fluency": "Reading" }],
          "projects": [{ "name": "Gannet", "description": "A bird counter.", "keywords": ["Go", "Redis"] }] }
        """);

    [Theory]
    [InlineData("Work", "She joined Tidewater in April 2021.")]
    [InlineData("Work", "She joined Quay Analytics in 2015 as Data Scientist and left in March 2021.")]
    [InlineData("Work", "In April 2021 she became Lead Data Engineer.")]
    [InlineData("Work", "She started at Quay Analytics in September 2015.")]
    [InlineData("Work", "She began as a Data Scientist at Quay Analytics.")]
    [InlineData("Work", "She works at Tidewater as Lead Data Engineer.")]
    [InlineData("Work", "Mira is Lead Data Engineer at Tidewater.")]
    [InlineData("Work", "Mira was a Data Scientist at Quay Analytics.")]
    [InlineData("Work", "At Tidewater she leads five people and moved 900 shops to PostgreSQL in 2022.")]
    [InlineData("Work", "At Quay Analytics she restored 23 years of weather records.")]
    [InlineData("Work", "She leads a team of five at Tidewater.")]
    [InlineData("Work", "She leads a team of five people at Tidewater.")]
    [InlineData("Work", "Her loader is just 90 kroner a month.")]
    [InlineData("Education", "She graduated from the University of Bergen in 2011 with a Master of Science.")]
    [InlineData("Education", "She completed a Bachelor of Science in Physics at the University of Oslo in 2009.")]
    [InlineData("Education", "She studied at the University of Bergen and the University of Oslo.")]
    [InlineData("Certificates", "She is a Certified Kubernetes Administrator and a Professional Data Engineer.")]
    [InlineData("Certificates", "She received the Professional Data Engineer certificate from Google Cloud in 2020.")]
    [InlineData("Languages", "Mira speaks Norwegian, English and German.")]
    [InlineData("Languages", "She is fluent in English.")]
    [InlineData("Projects", "Gannet is a bird counter; it uses Go and Redis.")]
    public void What_is_true_passes_in_the_words_that_models_use(string section, string said) =>
        GroundedSentence.Passes(Resume, section, said);

    [Theory]
    [InlineData("Work", "She leads |nine people at Tidewater.")]
    [InlineData("Work", "At Tidewater she leads |900 people.")]
    [InlineData("Work", "She leads a team of |26 at Tidewater.")]
    [InlineData("Work", "At Tidewater she moved |**26** shops.")]
    [InlineData("Work", "At Tidewater she moved |26\u00A0shops.")]
    [InlineData("Work", "She has |23 years of experience at Quay Analytics.")]
    [InlineData("Work", "Mira works at |Quay Analytics.")]
    [InlineData("Work", "Mira is a Data |Scientist at Quay Analytics.")]
    [InlineData("Work", "She has been at Tidewater since |2022.")]
    [InlineData("Work", "She left |Tidewater in 2022.")]
    [InlineData("Work", "She joined Quay Analytics in |2021.")]
    [InlineData("Work", "She |started Quay Analytics.")]
    [InlineData("Work", "|He leads the five people at Tidewater.")]
    [InlineData("Work", "At Tidewater she uses |Go.")]
    [InlineData("Work", "At Tidewater she works in |IT.")]
    [InlineData("Work", "She is based in the |US.")]
    [InlineData("Work", "She uses PostgreSQL |instead of Python.")]
    [InlineData("Work", "Her loader is \u20B9|90 a month.")]
    [InlineData("Work", "Her résumé does |not mention Postgres.")]
    [InlineData("Work", "|I lead the five people at Tidewater.")]
    [InlineData("Work", "She worked at Quay Analytics for |23 years.")]
    [InlineData("Work", "She has a |decade of experience.")]
    [InlineData("Work", "She joined Tidewater in |2022.")]
    [InlineData("Work", "She worked at Tidewater and Quay Analytics as a Data |Scientist.")]
    [InlineData("Certificates",
        "She holds Certified Kubernetes Administrator and Professional Data Engineer from |CNCF.")]
    [InlineData("Education", "She has a Master of Science in |Data Science.")]
    [InlineData("Education", "She graduated from the University of Bergen in |2009.")]
    [InlineData("Education", "She studied Physics at the University of |Bergen.")]
    [InlineData("Languages", "She is fluent in |German.")]
    public void What_is_not_stops_before_it_is_read(string section, string marked) =>
        GroundedSentence.Stops(Resume, section, marked);
}
