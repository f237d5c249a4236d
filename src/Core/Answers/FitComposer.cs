namespace ResumeVoice.Core.Answers;

/// <summary>
/// Answers whether the person would suit: never with a verdict, which the résumé cannot give, but with what it says
/// that bears on it.
/// </summary>
internal static class FitComposer
{
    public const string Opening = "That is for you to judge; this is what the résumé shows. ";

    public static void Compose(AnswerText text, Selection selection, Writing writing)
    {
        text.Say(Opening);
        // The job that was added says nothing of what was asked.
        if (selection.Items is [var skills, { Score: < 1f } job] && selection.Topics.All(
            topic => topic.WeightIn(job.Item) <= 0)) selection = selection.Of([skills]);
        if (selection.Items.IsEmpty) OverviewComposer.Compose(text, writing);
        else if (selection.Items is [var only])
        {
            EvidenceComposer.One(text, selection, writing);
            OverviewComposer.Job(text, writing, writing.At(only));
        }
        else EvidenceComposer.Several(text, selection, writing);
    }
}
