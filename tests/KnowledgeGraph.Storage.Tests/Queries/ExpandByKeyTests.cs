using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Storage.Tests.Queries;

/// <summary>Lists ordered by key whose nodes are selected by rank, on both sides of the length up to which that pays.</summary>
public sealed class ExpandByKeyTests
{
    private static readonly NodeReference[] Authors = [Reference("none"), Reference("few"), Reference("bound"), Reference("many")];

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(100)]
    public async Task Expand_OfAnyLengthAndPage_AnswersLikeTheReference(int? first)
    {
        await using var store = new ReferenceGraphStore();
        await store.WriteAsync(Papers());
        using var expected = await store.OpenSnapshotAsync();
        using var actual = new GraphSnapshot(await MemoryGraphView.CopyAsync(expected));
        var query = ExpandQuery.Plain(Relation.Authored, Direction.Backward) with
        {
            Window = first is { } size ? Window.Take(size) : Window.Everything,
            WithTotals = true,
            WithCursors = true,
        };

        // The first expansion compares keys, and makes it pay to rank them for those that follow.
        var compared = await DescribeAsync(actual, query);
        var ranked = await DescribeAsync(actual, query);

        Assert.Equal(await DescribeAsync(expected, query), compared);
        Assert.Equal(compared, ranked);
    }

    private static async Task<string> DescribeAsync(IGraphSnapshot snapshot, ExpandQuery query)
    {
        var starts = new NodeId[Authors.Length];
        await snapshot.FindAsync(Authors, starts);
        var found = await snapshot.ExpandAsync(starts, query);
        var keys = await snapshot.ReadKeysAsync(found.Nodes);
        var names = Enumerable.Range(0, keys.Count).Select(keys.GetString);
        return string.Join(' ', names) + '\n' + string.Join(' ', found.Offsets) + '\n' + string.Join(' ', found.Totals ?? []) + '\n' +
            string.Join(' ', found.HasNext) + '\n' + string.Join(' ', found.HasPrevious) + '\n' + found.Cursors?.Count;
    }

    /// <summary>In an order that is not the one of their keys.</summary>
    private static GraphBatch Papers()
    {
        var batch = new GraphBatch("test");
        foreach (var author in Authors) batch.Add(new NodeStatement(author.Kind, author.Id));
        for (var number = 0; number < 70; number++)
        {
            var paper = new NodeStatement(NodeKind.Paper, Id($"p{number * 37 % 70:D2}"));
            if (number < 3) paper.Relate(Relation.Authored, Id("few"));
            if (number < 64) paper.Relate(Relation.Authored, Id("bound"));
            paper.Relate(Relation.Authored, Id("many"));
            batch.Add(paper);
        }

        return batch;
    }

    private static NodeReference Reference(string name) => new(NodeKind.Author, Id(name));

    private static ExternalId Id(string name) => new(IdScheme.Local, name);
}
