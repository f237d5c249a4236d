using System.Text;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Core.Conversations;

/// <summary>What a model's answer came to.</summary>
internal sealed record WordedAnswer(CachedWords Words, AnswerSource Source);

/// <summary>
/// A model's answer while it comes, for all turns that asked the same: each lets the words out for itself, and one that
/// joins later begins with those that were said. It goes on until its end, or until all of them have left. Safe to use
/// concurrently, but for its one speaker.
/// </summary>
/// <param name="left">
/// Cancelled when all have left; it has no timer, and is left to the collector, since the last may leave after the end.
/// </param>
internal sealed class RunningAnswer(CancellationTokenSource left)
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<WordedAnswer?> _end =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WordRelease[] _readers = [];
    private bool _isOver;

    /// <summary>Nobody wants it any more.</summary>
    public CancellationToken Left => left.Token;

    /// <summary>Null where the model did not give a whole one. All words were said before it ends.</summary>
    public Task<WordedAnswer?> End => _end.Task;

    /// <summary>False where all have left: it ends, and another is to be asked for.</summary>
    public bool TryJoin(WordRelease reader)
    {
        lock (_gate)
        {
            if (_isOver) return false;
            reader.Put(_said.ToString());
            _readers = [.. _readers, reader];
        }

        reader.Write();
        return true;
    }

    public void Leave(WordRelease reader)
    {
        lock (_gate)
        {
            _readers = [.. _readers.Where(one => one != reader)];
            if (_readers.Length > 0) return;
            _isOver = true;
        }

        left.Cancel();
    }

    public void Say(string words)
    {
        if (words.Length == 0) return;
        WordRelease[] readers;
        lock (_gate)
        {
            _said.Append(words);
            readers = _readers;
            foreach (var reader in readers) reader.Put(words);
        }

        foreach (var reader in readers) reader.Write();
    }

    public void Finish(WordedAnswer? answer) => _end.SetResult(answer);

    public void Fail(Exception exception) => _end.SetException(exception);
}
