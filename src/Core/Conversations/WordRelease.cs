using System.Text;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Core.Conversations;

/// <summary>
/// Lets words out once they are in the draft: nothing is read that a crash could take back. While one draft is being
/// written the next words gather, and go together. Safe to use concurrently, but for the order of words.
/// </summary>
internal sealed class WordRelease(BegunTurn begun, RunningTurn turn, IDraftStore drafts)
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _waiting = new();
    private string _released = "";
    private Task _writing = Task.CompletedTask;
    private bool _isWriting;
    private bool _isOver;

    /// <summary>The next words, to be let out with the next <see cref="Write"/>.</summary>
    public void Put(string words)
    {
        lock (_gate)
        {
            if (!_isOver) _waiting.Append(words);
        }
    }

    public void Write()
    {
        lock (_gate)
        {
            if (_waiting.Length == 0 || _isWriting || _isOver) return;
            _isWriting = true;
            _writing = WriteAsync();
        }
    }

    /// <summary>Takes no more words, waits for what is on its way, and gives all that was let out.</summary>
    public async Task<string> EndAsync()
    {
        Task writing;
        lock (_gate)
        {
            _isOver = true;
            writing = _writing;
        }

        await writing;
        return _released;
    }

    private async Task WriteAsync()
    {
        try
        {
            while (Take() is { } words)
            {
                var draft = begun.DraftOf(_released + words);
                await drafts.SaveAsync(draft, CancellationToken.None);
                _released = draft.Words;
                turn.Say(_released);
            }
        }
        catch (DependencyException)
        {
            // What cannot be kept is not shown; storing the turn will meet the same store and say so.
            lock (_gate)
            {
                _isOver = true;
                _isWriting = false;
            }
        }
    }

    private string? Take()
    {
        lock (_gate)
        {
            if (_waiting.Length == 0)
            {
                _isWriting = false;
                return null;
            }

            var words = _waiting.ToString();
            _waiting.Clear();
            return words;
        }
    }
}
