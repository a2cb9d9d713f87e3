using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using Xunit;

namespace KnowledgeGraph.Testing;

/// <summary>
/// Every promise of <see cref="IGraphStore"/> and <see cref="IGraphSnapshot"/> as a test, written against the interfaces alone.
/// A store's test project derives one class from it. Each part of the class holds the promises of one kind of call.
/// </summary>
public abstract partial class GraphStoreContract : IAsyncLifetime
{
    private IGraphStore? _store;

    protected IGraphStore Store => _store ?? throw new InvalidOperationException("The store is opened before each test.");

    public async Task InitializeAsync() => _store = await OpenEmptyAsync();

    public async Task DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        await CleanUpAsync();
    }

    /// <summary>
    /// False for a store whose server shows every read what is committed by then: its snapshots carry a version, but see later writes.
    /// </summary>
    protected virtual bool PinsVersions => true;

    /// <summary>A store without nodes; the test base disposes it.</summary>
    protected abstract ValueTask<IGraphStore> OpenEmptyAsync();

    /// <summary>Closes the store and opens what it left behind. A store that keeps nothing gives itself back.</summary>
    protected virtual ValueTask<IGraphStore> ReopenAsync(IGraphStore store) => new(store);

    /// <summary>Removes what the store left behind; runs after the store is disposed.</summary>
    protected virtual ValueTask CleanUpAsync() => ValueTask.CompletedTask;

    protected static ExternalId Id(string text) => IdParser.Parse(text);

    protected static NodeStatement Paper(params string[] ids) => new(NodeKind.Paper, [.. ids.Select(Id)]);

    protected static NodeStatement Author(params string[] ids) => new(NodeKind.Author, [.. ids.Select(Id)]);

    protected static NodeStatement Institution(params string[] ids) => new(NodeKind.Institution, [.. ids.Select(Id)]);

    protected static NodeStatement Venue(params string[] ids) => new(NodeKind.Venue, [.. ids.Select(Id)]);

    protected static NodeStatement Topic(params string[] ids) => new(NodeKind.Topic, [.. ids.Select(Id)]);

    /// <summary>A paper that lists or cites others: <c>With(Paper("local:p"), Relation.Cites, "local:q")</c>.</summary>
    protected static NodeStatement With(NodeStatement statement, Relation relation, params string[] targets)
    {
        foreach (var target in targets) statement.Relate(relation, Id(target));
        return statement;
    }

    protected static PropertyValue Texts(params string[] items) => PropertyValue.TextList(items);

    protected Task<WriteResult> WriteAsync(params NodeStatement[] statements) => WriteFromAsync("source", statements);

    protected async Task<WriteResult> WriteFromAsync(string source, params NodeStatement[] statements)
    {
        var batch = new GraphBatch(source);
        foreach (var statement in statements) batch.Add(statement);
        return await Store.WriteAsync(batch);
    }

    protected async Task<WriteResult> DeleteAsync(NodeKind kind, string id)
    {
        var batch = new GraphBatch("source");
        batch.Deletions.Add(new(kind, Id(id)));
        return await Store.WriteAsync(batch);
    }

    /// <summary>Reads the newest version.</summary>
    protected async Task ReadAsync(Func<SnapshotReader, Task> read)
    {
        using var snapshot = await Store.OpenSnapshotAsync();
        await read(new(snapshot));
    }

    protected async Task<T> ReadAsync<T>(Func<SnapshotReader, Task<T>> read)
    {
        using var snapshot = await Store.OpenSnapshotAsync();
        return await read(new(snapshot));
    }

    protected static async Task AssertInvalidAsync(Func<Task> act)
    {
        var fault = await Assert.ThrowsAsync<StoreException>(act);
        Assert.Equal(StoreFault.Invalid, fault.Fault);
        Assert.NotEmpty(fault.Message);
    }

    private async Task ReopenAsync() => _store = await ReopenAsync(Store);
}
