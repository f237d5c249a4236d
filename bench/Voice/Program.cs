using ResumeVoice.Bench.Voice;

if (args is not ([] or ["--record"]))
{
    Console.Error.WriteLine("Options: --record");
    return 2;
}

return await RoundTrips.RunAsync(isRecorded: args.Length > 0);
