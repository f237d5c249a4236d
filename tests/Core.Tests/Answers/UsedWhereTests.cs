using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Where a skill or what a certificate is on was used; what is lacking was used nowhere.</summary>
public sealed class UsedWhereTests
{
    private static readonly CompiledResume Ivo = Talk.Compile("""
        {
          "basics": {"name": "Ivo Marek", "label": "Administrator", "meta": {"pronouns": "he/him"}},
          "work": [
            {"name": "Oderbank", "position": "Platform Lead", "startDate": "2021-01",
              "highlights": ["Runs 40 clusters of Kubernetes"]},
            {"name": "Lipa Media", "position": "Engineer", "startDate": "2014-01", "endDate": "2019-12",
              "highlights": ["Wrote the Terraform modules"]},
            {"name": "Lipa Media", "position": "Trainee", "startDate": "2012-01", "endDate": "2013-12"}],
          "certificates": [
            {"name": "Certified Kubernetes Administrator", "issuer": "Linux Guild", "date": "2020-05"},
            {"name": "Crane Operator Licence B", "issuer": "Harbour Office", "date": "2011-05"}],
          "skills": [{"name": "Cloud", "keywords": ["Kubernetes", "Terraform", "Ansible"]}]
        }
        """);

    [Theory]
    [InlineData("is he a Certified Kubernetes Administrator?", "where did he use it?", "work/0")]
    [InlineData("does he know Terraform?", "where did he use it?", "work/1")]
    [InlineData("does he know Terraform?", "in how many roles?", "work/1")]
    [InlineData("does he know Terraform?", "in which jobs?", "work/1")]
    public void Is_where_the_jobs_tell_of_it(string first, string then, string reference) =>
        Assert.Equal([reference], Talk.Refs(new Talk(Ivo).Ask(first, then)));

    [Fact]
    public void The_talk_stays_with_the_skill()
    {
        var answer = new Talk(Ivo).Ask("does he know Terraform?", "where did he use it?", "in how many roles?");

        Assert.Equal(["work/1"], Talk.Refs(answer));
    }

    [Fact]
    public void Of_several_jobs_told_those_are_counted()
    {
        var answer = new Talk(Ivo).Ask("how long was he at Lipa Media?", "in how many roles?");

        Assert.Equal(["work/1", "work/2"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("does he know Ansible?", "where did he use it?")]
    [InlineData("does he know Ansible?", "in how many roles?")]
    [InlineData("does he have a crane operator licence?", "where did he use it?")]
    public void What_nothing_tells_of_was_used_nowhere(string first, string then)
    {
        var answer = new Talk(Ivo).Ask(first, then);

        Assert.Empty(answer.Items);
        Assert.Contains("does not say where it was used", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in how many roles?")]
    [InlineData("where did he use it?")]
    [InlineData("since when?")]
    public void What_is_lacking_stays_so(string then) => Assert.Contains(
        "does not mention COBOL", new Talk(Ivo).Ask("does he know COBOL?", then).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("was that the only gap?")]
    [InlineData("was that the only one?")]
    [InlineData("any others?")]
    public void Whether_a_gap_is_the_only_one_is_counted(string then)
    {
        var answer = new Talk(Ivo).Ask("are there any gaps?", then);

        Assert.Equal(["work/1", "work/0"], Talk.Refs(answer));
        Assert.StartsWith("It is the only one of 3 months or more. ", answer.Text, StringComparison.Ordinal);
    }
}
