using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Api.Auth;

namespace ResumeVoice.Standalone.Tests.Http;

public sealed class CallerMiddlewareTests(StandaloneServer server)
{
    [Theory]
    [InlineData("HTTP/1.1", true)]
    [InlineData("HTTP/2", false)]
    [InlineData("HTTP/3", false)]
    public async Task Only_a_connection_of_one_request_after_the_other_remembers_its_caller(
        string protocol, bool remembers)
    {
        var callers = server.App.Services.GetRequiredService<Callers>();
        var middleware = new CallerMiddleware(_ => Task.CompletedTask, callers, TimeProvider.System);
        var connection = new ConnectionItems();
        var context = new DefaultHttpContext { Request = { Protocol = protocol } };
        context.Request.Headers.Authorization = $"Bearer {server.OwnerKey}";
        context.Features.Set<IConnectionItemsFeature>(connection);

        await middleware.InvokeAsync(context);

        Assert.IsType<CallerPrincipal>(context.User);
        Assert.Equal(remembers, connection.Items.Count > 0);
    }

    private sealed class ConnectionItems : IConnectionItemsFeature
    {
        public IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();
    }
}
