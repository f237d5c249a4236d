using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Lengths of time, dates, counts and amounts that a model works out of a résumé, right and wrong.</summary>
public class GroundedFiguresTests
{
    private static readonly CompiledResume Resume = Talk.Compile(
        """
        { "basics": { "name": "Mira Sand", "label": "Data Engineer", "pronouns": "she/her" },
          "work": [
            { "name": "Tidewater", "position": "Lead Data Engineer", "startDate": "2021-04",
              "summary": "Leads the five people who run the pipeline.",
              "highlights": ["Moved 900 harbour sensors to Kafka", "Cut the delay from 26 hours to 9 seconds",
                "Won contracts worth €40 million", "Errors fell from eleven a quarter to two"] },
            { "name": "Quay Analytics", "position": "Senior Analyst", "startDate": "2018-01", "endDate": "2021-03",
              "highlights": ["Ran 70 surveys"] },
            { "name": "Quay Analytics", "position": "Data Scientist", "startDate": "2015-09", "endDate": "2017-12",
              "summary": "Joined a company of thirty." },
            { "name": "Mole House", "position": "Clerk", "startDate": "2014-01", "endDate": "2014-12" }],
          "awards": [{ "title": "Open Data Prize", "date": "2016-11-18", "awarder": "Tidewater" },
            { "title": "Golden Buoy", "date": "2019-05", "awarder": "Harbour Board" }],
          "projects": [{ "name": "Gannet", "description": "A bird counter; 300 users in 2024.",
            "startDate": "2020-02", "endDate": "2022-06" }],
          "languages": [{ "language": "Norwegian", "fluency": "Native speaker" },
            { "language": "English", "fluency": "Fluent" }, { "language": "German", "fluency": "Reading" }] }
        """);

    [Theory]
    [InlineData("She has worked at Tidewater for more than four years.")]
    [InlineData("She has worked at Tidewater for 4 years and 5 months.")]
    [InlineData("She has been at Tidewater for about four and a half years.")]
    [InlineData("She worked at Quay Analytics for over five years.")]
    [InlineData("She spent more than five years at Quay Analytics.")]
    [InlineData("She was a Data Scientist at Quay Analytics for two years and three months.")]
    [InlineData("She worked at Mole House for a year.")]
    [InlineData("She has nearly 11 years of professional experience in all.")]
    [InlineData("She has more than ten years of experience.")]
    [InlineData("For more than four years, she has worked at Tidewater.")]
    [InlineData("She worked at Quay Analytics for over five years, and at Tidewater since April 2021.")]
    public void How_long_it_took_may_be_worked_out(string said) => GroundedSentence.Passes(Resume, "Work", said);

    [Theory]
    [InlineData("She has worked at Tidewater for |five years.")]
    [InlineData("She has worked at Tidewater for a |year.")]
    [InlineData("She has worked at Tidewater for |more than five years.")]
    [InlineData("She worked at Quay Analytics for |three years.")]
    [InlineData("She worked at Quay Analytics for over five years as a |Data Scientist.")]
    [InlineData("As a Data Scientist, she worked at Quay Analytics for |over five years.")]
    [InlineData("She has nearly 11 years of experience with |Kafka.")]
    [InlineData("She has nearly 11 years of experience at |Tidewater.")]
    [InlineData("She has |more than 11 years of experience.")]
    [InlineData("She has used Kafka for |ten years.")]
    public void What_took_another_time_stops(string marked) => GroundedSentence.Stops(Resume, "Work", marked);

    [Theory]
    [InlineData("Awards", "She won the Open Data Prize on 18 November 2016.")]
    [InlineData("Awards", "She won the Open Data Prize on November 18, 2016.")]
    [InlineData("Awards", "She won the Open Data Prize on November 18th, 2016.")]
    [InlineData("Work", "She was Senior Analyst at Quay Analytics (01/2018–03/2021).")]
    [InlineData("Work", "She was Senior Analyst at Quay Analytics from 2018 to '21.")]
    [InlineData("Work", "She worked at Quay Analytics from 2015 to 2021.")]
    [InlineData("Work", "She worked at Quay Analytics (September 2015 – March 2021).")]
    [InlineData("Projects", "She built Gannet, which had 300 users in 2024.")]
    [InlineData("Projects", "Gannet ran from February 2020 to June 2022.")]
    public void Dates_may_be_full_short_or_of_several_jobs(string section, string said) =>
        GroundedSentence.Passes(Resume, section, said);

    [Theory]
    [InlineData("Awards", "She won the Open Data Prize on |19 November 2016.")]
    [InlineData("Awards", "She won the Open Data Prize on November |8, 2016.")]
    [InlineData("Awards", "She won the Golden Buoy on |1 May 2019.")]
    [InlineData("Work", "She was Senior Analyst at Quay Analytics (|02/2018–03/2021).")]
    [InlineData("Work", "She was Senior Analyst at Quay Analytics from 2018 to '|20.")]
    [InlineData("Work", "She worked at Quay Analytics from 2015 to 2021 as a |Data Scientist.")]
    [InlineData("Work", "She worked at Quay Analytics from 2016 to |2021.")]
    [InlineData("Work", "She has been a Senior Analyst at Quay Analytics from |2018.")]
    [InlineData("Projects", "She built Gannet in |2024.")]
    public void Other_dates_stop(string section, string marked) => GroundedSentence.Stops(Resume, section, marked);

    [Theory]
    [InlineData("Awards", "She won two awards.")]
    [InlineData("Awards", "She won two awards: the Open Data Prize in November 2016 and the Golden Buoy in May 2019.")]
    [InlineData("Work", "She has held four jobs.")]
    [InlineData("Languages", "Mira speaks three languages: Norwegian, English and German.")]
    [InlineData("Work", "She leads a five-person team at Tidewater.")]
    [InlineData("Work", "She leads a group of five people at Tidewater.")]
    [InlineData("Work", "She won contracts worth EUR 40 million.")]
    [InlineData("Work", "She won contracts worth 40 million euros.")]
    [InlineData("Work", "She won contracts worth €40M.")]
    [InlineData("Work", "She moved 900 sensors to Kafka.")]
    public void Counts_and_amounts_may_be_put_otherwise(string section, string said) =>
        GroundedSentence.Passes(Resume, section, said);

    [Theory]
    [InlineData("Awards", "She won |three awards.")]
    [InlineData("Awards", "She won two awards from |Tidewater.")]
    [InlineData("Awards", "She won two awards in |2016.")]
    [InlineData("Languages", "She speaks three languages |fluently.")]
    [InlineData("Work", "She has held |two jobs.")]
    [InlineData("Work", "She won contracts worth |$40 million.")]
    [InlineData("Work", "She won contracts worth > |€40 million.")]
    [InlineData("Work", "At Tidewater she moved |900 harbours to Kafka.")]
    [InlineData("Work", "At Tidewater errors fell from |eleven quarters to two.")]
    [InlineData("Work", "At Tidewater she cut the delay from |26 seconds to 9 seconds.")]
    [InlineData("Work", "At Tidewater she cut the delay from |9 seconds to 26 hours.")]
    [InlineData("Work", "She joined |thirty people at Quay Analytics.")]
    [InlineData("Work", "She ran (|70) harbours at Quay Analytics.")]
    public void Counts_of_something_else_stop(string section, string marked) =>
        GroundedSentence.Stops(Resume, section, marked);
}
