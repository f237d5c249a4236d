using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Contract;

/// <summary>
/// A model whose words a test says, for every request that comes: <see cref="Say"/>, then <see cref="End"/> or
/// <see cref="Fail"/>. Without a script it waits.
/// </summary>
public sealed class ScriptedModel : ILanguageModel
{
    private readonly Channel<object> _steps = Channel.CreateUnbounded<object>();
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _requests;
    private int _listening;

    /// <summary>How often it was asked.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Who listens to it now.</summary>
    public int Listening => Volatile.Read(ref _listening);

    public ModelRequest? Request { get; private set; }

    /// <summary>Whoever listened has cancelled.</summary>
    public Task Left => _left.Task;

    public ScriptedModel Say(params string[] pieces)
    {
        foreach (var piece in pieces) _steps.Writer.TryWrite(piece);
        return this;
    }

    public void End() => _steps.Writer.TryWrite(true);

    public void Fail() =>
        _steps.Writer.TryWrite(new DependencyException("model", DependencyFailure.Unavailable, "Down."));

    public async IAsyncEnumerable<string> StreamAsync(
        ModelRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        Interlocked.Increment(ref _listening);
        Request = request;
        try
        {
            while (true)
            {
                var step = await _steps.Reader.ReadAsync(cancellationToken);
                if (step is DependencyException failure) throw failure;
                if (step is not string piece) yield break;
                yield return piece;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _listening);
            if (cancellationToken.IsCancellationRequested) _left.TrySetResult();
        }
    }
}
