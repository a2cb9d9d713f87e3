using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Queries.Orders;
using KnowledgeGraph.Storage.Tests.Embedded;

namespace KnowledgeGraph.Storage.Tests.Queries;

public sealed class SortedNodesTests : IDisposable
{
    private const int Papers = 30_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sort_WhenCancelled_StopsAmongItsComparisons()
    {
        await using var store = EmbeddedGraphStore.Open(_folder.Path);
        GraphBatch batch = new("source");
        for (var i = 0; i < Papers; i++)
        {
            batch.Add(new NodeStatement(NodeKind.Paper, IdParser.Parse($"local:{i}")))
                .Set(NodeProperty.Name, $"Title {(i * 7919L) % Papers}");
        }

        await store.WriteAsync(batch);
        using var view = store.OpenView();
        var order = new OrderPlan(view, NodeKind.Paper, [NodeOrder.ByProperty(NodeProperty.Name)], isExpansion: false);
        var rows = Enumerable.Range(0, Papers).Select(ordinal => order.Row(ordinal, 0)).ToArray();
        var cancelled = new CancellationToken(canceled: true);

        Assert.Throws<OperationCanceledException>(() => SortedNodes.Sort(rows, order, cancelled));
        Assert.Throws<OperationCanceledException>(() => SortedNodes.Of(view, NodeKind.Paper, order, cancelled));
        Assert.Equal(Papers, SortedNodes.Of(view, NodeKind.Paper, order, CancellationToken.None).Length);
    }
}
