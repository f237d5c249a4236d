using ResumeVoice.Contract;

namespace ResumeVoice.Standalone.Tests.Models;

/// <summary>Tests of the adapter over a <see cref="ModelServer"/> of their own.</summary>
public abstract class ModelServerTests : IAsyncLifetime
{
    private ModelServer? _models;

    protected ModelServer Models => _models ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() => _models = await ModelServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_models is not null) await _models.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
