using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>The contract holds for the store that defines it.</summary>
public sealed class ReferenceGraphStoreTests : GraphStoreContract
{
    protected override ValueTask<IGraphStore> OpenEmptyAsync() => new(new ReferenceGraphStore());
}
