using System.Text.Json;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Standalone.Tests.Http;

internal static class ProblemAssert
{
    /// <summary>The answer is a whole problem document of this kind; gives the document.</summary>
    public static async Task<JsonElement> IsAsync(ProblemKind kind, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(
            (int)response.StatusCode == kind.Status, $"{kind.Status} was expected, not {response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(kind.Code, problem.GetProperty("code").GetString());
        Assert.Equal(kind.Status, problem.GetProperty("status").GetInt32());
        Assert.Equal($"/docs/problems.md#{kind.Code}", problem.GetProperty("type").GetString());
        Assert.NotEmpty(problem.GetProperty("title").GetString() ?? "");
        Assert.NotEmpty(problem.GetProperty("detail").GetString() ?? "");
        Assert.NotEmpty(problem.GetProperty("traceId").GetString() ?? "");
        return problem;
    }
}
