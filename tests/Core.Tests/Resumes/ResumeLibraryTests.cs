using System.Text;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Resumes;

public class ResumeLibraryTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly MemoryResumeStore _store = new();
    private readonly ResumeLibrary _library;
    private int _ids;

    public ResumeLibraryTests() =>
        _library = new ResumeLibrary(_store, TimeProvider.System, prefix => $"{prefix}_{++_ids}");

    [Fact]
    public async Task An_import_is_stored_as_sent()
    {
        var document = Person("Ada");

        var outcome = await _library.ImportAsync("own_1", document, Cancellation);
        var imported = Assert.IsType<ImportOutcome.Imported>(outcome);
        var stored = await _library.FindAsync("own_1", imported.Id, Cancellation);

        Assert.Equal(("res_1", "Ada", 1), (imported.Id, imported.Name, imported.Items));
        Assert.NotNull(stored);
        Assert.Equal(document, stored.Document.ToArray());
        Assert.Equal((1, 1), (stored.Version, stored.Items));
    }

    [Fact]
    public async Task An_owners_first_résumé_is_public_and_later_ones_where_it_is_said()
    {
        var shown = new List<bool>();
        foreach (var isPublic in new bool?[] { null, null, true, false })
        {
            var outcome = await _library.ImportAsync("own_1", Person("Ada"), isPublic, Cancellation);
            var id = Assert.IsType<ImportOutcome.Imported>(outcome).Id;
            shown.Add(await _library.FindPublicAsync(id, Cancellation) is not null);
        }

        Assert.Equal([true, false, true, false], shown);
        Assert.True(await _library.SetPublicAsync("own_1", "res_1", false, Cancellation));
        Assert.Null(await _library.FindPublicAsync("res_1", Cancellation));
        Assert.False(await _library.SetPublicAsync("own_2", "res_1", true, Cancellation));
    }

    [Fact]
    public async Task A_rejected_document_is_not_stored()
    {
        var outcome = await _library.ImportAsync("own_1", "[]"u8.ToArray(), Cancellation);

        Assert.Equal("not_a_resume", Assert.IsType<ImportOutcome.Rejected>(outcome).Reason.Code);
        Assert.Empty(await _library.ListAsync("own_1", Cancellation));
    }

    [Fact]
    public async Task A_replacement_keeps_the_id_and_counts_the_version_up()
    {
        var id = await AddAsync("Ada");

        var outcome = await _library.ReplaceAsync("own_1", id, Person("Ada Berg"), Cancellation);
        var stored = await _library.FindAsync("own_1", id, Cancellation);

        Assert.Equal((id, "Ada Berg"), (((ImportOutcome.Imported)outcome).Id, stored?.Name));
        Assert.Equal(2, stored?.Version);
    }

    [Fact]
    public async Task A_rejected_replacement_leaves_the_earlier_one()
    {
        var id = await AddAsync("Ada");

        var outcome = await _library.ReplaceAsync("own_1", id, "{"u8.ToArray(), Cancellation);

        Assert.IsType<ImportOutcome.Rejected>(outcome);
        Assert.Equal("Ada", (await _library.CompiledAsync(id, Cancellation))?.Resume.Name);
    }

    [Fact]
    public async Task Another_owners_resume_is_absent()
    {
        var id = await AddAsync("Ada");

        Assert.Null(await _library.FindAsync("own_2", id, Cancellation));
        Assert.IsType<ImportOutcome.NotFound>(await _library.ReplaceAsync("own_2", id, Person("Eve"), Cancellation));
        Assert.False(await _library.EraseAsync("own_2", id, Cancellation));
        Assert.Equal("Ada", (await _library.CompiledAsync(id, Cancellation))?.Resume.Name);
    }

    [Fact]
    public async Task A_replacement_is_what_answers_are_made_of_from_then_on()
    {
        var id = await AddAsync("Ada");
        await _library.CompiledAsync(id, Cancellation);

        await _library.ReplaceAsync("own_1", id, Person("Ada Berg"), Cancellation);

        Assert.Equal("Ada Berg", (await _library.CompiledAsync(id, Cancellation))?.Resume.Name);
    }

    [Fact]
    public async Task A_replacement_that_fails_after_writing_is_not_answered_from_the_earlier_one()
    {
        var id = await AddAsync("Ada");
        await _library.CompiledAsync(id, Cancellation);
        _store.ReplaceFailure = new DependencyException("store", DependencyFailure.Timeout, "Too slow.");

        await Assert.ThrowsAsync<DependencyException>(
            () => _library.ReplaceAsync("own_1", id, Person("Ada Berg"), Cancellation));

        Assert.Equal("Ada Berg", (await _library.CompiledAsync(id, Cancellation))?.Resume.Name);
    }

    [Fact]
    public async Task An_erased_resume_is_gone_at_once()
    {
        var id = await AddAsync("Ada");
        await _library.CompiledAsync(id, Cancellation);

        Assert.True(await _library.EraseAsync("own_1", id, Cancellation));

        Assert.Null(await _library.CompiledAsync(id, Cancellation));
        Assert.False(await _library.EraseAsync("own_1", id, Cancellation));
    }

    private async Task<string> AddAsync(string name)
    {
        var outcome = await _library.ImportAsync("own_1", Person(name), Cancellation);
        return Assert.IsType<ImportOutcome.Imported>(outcome).Id;
    }

    private static byte[] Person(string name) => Encoding.UTF8.GetBytes(
        $$"""{"basics":{"name":"{{name}}"},"work":[{"name":"Acme","position":"Smith","startDate":"2019"}]}""");
}
