using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Tests.Understanding.Reading;

public class TopicSpotterTests
{
    [Theory]
    [InlineData("does she know Kafka", "Concept Kafka")]
    [InlineData("has she used k8s", "Concept Kubernetes")]
    [InlineData("tell me about Brisling Robotics", "Entity Brisling Robotics")]
    [InlineData("what about grid weather replay", "Entity Grid Weather Replay")]
    [InlineData("does she know COBOL", "Concept COBOL")]
    [InlineData("did she work with tapes", "Word tapes")]
    [InlineData("has she worked with frobnicators", "Unknown frobnicators")]
    public void A_question_names_a_topic(string question, string topic) =>
        Assert.Contains(topic, Topics(question).Select(found => $"{found.Kind} {found.Name}"));

    [Fact]
    public void What_the_resume_lacks_is_not_in_it()
    {
        Assert.False(Assert.Single(Topics("does she know COBOL")).InResume);
        Assert.True(Assert.Single(Topics("does she know Kafka")).InResume);
    }

    [Theory]
    [InlineData("has she used cuber netties", "Kubernetes")]
    [InlineData("does she know terror form", "Terraform")]
    public void A_mishearing_finds_what_it_sounds_like(string question, string name)
    {
        var topic = Assert.Single(Topics(question));

        Assert.Equal(name, topic.Name);
        Assert.False(topic.IsExact);
    }

    [Theory]
    [InlineData("projects other than tidegauge")]
    [InlineData("jobs that were not at Nordlys Grid")]
    public void A_negated_topic_is_excluded(string question) =>
        Assert.True(Assert.Single(Topics(question)).IsExcluded);

    [Fact]
    public void Words_of_the_frame_name_nothing() => Assert.Empty(Topics("where has she worked"));

    [Fact]
    public void Topics_stand_in_the_question_one_after_the_other()
    {
        var topics = Topics("Did she use Kafka at Nordlys Grid, or Rust at Brisling Robotics?");

        Assert.Equal(["Kafka", "Nordlys Grid", "Rust", "Brisling Robotics"], topics.Select(topic => topic.Name));
        Assert.All(topics.Zip(topics.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    private static List<Topic> Topics(string question) => Talk.Read(question).Topics;
}
