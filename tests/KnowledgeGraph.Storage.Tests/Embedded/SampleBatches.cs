using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Tests.Embedded;

internal static class SampleBatches
{
    public static ExternalId Id(string value) => new(IdScheme.Local, value);

    /// <summary>Two papers of one number, by one author, the second citing the first: visible together or not at all.</summary>
    public static GraphBatch Pair(int number)
    {
        var batch = new GraphBatch("test");
        var first = batch.Add(new NodeStatement(NodeKind.Paper, Id($"a{number}"))).Set(NodeProperty.Name, $"First {number}");
        first.Relate(Relation.Authored, Id("author")).Set(RelationProperty.PrintedName, PropertyValue.Text("É. Author"));
        var second = batch.Add(new NodeStatement(NodeKind.Paper, Id($"b{number}"))).Set(NodeProperty.Year, 2000L + number);
        second.Relate(Relation.Cites, Id($"a{number}"));
        return batch;
    }

    public static bool Holds(IGraphView view, string id) =>
        view.TryFind(NodeKind.Paper, Id(id), out var ordinal) && view.IsVisible(NodeKind.Paper, ordinal);

    /// <summary>Number of whole pairs from number zero on; fails on half a pair or a gap.</summary>
    public static int CountPairs(IGraphView view)
    {
        var count = 0;
        while (Holds(view, $"a{count}") && Holds(view, $"b{count}")) count++;
        Assert.Equal(2L * count, view.CountVisible(NodeKind.Paper));
        return count;
    }

    public static async Task<EmbeddedGraphStore> WritePairsAsync(string folder, int count)
    {
        var store = EmbeddedGraphStore.Open(folder);
        for (var i = 0; i < count; i++) await store.WriteAsync(Pair(i));
        return store;
    }
}
