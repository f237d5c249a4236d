using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Claims of all jobs, of none, of the same one, and what is left where something is left out.</summary>
public sealed class WholeClaimsTests
{
    private static readonly CompiledResume Signe = Talk.Compile("""
        {
          "basics": {"name": "Signe Dahlberg", "label": "Data Engineer", "meta": {"pronouns": "she/her"},
            "location": {"city": "Uppsala", "countryCode": "SE"}},
          "work": [
            {"name": "Varvet Data", "position": "Engineering Manager", "location": "Stockholm, Sweden",
              "startDate": "2021-01", "summary": "Manages a team of 8 engineers.", "keywords": ["Terraform"]},
            {"name": "Varvet Data", "position": "Data Engineer", "location": "Stockholm, Sweden",
              "startDate": "2018-01", "endDate": "2020-12", "keywords": ["Kafka", "Scala"],
              "highlights": ["Moved the pipelines from Scala to Kotlin"]},
            {"name": "Nordhavn Freight", "position": "Data Analyst", "location": "Aarhus, Denmark",
              "startDate": "2014-01", "endDate": "2017-12", "keywords": ["Kafka", "Perl"],
              "highlights": ["Held a budget of 2 million kroner"]}],
          "languages": [{"language": "Swedish", "fluency": "Native"}, {"language": "Danish", "fluency": "Fluent"},
            {"language": "French", "fluency": "B1"}],
          "skills": [{"name": "Data", "keywords": ["Kafka", "Perl", "Kotlin"]}]
        }
        """);

    private static readonly CompiledResume Homer = Talk.Compile("""
        {
          "basics": {"name": "Aled Morgan", "meta": {"pronouns": "he/him"},
            "location": {"city": "Cardiff", "countryCode": "GB"}},
          "work": [
            {"name": "Tawe Hospital", "position": "Nurse", "location": "Swansea, Wales", "startDate": "2019-01"},
            {"name": "Towy Hospital", "position": "Nurse", "location": "Carmarthen, Wales", "startDate": "2012-01",
              "endDate": "2018-12"}],
          "languages": [{"language": "Welsh", "fluency": "Native"}]
        }
        """);

    [Theory]
    [InlineData("Were all her jobs in Sweden?", "No. Not in Sweden: Data Analyst at Nordhavn Freight")]
    [InlineData("Has she only worked in Sweden?", "No. Not in Sweden: Data Analyst at Nordhavn Freight")]
    [InlineData("Has she never worked outside Sweden?", "The résumé lists work outside Sweden: Data Analyst")]
    [InlineData("Was every job in the same country?", "No. The jobs were in several places: ")]
    [InlineData("Did she use Kafka and Terraform in the same job?", "No one job in the résumé mentions Kafka and ")]
    [InlineData("Did she use Kafka only at Varvet Data?", "No. Kafka also comes up elsewhere: Data Analyst")]
    [InlineData("Is Perl a current skill?", "No. The last dated entry that mentions Perl is over: Data Analyst")]
    [InlineData("Did she switch from Kotlin to Scala?", "No. Data Engineer at Varvet Data")]
    [InlineData("Did she switch from Scala to Kotlin?", "Yes. Data Engineer at Varvet Data")]
    [InlineData("Was she promoted at Varvet Data?", "Yes. By the titles, one after the other: Data Engineer")]
    [InlineData("Was she promoted at Nordhavn Freight?", "Signe's résumé does not say so. It lists: ")]
    [InlineData("Did she own a P&L?", "Signe's résumé does not mention a P&L. What it does list: Data Analyst")]
    [InlineData("Does she speak the three languages of Belgium?", "No. Of Dutch, French and German the résumé lists: ")]
    [InlineData("Does she know any of: Azure, Terraform, Pulumi?", "Yes. ")]
    [InlineData("In which jobs did she not lead a team?", "Jobs that tell of leading nobody: Data Engineer")]
    [InlineData("Are all her jobs with Kafka?", "Not all of them. These: ")]
    public void One_entry_decides(string question, string said)
    {
        var answer = new Talk(Signe).Ask(question);

        Assert.StartsWith(said, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Has he only worked in Wales?", "Yes. Every job that the résumé lists was: Nurse at Tawe Hospital")]
    [InlineData("Does he speak any language besides Welsh?", "Aled's résumé does not mention other languages. ")]
    [InlineData("Has he worked outside hospitals?", "Aled's résumé does not mention other jobs. ")]
    public void Nothing_else_is_told_as_such(string question, string said)
    {
        var answer = new Talk(Homer).Ask(question);

        Assert.StartsWith(said, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("So she has no Kafka, right?")]
    [InlineData("She knows no Kafka, right?")]
    public void What_was_denied_is_shown(string question)
    {
        var answer = new Talk(Signe).Ask(question);

        Assert.StartsWith(
            "The résumé says otherwise. Kafka is among Signe's skills", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trade_is_no_telephone()
    {
        var answer = new Talk(Signe).Ask("Anything apart from mobile?");

        Assert.DoesNotContain("phone", answer.Text, StringComparison.Ordinal);
    }
}
