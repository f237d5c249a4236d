using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>
/// Pairs of a true and a false premise: the true one keeps its yes; the false one, which shares its words, has none.
/// </summary>
public sealed class TrueAndFalseTests
{
    private static readonly CompiledResume Ilse = Talk.Compile("""
        {
          "basics": {"name": "Ilse Marek", "label": "Marine Biologist", "pronouns": "she/her",
            "summary": "Marine biologist who has spent ten years on shellfish and tidal research.",
            "location": {"city": "Bergen", "countryCode": "NO"}},
          "work": [
            {"name": "Tidemark Shellfish", "position": "Founder and Head Biologist", "location": "Bergen, Norway",
              "startDate": "2021-02", "description": "Start-up growing mussels on ropes",
              "summary": "Founded after the institute; delivers to restaurants and customers in Denmark.",
              "highlights": ["Opened the Sotra farm 12 days ahead of the contract date",
                "Wrote the sampling tool in Django 4",
                "A storm in 2022 tore two lines; repaired them in a week"]},
            {"name": "Havn Institute", "position": "Research Biologist", "location": "Tromsø, Norway",
              "startDate": "2015-03", "endDate": "2021-01",
              "highlights": ["Counted urchins in 40 fjords", "Led a group of three divers"]}],
          "volunteer": [{"organization": "Clean Fjord", "position": "Beach organiser", "startDate": "2019-04",
            "summary": "Organises a clean-up each month."}],
          "education": [{"institution": "University of Galway", "area": "Marine Science", "studyType": "MSc",
            "startDate": "2012-09", "endDate": "2014-08", "courses": ["Chemical Oceanography"]}],
          "awards": [
            {"title": "Blue Coast Prize, runner-up", "date": "2019-05", "awarder": "Coast Society"},
            {"title": "Young Scientist Medal", "date": "2016-05", "awarder": "Arctic Union"},
            {"title": "Tidal Data Challenge, 3rd place", "date": "2018-05", "awarder": "Open Sea Lab"},
            {"title": "Sea Film Awards, Silver", "date": "2020-05", "awarder": "Film Board"},
            {"title": "Best Poster Finalist", "date": "2017-05", "awarder": "Shellfish Congress"}],
          "publications": [
            {"name": "Urchins of the North", "publisher": "Fjord Letters", "releaseDate": "2018-02",
              "summary": "Second author, with Ane Dahl."},
            {"name": "Ropes and Mussels", "publisher": "Fjord Letters", "releaseDate": "2022-02",
              "summary": "Sole author."}],
          "projects": [{"name": "tidecount", "description": "Open-source counter of tides, 300 users.",
            "startDate": "2020-01", "keywords": ["Python"]}],
          "certificates": [{"name": "Commercial Diver", "issuer": "Dive Board", "date": "2016-01"}],
          "skills": [{"name": "Software", "keywords": ["Django 4", "Terraform"]}],
          "interests": [{"name": "Cello"}],
          "references": [
            {"name": "Ane Dahl, lab technician", "reference": "Calm in every storm. I would hire Ilse again."},
            {"name": "Prof. Odd Vik", "reference": "She counts what others guess."}]
        }
        """);

    private static readonly CompiledResume Otis = Talk.Compile("""
        {
          "basics": {"name": "Otis Brandvold", "label": "Site Engineer", "pronouns": "he/him",
            "location": {"city": "Leeds", "countryCode": "GB"}},
          "work": [
            {"name": "Calder Bridges", "position": "Site Engineer", "location": "Leeds, England",
              "startDate": "2019-02",
              "highlights": ["Works with landowners along the canal and with founders of start-ups",
                "One accident in 2020: a mixer tipped over; closed the site for a day"]},
            {"name": "Pennine Tunnels", "position": "Assistant Engineer", "location": "Turin, Italy",
              "startDate": "2016-03", "endDate": "2019-01", "highlights": ["Measured 300 bolts"]}],
          "education": [{"institution": "University of Hull", "area": "Civil Engineering", "studyType": "BEng",
            "startDate": "2012-09", "endDate": "2015-08", "courses": ["Fluid Mechanics"]}],
          "certificates": [{"name": "NEBOSH General", "issuer": "NEBOSH", "date": "2017-01"}],
          "skills": [{"name": "Contracts", "keywords": ["NEC4"]}]
        }
        """);

    [Theory]
    [InlineData("did she win the Young Scientist Medal?", "Yes. Young Scientist Medal")]
    [InlineData("did she win the Blue Coast Prize?", "No. Blue Coast Prize, runner-up")]
    [InlineData("was she runner-up for the Blue Coast Prize?", "Yes. Blue Coast Prize")]
    [InlineData("did she come second in the Blue Coast Prize?", "Yes. Blue Coast Prize")]
    [InlineData("did she come third in the Tidal Data Challenge?", "Yes. Tidal Data Challenge")]
    [InlineData("did she win the Tidal Data Challenge?", "No. Tidal Data Challenge, 3rd place")]
    [InlineData("did she win first place in the Tidal Data Challenge?", "No. Tidal Data Challenge, 3rd place")]
    [InlineData("did she win silver at the Sea Film Awards?", "Yes. Sea Film Awards")]
    [InlineData("did she win gold at the Sea Film Awards?", "No. Sea Film Awards, Silver")]
    [InlineData("did she win best poster?", "No. Best Poster Finalist")]
    [InlineData("was she a finalist for best poster?", "Yes. Best Poster Finalist")]
    [InlineData("has she won a medal?", "Yes. ")]
    [InlineData("did she win the Young Scientist Medal twice?", "No. The résumé lists 1: Young Scientist Medal")]
    [InlineData("does she win a prize every year?", "No. The résumé lists: ")]
    [InlineData("did tidecount win a prize?", "Ilse's résumé does not say so. What it does say: tidecount")]
    [InlineData("has she won any prizes?", "Yes. ")]
    public void A_prize_tells_its_rank(string question, string opening) => Opens(Ilse, question, opening);

    [Theory]
    [InlineData("does she have no degree?", "She does: ")]
    [InlineData("has she no degree?", "She has: ")]
    [InlineData("does she have a degree?", "Yes. ")]
    [InlineData("Has Ilse no certificates?", "She has: ")]
    [InlineData("never published?", "The résumé says otherwise. ")]
    [InlineData("has she published?", "Yes. ")]
    [InlineData("Ilse has no research experience?", "The résumé says otherwise. ")]
    [InlineData("has she research experience?", "Yes. ")]
    [InlineData("does she have no Rust?", "Ilse's résumé does not mention Rust.")]
    [InlineData("hasn't she published?", "Yes. ")]
    public void A_negated_question_reads_one_way(string question, string opening) => Opens(Ilse, question, opening);

    [Theory]
    [InlineData("Otis never worked outside England, did he?", "The résumé lists work outside England: ")]
    [InlineData("never abroad, was he?", "The résumé lists work outside")]
    [InlineData("has he worked abroad?", "Yes. ")]
    [InlineData("has he no certificates?", "He has: ")]
    public void What_never_was_is_told_by_what_was(string question, string opening) => Opens(Otis, question, opening);

    [Theory]
    [InlineData("is Ane her boss?", "Ilse's résumé does not say so. It lists: Ane Dahl")]
    [InlineData("is Ane a lab technician?", "Yes. Ane Dahl")]
    [InlineData("would Ane hire her again?", "Yes. Ane Dahl")]
    [InlineData("would Odd hire her again?", "Ilse's résumé does not say so. What it does say: Prof. Odd Vik")]
    [InlineData("did Odd like her?", "Ilse's résumé does not say so. What it does say: Prof. Odd Vik")]
    public void A_referee_is_what_the_reference_says(string question, string opening) =>
        Opens(Ilse, question, opening);

    [Theory]
    [InlineData("is she a marine biologist?", "Yes. ")]
    [InlineData("is she a chartered biologist?", "Ilse's résumé does not say so.")]
    [InlineData("is she a professional cellist?", "Ilse's résumé does not")]
    [InlineData("is she a research biologist?", "Yes. ")]
    [InlineData("is she a good biologist?", "Yes. ")]
    [InlineData("is she a volunteer organiser?", "Yes. ")]
    [InlineData("is she the founder?", "Yes. ")]
    public void A_trade_is_held_as_it_is_called(string question, string opening) => Opens(Ilse, question, opening);

    [Theory]
    [InlineData("is he a site engineer?", "Yes. ")]
    [InlineData("is he a civil engineer?", "Yes. ")]
    [InlineData("is he a chartered engineer?", "Otis' résumé does not say so.")]
    [InlineData("is he a mechanical engineer?", "Otis' résumé does not say so.")]
    [InlineData("is he an engineer?", "Yes. ")]
    [InlineData("was he with the same employer for more than seven years?", "No. ")]
    [InlineData("was he with the same employer for more than five years?", "Yes. ")]
    [InlineData("did he found a company?", "Otis' résumé does not mention founding a company.")]
    [InlineData("has he started a business?", "Otis' résumé does not mention founding a business.")]
    [InlineData("did he cause the accident?", "Otis' résumé does not say so.")]
    [InlineData("did Pennine have any accidents?", "Otis' résumé does not say so.")]
    [InlineData("did Calder have any accidents?", "Yes. ")]
    [InlineData("does he know NEC4?", "Yes. ")]
    [InlineData("does he know NEC3?", "Otis' résumé does not mention")]
    [InlineData("has he ever been laid off?", "Otis' résumé does not mention")]
    public void A_qualifier_has_to_be_said(string question, string opening) => Opens(Otis, question, opening);

    [Theory]
    [InlineData("did she work in Tromsø?", "Yes. ")]
    [InlineData("was her research in Norway?", "Yes. ")]
    [InlineData("did she use Django at work?", "Yes. ")]
    [InlineData("is Tidemark in Bergen?", "Yes. ")]
    [InlineData("is Tidemark in Tromsø?", "No. ")]
    [InlineData("did she study in Galway?", "Yes. ")]
    [InlineData("did she found a company?", "Yes. Founder and Head Biologist at Tidemark Shellfish")]
    [InlineData("has she ever started a business?", "Yes. Founder and Head Biologist at Tidemark Shellfish")]
    [InlineData("has she worked at startups other than her own?", "Ilse's résumé does not mention any other.")]
    [InlineData("has she worked at a startup?", "Yes. ")]
    [InlineData("has she worked in Denmark?", "Ilse's résumé does not say so. What it does say: Founder")]
    [InlineData("has she worked in Norway?", "Yes. ")]
    [InlineData("was her startup in Tromsø?", "No. Founder and Head Biologist at Tidemark Shellfish")]
    [InlineData("was her startup in Bergen?", "Yes. Founder and Head Biologist at Tidemark Shellfish")]
    [InlineData("does she know Django 4?", "Yes. ")]
    [InlineData("does she know Django 2?", "Ilse's résumé does not mention Django 2.")]
    [InlineData("does she know Django?", "Yes. ")]
    [InlineData("does she have Django in any actual job?", "Yes. ")]
    [InlineData("does she have Terraform in any actual job?", "Ilse's résumé does not say so. No job mentions Terra")]
    [InlineData("is she good under pressure?", "Yes. Ane Dahl")]
    public void A_job_tells_where_and_with_what(string question, string opening) => Opens(Ilse, question, opening);

    [Theory]
    [InlineData("is the urchin paper her own?", "No. Urchins of the North")]
    [InlineData("is the mussels paper her own?", "Yes. Ropes and Mussels")]
    [InlineData("is she the only author of Ropes and Mussels?", "Yes. Ropes and Mussels")]
    [InlineData("is she the second author of Urchins of the North?", "Yes. ")]
    [InlineData("did the Sotra farm open on time?", "Yes. Founder and Head Biologist")]
    [InlineData("did the Sotra farm open late?", "No. Founder and Head Biologist")]
    [InlineData("did the Sotra farm open early?", "Yes. Founder and Head Biologist")]
    public void The_sentence_decides(string question, string opening) => Opens(Ilse, question, opening);

    [Fact]
    public void A_prize_that_is_talked_of_tells_its_rank_too() => Assert.StartsWith("No. Tidal Data Challenge",
        new Talk(Ilse).Ask("tell me about the Tidal Data Challenge", "did she win it?").Text,
        StringComparison.Ordinal);

    [Fact]
    public void Of_all_three_no_other_number_says_so() => Assert.DoesNotContain("Yes",
        new Talk(Ilse).Ask("did all three cost over 50 million?").Text, StringComparison.Ordinal);

    private static void Opens(CompiledResume resume, string question, string opening) =>
        Assert.StartsWith(opening, new Talk(resume).Ask(question).Text, StringComparison.Ordinal);
}
