namespace ResumeVoice.Storage.Tests.Audio;

/// <summary>Waits for what comes in its own time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    public static async Task IsTrueAsync(Func<Task<bool>> condition, TimeSpan atMost)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < atMost, $"It was not so within {atMost}.");
            await Task.Delay(Between, TestContext.Current.CancellationToken);
        }
    }
}
