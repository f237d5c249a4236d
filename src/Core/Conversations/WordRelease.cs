using System.Text;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Core.Conversations;

/// <summary>
/// Lets words out once they are in the draft: nothing is read that a crash could take back. While one draft is being
/// written the next words gather, and go together. For one caller.
/// </summary>
internal sealed class WordRelease(BegunTurn begun, RunningTurn turn, IDraftStore drafts)
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _waiting = new();
    private string _released = "";
    private Task _writing = Task.CompletedTask;
    private bool _isWriting;
    private bool _isDead;

    public void Add(string words)
    {
        if (words.Length == 0) return;
        lock (_gate)
        {
            _waiting.Append(words);
            if (_isWriting || _isDead) return;
            _isWriting = true;
            _writing = WriteAsync();
        }
    }

    /// <summary>Waits for what is on its way; gives all that was let out.</summary>
    public async Task<string> EndAsync()
    {
        await _writing;
        return _released;
    }

    private async Task WriteAsync()
    {
        try
        {
            while (Take() is { } words)
            {
                var draft = new Draft
                {
                    SessionId = begun.Composed.SessionId,
                    Seq = begun.Composed.Seq,
                    Question = begun.Composed.Question,
                    IdempotencyKey = begun.IdempotencyKey,
                    At = begun.At,
                    Words = _released + words,
                };
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
                _isDead = true;
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
