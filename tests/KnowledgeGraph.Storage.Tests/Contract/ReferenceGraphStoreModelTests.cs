using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>
/// The reference against itself: shows that the comparison is deterministic and that no answer depends on the order of a hash table.
/// </summary>
public sealed class ReferenceGraphStoreModelTests : GraphStoreModelTests
{
    protected override ValueTask<IGraphStore> OpenEmptyAsync() => new(new ReferenceGraphStore());

    protected override ValueTask<IGraphStore> ReopenAsync(IGraphStore store) => new(store);
}
