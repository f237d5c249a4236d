using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What a recogniser makes of names: plain words, letters, letters' names.</summary>
public sealed class MisheardNamesTests
{
    private const string Kaj = """
        {"basics": {"name": "Kaj Sandvik", "label": "Engineer"},
         "skills": [{"name": "Tools", "keywords": ["Kubernetes", "Apache Kafka", "Ansible", "PostgreSQL", "RStudio"]},
          {"name": "Languages", "keywords": ["R", "C"]}],
         "projects": [{"name": "qlTrack", "description": "Queue lengths."},
          {"name": "eHarvest", "description": "Crops."}]}
        """;

    [Theory]
    [InlineData("does he know cube or netties", "skills/0")]
    [InlineData("cough ka", "skills/0")]
    [InlineData("has he used calf ka", "skills/0")]
    [InlineData("does he know an sibyl", "skills/0")]
    [InlineData("post gres queue el", "skills/0")]
    [InlineData("our studio", "skills/0")]
    [InlineData("does he know are", "skills/1")]
    [InlineData("has he used see and python", "skills/1")]
    [InlineData("tell me about q l track", "projects/0")]
    [InlineData("what is e harvest", "projects/1")]
    public void The_name_is_heard(string question, string reference)
    {
        var answer = new Talk(Talk.Compile(Kaj)).Ask(question);

        Assert.Equal(reference, Talk.Refs(answer)[0]);
    }
}
