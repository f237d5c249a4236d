using System.Text;
using ResumeVoice.Core.Resumes.Conversion;

namespace ResumeVoice.Core.Tests.Resumes.Conversion;

public sealed class EuropassTests
{
    private const string Passport = """
        <?xml version="1.0" encoding="UTF-8"?>
        <SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass">
          <LearnerInfo>
            <Identification>
              <PersonName><FirstName>Zoé</FirstName><Surname>Lindqvist</Surname></PersonName>
              <ContactInfo>
                <Address><Contact><Municipality>Gent</Municipality>
                  <Country><Code>BE</Code><Label>Belgium</Label></Country>
                </Contact></Address>
                <Email><Contact>zoe@lind.example</Contact></Email>
                <TelephoneList><Telephone><Contact>+32 9 111 22 33</Contact></Telephone></TelephoneList>
              </ContactInfo>
            </Identification>
            <Headline><Description><Label>Marine engineer</Label></Description></Headline>
            <WorkExperienceList>
              <WorkExperience>
                <Period><From year="2019" month="--03" day="---01"/><Current>true</Current></Period>
                <Position><Label>Engineer</Label></Position>
                <Activities>&lt;p&gt;Runs pumps.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Cut leaks&lt;/li&gt;
                  &lt;li&gt;Wrote Python&lt;/li&gt;&lt;/ul&gt;</Activities>
                <Employer><Name>Harbor</Name><ContactInfo><Address><Contact><Municipality>Gent</Municipality></Contact>
                  </Address></ContactInfo></Employer>
              </WorkExperience>
            </WorkExperienceList>
            <EducationList>
              <Education>
                <Period><From year="2010"/><To year="2014" month="--06"/></Period>
                <Title>MSc Engineering</Title>
                <Organisation><Name>Ghent University</Name></Organisation>
              </Education>
            </EducationList>
            <Skills>
              <Linguistic>
                <MotherTongueList><MotherTongue><Description><Label>Dutch</Label></Description></MotherTongue>
                </MotherTongueList>
                <ForeignLanguageList><ForeignLanguage><Description><Label>English</Label></Description>
                  <ProficiencyLevel><Listening>C2</Listening><SpokenInteraction>C1</SpokenInteraction>
                  </ProficiencyLevel></ForeignLanguage></ForeignLanguageList>
              </Linguistic>
              <Computer><Description>Python, MATLAB; CAD</Description></Computer>
            </Skills>
          </LearnerInfo>
        </SkillsPassport>
        """;

    private const string Candidate = """
        <Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3" xmlns:oa="http://www.oa/9">
          <CandidatePerson><PersonName><oa:GivenName>Ola</oa:GivenName><hr:FamilyName>Berg</hr:FamilyName></PersonName>
          </CandidatePerson>
          <CandidateProfile><EmploymentHistory><EmployerHistory>
            <hr:OrganizationName>Fjord AS</hr:OrganizationName>
            <PositionHistory><hr:PositionTitle>Developer</hr:PositionTitle>
              <EmploymentPeriod><StartDate><hr:FormattedDateTime>2020-02-01</hr:FormattedDateTime></StartDate>
              <EndDate><hr:FormattedDateTime>2023-05</hr:FormattedDateTime></EndDate></EmploymentPeriod>
            </PositionHistory></EmployerHistory></EmploymentHistory></CandidateProfile>
        </Candidate>
        """;

    [Fact]
    public void A_passport_becomes_a_document_with_everything_in_its_place()
    {
        var (document, warnings) = Conversions.Of(Read(Passport));

        var basics = document.GetProperty("basics");
        Assert.Equal(("Zoé Lindqvist", "Marine engineer", "zoe@lind.example", "+32 9 111 22 33"),
            (basics.Text("name"), basics.Text("label"), basics.Text("email"), basics.Text("phone")));
        Assert.Equal("BE", basics.GetProperty("location").Text("countryCode"));
        var job = Assert.Single(document.GetProperty("work").EnumerateArray());
        Assert.Equal(
            ("Harbor", "Engineer", "2019-03-01"), (job.Text("name"), job.Text("position"), job.Text("startDate")));
        Assert.Equal("Runs pumps.", job.Text("summary"));
        Assert.Equal(["Cut leaks", "Wrote Python"], job.Texts("highlights"));
        var study = document.GetProperty("education")[0];
        Assert.Equal(("Ghent University", "MSc Engineering", "2010", "2014-06"),
            (study.Text("institution"), study.Text("studyType"), study.Text("startDate"), study.Text("endDate")));
        var languages = document.GetProperty("languages");
        Assert.Equal(("Dutch", "Mother tongue"), (languages[0].Text("language"), languages[0].Text("fluency")));
        Assert.Equal("Listening C2, Spoken interaction C1", languages[1].Text("fluency"));
        Assert.Equal(["Python", "MATLAB", "CAD"], document.GetProperty("skills")[0].Texts("keywords"));
        var guess = warnings.Single(warning => warning.Code == "skills_guessed");
        Assert.Equal("/skills/0", guess.Pointer);
        Assert.True(guess.Line > 30);
    }

    [Fact]
    public void A_candidate_of_todays_Europass_is_read_too()
    {
        var (document, _) = Conversions.Of(Read(Candidate));

        Assert.Equal("Ola Berg", document.GetProperty("basics").Text("name"));
        var job = document.GetProperty("work")[0];
        Assert.Equal(("Fjord AS", "Developer", "2020-02-01", "2023-05"),
            (job.Text("name"), job.Text("position"), job.Text("startDate"), job.Text("endDate")));
    }

    [Fact]
    public void Europass_as_JSON_is_the_same()
    {
        const string json = """
            {"SkillsPassport":{"LearnerInfo":{
              "Identification":{"PersonName":{"FirstName":"Zoé","Surname":"Lindqvist"}},
              "WorkExperience":[{"Period":{"From":{"Year":2019,"Month":3}},"Position":{"Label":"Engineer"},
                "Employer":{"Name":"Harbor"}},{"Position":{"Label":"Trainee"}}]}}}
            """;

        var (document, _) = Conversions.Of(DocumentConverter.FromJson(Encoding.UTF8.GetBytes(json)));

        Assert.Equal("Zoé Lindqvist", document.GetProperty("basics").Text("name"));
        var work = document.GetProperty("work");
        Assert.Equal(("Harbor", "2019-03"), (work[0].Text("name"), work[0].Text("startDate")));
        Assert.Equal("Trainee", work[1].Text("position"));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><LearnerInfo>&b;</LearnerInfo>", "type")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><SkillsPassport/>", "type")]
    [InlineData("<SkillsPassport><LearnerInfo>", "well-formed")]
    [InlineData("<html><body>no</body></html>", "no Europass")]
    public void Hostile_and_other_XML_is_refused_with_the_reason(string xml, string reason)
    {
        var refused = Assert.IsType<ConversionResult.Refused>(Read(xml));

        Assert.Equal("not_a_resume", refused.Code);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_XML_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000));

        Assert.Equal("too_large", Assert.IsType<ConversionResult.Refused>(Read(deep)).Code);
    }

    [Fact]
    public void Damaged_XML_never_throws()
    {
        foreach (var whole in new[] { Encoding.UTF8.GetBytes(Passport), Encoding.UTF8.GetBytes(Candidate) })
            for (var seed = 0; seed < 400; seed++)
                Assert.NotNull(DocumentConverter.FromEuropass(Conversions.Damaged(whole, seed)));
    }

    private static ConversionResult Read(string xml) => DocumentConverter.FromEuropass(Encoding.UTF8.GetBytes(xml));
}
