namespace ResumeVoice.Bench.Answers;

/// <summary>
/// The product's server beside a bare one: both run the whole time, each in its own process, and are loaded in turn by
/// the same generator, so that whatever else the machine does falls on both.
/// </summary>
internal static class Comparison
{
    // The only settings that are not the defaults: with them the quotas would answer instead of the product.
    private static readonly string[] NoQuotas =
    [
        "--Quotas:OwnerQuestionsPerMinute", "100000000", "--Quotas:OwnerRequestsPerMinute", "100000000",
    ];

    public static async Task<int> RunAsync(Options options)
    {
        // Beside the repository and not in /tmp, which may be in memory, where storing durably costs nothing.
        var data = Path.GetFullPath(Path.Combine("artifacts", $"bench-{Environment.ProcessId}"));
        Directory.CreateDirectory(data);
        try
        {
            return await RunAsync(options, data);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<int> RunAsync(Options options, string data)
    {
        using var product = await ServerProcess.StartAsync(
            ServerProcess.Standalone, port => ["--port", $"{port}", "--data", data, .. NoQuotas]);
        var key = (await File.ReadAllTextAsync(Path.Combine(data, "owner.key"))).Trim();
        using var visitors = new Visitors(product.Port, key);
        Console.WriteLine($"Opening {options.Sessions:N0} sessions …");
        var sessions = await visitors.OpenAsync(options.Sessions);
        var sessionsFile = Path.Combine(data, "sessions.txt");
        await File.WriteAllLinesAsync(sessionsFile, sessions);

        var questionsFile = Path.Combine(AppContext.BaseDirectory, "questions.txt");
        var answerBytes = await visitors.AnswerBytesAsync(sessions[0], await File.ReadAllLinesAsync(questionsFile));
        using var bare = await ServerProcess.StartAsync(
            typeof(Comparison).Assembly.Location, port => ["bare", $"{port}", $"{answerBytes}"]);

        var load = new Load(sessionsFile, questionsFile, key, options.Connections);
        var conditions = $"{options.Connections} connections, {options.Sessions:N0} sessions, {answerBytes:N0} bytes "
            + $"an answer, rounds of {options.Duration.TotalSeconds:F0} s, the bare endpoint and the product in turn.";
        Console.WriteLine(conditions);
        var rounds = await RoundsAsync(load, bare, product, options);
        return await FinishAsync(rounds, conditions, options.Record);
    }

    private static async Task<List<Round>> RoundsAsync(
        Load load, ServerProcess bare, ServerProcess product, Options options)
    {
        Console.WriteLine("Warming up …");
        await WarmUpAsync(load, bare, options.Duration, Asking.Again);
        await WarmUpAsync(load, product, options.Duration, Asking.Anew);
        await WarmUpAsync(load, product, options.Duration, Asking.Again);

        var rounds = new List<Round>();
        for (var number = 1; number <= options.Rounds; number++)
        {
            var seenOfBare = await load.RunAsync(bare, options.Duration);
            var seenAnew = await load.RunAsync(product, options.Duration, Asking.Anew);
            var round = new Round(seenOfBare, seenAnew, await load.RunAsync(product, options.Duration));
            rounds.Add(round);
            Console.WriteLine(
                $"Round {number}: {round.Bare.PerSecond:N0}, {round.Anew.PerSecond:N0} "
                + $"and {round.Again.PerSecond:N0} a second");
        }

        return rounds;
    }

    /// <summary>Until its code is compiled: it answers hardly more than in the run before.</summary>
    private static async Task WarmUpAsync(Load load, ServerProcess server, TimeSpan duration, Asking asking)
    {
        const int runsMax = 6;
        const double hardlyMore = 1.05;
        var before = 0.0;
        for (var run = 1; run <= runsMax; run++)
        {
            var seen = (await load.RunAsync(server, duration, asking)).PerSecond;
            if (seen < before * hardlyMore) return;
            before = seen;
        }
    }

    private static async Task<int> FinishAsync(List<Round> rounds, string conditions, bool record)
    {
        var table = Report.Table(rounds);
        Console.WriteLine();
        Console.WriteLine(table);
        Console.WriteLine(
            $"Median ratio: {Report.MedianRatio(rounds, round => round.Anew):F2} for questions asked anew, "
            + $"{Report.MedianRatio(rounds, round => round.Again):F2} for questions that come again.");
        var failed = rounds.Sum(round => round.Bare.Failed + round.Anew.Failed + round.Again.Failed);
        if (failed > 0)
        {
            await Console.Error.WriteLineAsync($"{failed} requests failed, so these figures mean nothing.");
            return 1;
        }

        if (record) await Report.RecordAsync(table, conditions);
        return 0;
    }
}
