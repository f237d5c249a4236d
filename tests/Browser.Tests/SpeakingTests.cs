using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ResumeVoice.Browser.Tests;

/// <summary>A question asked aloud: from a voice in the browser's microphone to the spoken answer.</summary>
public sealed class SpeakingTests(StandaloneHost host) : IClassFixture<StandaloneHost>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("resumevoice-voice-").FullName;
    private readonly Chromium _chromium = new();

    private string Sound => Path.Combine(_folder, "question.wav");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/flite") && File.Exists("/usr/bin/ffmpeg"), "flite or ffmpeg lacks.");
        using var flite = Process.Start("flite", ["-voice", "slt", "-t", "Which projects use python?", "-o", Sound]);
        await flite.WaitForExitAsync(TestContext.Current.CancellationToken);
        await _chromium.LaunchAsync(
            "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
            $"--use-file-for-fake-audio-capture={Sound}%noloop", "--autoplay-policy=no-user-gesture-required");
    }

    [Fact]
    public async Task A_spoken_question_is_heard_answered_and_spoken()
    {
        await using var visitor = await _chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        var played = visitor.Page.WaitForResponseAsync("**/v1/audio/**");

        await AskAloudAsync(visitor);

        await Expect(visitor.Turns).ToHaveCountAsync(1);
        await Expect(visitor.LastTurn.Locator(".question")).ToContainTextAsync(
            "python", new() { IgnoreCase = true });
        await Expect(visitor.LastTurn.Locator(".item", new() { HasText = "tidewatch" })).ToBeVisibleAsync();
        Assert.Equal("audio/wav", (await played).Headers["content-type"]);
        visitor.HasNothingToComplainAbout();
    }

    [Fact]
    public async Task What_was_said_is_sent_again_where_the_connection_broke()
    {
        await using var visitor = await _chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        await visitor.Page.RouteAsync("**/v1/sessions/*/audio", route => route.AbortAsync(), new() { Times = 1 });

        await AskAloudAsync(visitor);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();

        await Expect(visitor.LastTurn.Locator(".question")).ToContainTextAsync(
            "python", new() { IgnoreCase = true });
        await Expect(visitor.Turns).ToHaveCountAsync(1);
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task AskAloudAsync(Visitor visitor)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ask aloud" }).ClickAsync();
        await Expect(visitor.Page.Locator(".panel")).ToHaveAttributeAsync("data-state", "recording");
        // Twice as long as the voice takes: a busy machine plays it late.
        await visitor.Page.WaitForTimeoutAsync(5000);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send what you said" }).ClickAsync();
    }
}
