using ResumeVoice.Cli;

using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};
return await Client.RunAsync(args, new Terminal(Console.Out, Console.Error, Console.In), stopping.Token);
