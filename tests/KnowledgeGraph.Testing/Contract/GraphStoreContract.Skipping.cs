using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using Xunit;

namespace KnowledgeGraph.Testing;

/// <summary>Windows that pass over a number of items.</summary>
public abstract partial class GraphStoreContract
{
    [ContractTheory]
    [InlineData(1, 2, "local:a, local:e", true, true)]
    [InlineData(0, 2, "local:c, local:a", false, true)]
    [InlineData(4, 2, "local:d", true, false)]
    [InlineData(9, 2, "", true, false)]
    public async Task Expand_WithSkip_PassesOverItems(int skip, int first, string expected, bool hasPrevious, bool hasNext)
    {
        await WriteAsync([.. OrderedPapers(), Survey()]);

        await ReadAsync(async read =>
        {
            var start = await read.RequireAsync(NodeKind.Paper, "local:survey");
            var page = await read.Snapshot.ExpandAsync(new[] { start }, References() with { Window = Window.Take(first) with { Skip = skip } });
            Assert.Equal(expected, await read.KeysAsync(page.Nodes));
            Assert.Equal((hasPrevious, hasNext), (page.HasPrevious[0], page.HasNext[0]));
        });
    }

    [ContractFact]
    public async Task List_WithSkip_PassesOverItemsInEveryOrder()
    {
        await WriteAsync(OrderedPapers());

        await ReadAsync(async read =>
        {
            foreach (var order in (NodeOrder[][])[[], Orders("-year"), Orders("-citations")])
            {
                var all = (await read.Snapshot.ListAsync(new(NodeKind.Paper, null, order, Window.Everything))).Nodes;
                for (var skip = 0; skip <= all.Length; skip++)
                {
                    var page = await read.Snapshot.ListAsync(new(NodeKind.Paper, null, order, Window.Take(2) with { Skip = skip }));
                    Assert.Equal(all.Skip(skip).Take(2), page.Nodes);
                    Assert.Equal((skip > 0, skip + 2 < all.Length), (page.HasPrevious, page.HasNext));
                }
            }
        });
    }
}
