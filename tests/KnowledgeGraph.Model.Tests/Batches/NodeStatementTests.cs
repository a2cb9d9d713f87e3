namespace KnowledgeGraph.Model.Tests.Batches;

public sealed class NodeStatementTests
{
    private static readonly ExternalId Id = IdParser.Parse("local:a");

    [Fact]
    public void Constructor_NoKindOrUnknownKind_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NodeStatement(NodeKind.None, Id));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NodeStatement((NodeKind)6, Id));
    }

    [Fact]
    public void Set_WrongTypeOrKind_Throws()
    {
        var paper = new NodeStatement(NodeKind.Paper, Id);
        Assert.Throws<ArgumentException>(() => paper.Set(NodeProperty.Year, PropertyValue.Text("2000")));
        Assert.Throws<ArgumentException>(() => paper.Set(NodeProperty.City, "Paris"));
        Assert.Throws<ArgumentOutOfRangeException>(() => paper.Set(NodeProperty.None, "x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => paper.Set((NodeProperty)200, "x"));
        Assert.Empty(paper.Properties);
    }

    [Fact]
    public void Set_NullOrBlank_StatesNothing()
    {
        var paper = new NodeStatement(NodeKind.Paper, Id).Set(NodeProperty.Name, " ").Set(NodeProperty.Year, (long?)null).Set(NodeProperty.HasCode, (bool?)null);
        Assert.Empty(paper.Properties);
        Assert.True(paper.Get(NodeProperty.Name).IsNone);
    }

    [Fact]
    public void Set_Twice_KeepsTheLastValueInItsPlace()
    {
        var paper = new NodeStatement(NodeKind.Paper, Id).Set(NodeProperty.Name, "a").Set(NodeProperty.Year, 2000).Set(NodeProperty.Name, "b");
        Assert.Equal([NodeProperty.Name, NodeProperty.Year], paper.Properties.Select(pair => pair.Key));
        Assert.Equal("b", paper.Get(NodeProperty.Name).AsText);
    }

    [Fact]
    public void Relate_OfAnotherOwner_Throws()
    {
        var author = new NodeStatement(NodeKind.Author, Id);
        Assert.Throws<ArgumentException>(() => author.Relate(Relation.Cites, Id));
        Assert.Throws<ArgumentException>(() => author.Relate(Relation.AffiliatedWith, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => author.Relate(Relation.None, Id));
        Assert.Empty(author.Relations);
    }

    [Fact]
    public void RelationSet_WrongTypeOrRelation_Throws()
    {
        var edge = new NodeStatement(NodeKind.Paper, Id).Relate(Relation.About, Id);
        Assert.Throws<ArgumentException>(() => edge.Set(RelationProperty.Score, PropertyValue.Text("1")));
        Assert.Throws<ArgumentException>(() => edge.Set(RelationProperty.Position, PropertyValue.Integer(1)));
        edge.Set(RelationProperty.Score, PropertyValue.Number(0.1)).Set(RelationProperty.Score, PropertyValue.Number(0.2));
        Assert.Equal(0.2, Assert.Single(edge.Properties.ToArray()).Value.AsNumber);
    }

    [Fact]
    public void Batch_SourceOrStatementWithoutId_Throws()
    {
        Assert.Throws<ArgumentException>(() => new GraphBatch(" "));
        Assert.Throws<ArgumentException>(() => new GraphBatch(new string('s', 201)));
        Assert.Throws<ArgumentException>(() => new GraphBatch("s").Add(new NodeStatement(NodeKind.Paper)));
        Assert.True(new GraphBatch("s").IsEmpty);
    }
}
