using KnowledgeGraph.Analysis.Topologies.Building;
using KnowledgeGraph.Analysis.Topologies.Deltas;
using KnowledgeGraph.Model;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Analysis.Tests.Topologies;

public sealed class TopologyDeltaTests
{
    [Fact]
    public async Task Apply_RandomWrites_EqualsARebuild()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var store = new ReferenceGraphStore();
            var batches = new RandomGraphBatches(seed);
            for (var i = 0; i < seed % 10; i++) await store.WriteAsync(batches.Next());
            var before = await store.OpenSnapshotAsync();
            var topology = await TopologyBuilder.BuildAsync(before);
            for (var step = 0; step < 6; step++)
            {
                var references = new List<NodeReference>();
                for (var i = 0; i <= step % 2; i++)
                {
                    var batch = batches.Next();
                    references.AddRange(batch.Deletions);
                    references.AddRange(batch.Nodes.SelectMany(node => node.Ids.Select(id => new NodeReference(node.Kind, id))));
                    await store.WriteAsync(batch);
                }

                var after = await store.OpenSnapshotAsync();
                topology = await TopologyDelta.ApplyAsync(topology, before, after, references);
                TopologyAssert.Equal(await TopologyBuilder.BuildAsync(after), topology);
                before = after;
            }
        }
    }

    [Fact]
    public async Task Apply_NothingTouched_SharesEveryRow()
    {
        var store = new ReferenceGraphStore();
        var batches = new RandomGraphBatches(3);
        for (var i = 0; i < 10; i++) await store.WriteAsync(batches.Next());
        using var snapshot = await store.OpenSnapshotAsync();
        var topology = await TopologyBuilder.BuildAsync(snapshot);

        var same = await TopologyDelta.ApplyAsync(topology, snapshot, snapshot, []);

        Assert.Same(topology.PaperAuthors, same.PaperAuthors);
        Assert.Same(topology.CitedBy, same.CitedBy);
    }
}
