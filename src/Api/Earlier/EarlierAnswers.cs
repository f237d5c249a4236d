using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Earlier;

/// <summary>Turns a stored turn into what the earlier page reads.</summary>
internal static class EarlierAnswers
{
    public static SmartQueryResponse Of(
        EarlierTurn turn, string text, IReadOnlyList<PastQuestion> past, DateOnly today, double milliseconds)
    {
        var (answer, before, resume) = turn;
        IReadOnlyList<ResumeItem> items = EarlierItems.Of(answer, resume.Resume);
        if (MoreResults.IsAskedFor(text))
            items = MoreResults.Rest(
                items, answer.Question, past.Select(one => one.Text), before.Select(one => one.Question));
        var shown = items.Take(EarlierItems.ItemsMax).ToList();
        var context = before.Count > 0 ? PastTalk.ContextOf(before[^1]) : PastTalk.ContextOf(past, resume, today);
        var traits = AnswerTraits.Of(answer.Question, context, resume, today);
        var lacks = answer.Decision == Decision.NotInResume && !traits.Lacking.IsEmpty;
        return new SmartQueryResponse
        {
            SessionId = answer.SessionId,
            Response = answer.Text,
            Items = [.. shown.Select(EarlierItems.Shape)],
            ItemType = EarlierItems.TypeOf(answer.Decision, shown),
            Metadata = new SmartMetadata
            {
                IsFollowUp = traits.IsFollowUp,
                TechNotFound = lacks,
                SimilarTechnologiesFound = lacks ? traits.Similar : [],
                TotalResults = items.Count,
                OriginalQuery = answer.Question,
            },
            ProcessingTimeMs = milliseconds,
        };
    }

    /// <summary>The limit's answer: the page shows it as any other, and would take an error for an outage.</summary>
    public static SmartQueryResponse RateLimited(string? sessionId, string text, TimeSpan retryAfter) => new()
    {
        SessionId = sessionId ?? "",
        Response = $"That was a lot of questions in a short time. Please ask again in "
            + $"{Problems.Problem.WholeSeconds(retryAfter)} seconds.",
        Items = [],
        ItemType = EarlierItems.RateLimit,
        Metadata = new SmartMetadata { OriginalQuery = text },
        ProcessingTimeMs = 0,
    };
}
