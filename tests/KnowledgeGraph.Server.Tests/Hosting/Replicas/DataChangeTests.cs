using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Hosting.Replicas;
using KnowledgeGraph.Storage.Events;

namespace KnowledgeGraph.Server.Tests.Hosting.Replicas;

public sealed class DataChangeTests
{
    [Fact]
    public void Change_OfABatch_TellsKindsNodesAndSource()
    {
        var change = GraphChange.Of(Batch("p", 2), version: 7);

        var read = DataChange.Parse(new DataChange(7, ["bookmark"], change).ToBytes());

        Assert.Equal(["bookmark"], read?.Written);
        Assert.Equal((7L, "a source", true), (read?.Change?.Version, read?.Change?.Source, read?.Change?.AreNodesComplete));
        Assert.Equal([NodeKind.Paper, NodeKind.Author], read?.Change?.Kinds);
        Assert.Equal([Node(NodeKind.Paper, "p0"), Node(NodeKind.Paper, "p1"), Node(NodeKind.Author, "gone")], read?.Change?.Nodes);
    }

    [Theory]
    [InlineData("p", 5_000)]
    [InlineData("a rather long id that is written out again and again 🂡", 800)]
    [InlineData("\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001", 999)]
    public void Change_OfALargeBatch_FitsIntoAMessageAndSaysThatItIsNotComplete(string id, int papers)
    {
        var bytes = new DataChange(7, [], GraphChange.Of(Batch(id, papers), version: 7)).ToBytes();

        Assert.InRange(bytes.Length, 1, 64 << 10);
        var change = DataChange.Parse(bytes)?.Change;
        Assert.Equal((false, 7L), (change?.AreNodesComplete, change?.Version));
        Assert.Equal([NodeKind.Paper, NodeKind.Author], change?.Kinds);
        Assert.InRange(change?.Nodes.Count ?? -1, 0, GraphChange.MostNodes);
    }

    [Theory]
    [InlineData("""{"Version":3,"Written":["b"]}""", false, 0)]
    [InlineData("""{"Version":3,"Written":["b"],"IsChange":true,"AllNodes":true,"More":1}""", true, 0)]
    [InlineData("""{"Version":3,"Written":["b"],"IsChange":true,"Kinds":[1,99],"Nodes":["1 local:x","9 local:y","z"],"AllNodes":true}""", true, 1)]
    public void Message_OfAnotherProgramVersion_IsReadAsFarAsItIsKnown(string message, bool isChange, int nodes)
    {
        var read = DataChange.Parse(Encoding.UTF8.GetBytes(message));

        Assert.Equal((3L, isChange, nodes), (read?.Version, read?.Change is not null, read?.Change?.Nodes.Count ?? 0));
        if (nodes > 0) Assert.False(read?.Change?.AreNodesComplete);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("hello")]
    public void Message_OfSomebodyElse_IsNone(string message) => Assert.Null(DataChange.Parse(Encoding.UTF8.GetBytes(message)));

    private static NodeReference Node(NodeKind kind, string id) => new(kind, new ExternalId(IdScheme.Local, id));

    private static GraphBatch Batch(string id, int papers)
    {
        GraphBatch batch = new("a source");
        for (var i = 0; i < papers; i++) batch.Add(new NodeStatement(NodeKind.Paper, new ExternalId(IdScheme.Local, $"{id}{i}")));
        batch.Deletions.Add(Node(NodeKind.Author, "gone"));
        return batch;
    }
}
