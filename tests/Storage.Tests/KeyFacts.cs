using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests;

/// <summary>What every engine owes to <see cref="IKeyStore"/>.</summary>
public abstract class KeyFacts(ITestEngine engine) : StoreFacts(engine)
{
    [Fact]
    public async Task A_key_is_found_by_its_hash_as_it_was_stored()
    {
        var key = Some.Key();
        await Store.Keys.AddKeyAsync(key, Token);

        var found = await Store.Keys.FindKeyAsync(key.Hash, Token);

        Assert.NotNull(found);
        Assert.Equal(key.Hash.ToArray(), found.Hash.ToArray());
        Assert.Equal(key.ResumeIds, found.ResumeIds.AsEnumerable());
        Assert.Equal(key.Origins, found.Origins.AsEnumerable());
        Assert.Equal(
            key with { Hash = default, ResumeIds = [], Origins = [] },
            found with { Hash = default, ResumeIds = [], Origins = [] });
        Assert.Null(await Store.Keys.FindKeyAsync(Some.Key(hash: 2).Hash, Token));
    }

    [Fact]
    public async Task A_key_with_a_known_hash_stays_as_it_is()
    {
        await Store.Keys.AddKeyAsync(Some.Key("key_1") with { Label = null }, Token);

        await Store.Keys.AddKeyAsync(Some.Key("key_2"), Token);

        var key = Assert.Single(await Store.Keys.ListKeysAsync(Some.OwnerId, Token));
        Assert.Equal("key_1", key.Id);
        Assert.Null(key.Label);
    }

    [Fact]
    public async Task A_revoked_key_is_gone_and_only_its_owner_revokes_it()
    {
        await Store.Keys.AddKeyAsync(Some.Key(), Token);
        await Store.Keys.EnsureOwnerAsync("own_other", Some.Now, Token);

        Assert.Equal(KeyRevocation.NotFound, await Store.Keys.RevokeKeyAsync("own_other", "key_1", Token));
        Assert.Equal(KeyRevocation.Revoked, await Store.Keys.RevokeKeyAsync(Some.OwnerId, "key_1", Token));
        Assert.Equal(KeyRevocation.NotFound, await Store.Keys.RevokeKeyAsync(Some.OwnerId, "key_1", Token));

        Assert.Null(await Store.Keys.FindKeyAsync(Some.Key().Hash, Token));
    }

    [Fact]
    public async Task The_last_owner_key_stays_though_all_are_revoked_at_once()
    {
        await Store.Keys.AddKeyAsync(Some.Key("key_other"), Token);
        for (byte round = 2; round < 40; round += 2)
        {
            string[] ids = [$"key_{round}", $"key_{round + 1}"];
            await AddOwnerKeyAsync(ids[0], round);
            await AddOwnerKeyAsync(ids[1], (byte)(round + 1));
            foreach (var kept in await Store.Keys.ListKeysAsync(Some.OwnerId, Token))
                if (!ids.Contains(kept.Id)) await Store.Keys.RevokeKeyAsync(Some.OwnerId, kept.Id, Token);

            var revocations = await Task.WhenAll(
                ids.Select(id => Task.Run(() => Store.Keys.RevokeKeyAsync(Some.OwnerId, id, Token))));

            Assert.Equal(
                [KeyRevocation.Revoked, KeyRevocation.LastOwnerKey], revocations.Order());
            Assert.Single(await Store.Keys.ListKeysAsync(Some.OwnerId, Token));
        }
    }

    [Fact]
    public async Task An_owners_traces_are_erased_and_nobody_elses()
    {
        await Store.WithSessionAsync();
        await Store.Keys.AddKeyAsync(Some.Key(), Token);
        await Store.Jobs.AddAsync(Some.Job(), 10, Token);
        await Store.Jobs.AddAsync(Some.Job("job_2") with { OwnerId = "own_other" }, 10, Token);
        var day = new DateOnly(2026, 6, 1);
        await Store.Tokens.AddAsync(Some.OwnerId, day, new TokenUse(1, 2, 3, 4), Token);

        await Store.Keys.EraseTracesAsync(Some.OwnerId, Token);

        Assert.Null(await Store.Jobs.FindAsync("job_1", Token));
        Assert.NotNull(await Store.Jobs.FindAsync("job_2", Token));
        Assert.Equal(default, await Store.Tokens.FindAsync(Some.OwnerId, day, Token));
        Assert.Single(await Store.Keys.ListKeysAsync(Some.OwnerId, Token));
        Assert.NotNull(await Store.Resumes.FindAsync("res_1", Token));
    }

    [Fact]
    public async Task An_owner_may_be_ensured_again_and_sees_only_keys_of_their_own()
    {
        await Store.Keys.EnsureOwnerAsync(Some.OwnerId, Some.Now, Token);
        await Store.Keys.EnsureOwnerAsync(Some.OwnerId, Some.Now, Token);
        await Store.Keys.AddKeyAsync(Some.Key("key_1"), Token);
        await Store.Keys.AddKeyAsync(Some.Key("key_2", hash: 2, ownerId: "own_other"), Token);

        Assert.Equal("key_1", Assert.Single(await Store.Keys.ListKeysAsync(Some.OwnerId, Token)).Id);
    }

    private Task AddOwnerKeyAsync(string id, byte hash) =>
        Store.Keys.AddKeyAsync(Some.Key(id, hash) with { Kind = CallerKind.Owner }, Token);
}
