using System.Data.Common;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage;

/// <summary>What owners' models have used.</summary>
internal sealed class TokenStore(IDatabase database) : ITokenStore
{
    private const string Add = """
        INSERT INTO model_use (owner_id, day, requests, tokens_in, tokens_out, cost)
        VALUES (@ownerId, @day, @Requests, @TokensIn, @TokensOut, @Cost)
        ON CONFLICT (owner_id, day) DO UPDATE SET requests = model_use.requests + excluded.requests,
            tokens_in = model_use.tokens_in + excluded.tokens_in,
            tokens_out = model_use.tokens_out + excluded.tokens_out, cost = model_use.cost + excluded.cost
        RETURNING requests, tokens_in, tokens_out, cost
        """;

    private const string Find =
        "SELECT requests, tokens_in, tokens_out, cost FROM model_use WHERE owner_id = @ownerId AND day = @day";

    public async Task<TokenUse> AddAsync(
        string ownerId, DateOnly day, TokenUse use, CancellationToken cancellationToken)
    {
        var row = new { ownerId, day = day.DayNumber, use.Requests, use.TokensIn, use.TokensOut, use.Cost };
        var sums = await database.WriteAsync(
            (connection, token) => connection.ListAsync(Add, row, ReadUse, token), cancellationToken);
        return sums[0];
    }

    public async Task<TokenUse> FindAsync(string ownerId, DateOnly day, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            (connection, token) => connection.ListAsync(Find, new { ownerId, day = day.DayNumber }, ReadUse, token),
            cancellationToken);
        return found is [var use] ? use : default;
    }

    private static TokenUse ReadUse(DbDataReader reader) =>
        new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetDouble(3));
}
