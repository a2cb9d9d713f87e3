using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Reading;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Tests.Reading;

/// <summary>What was read ahead of some nodes, asked for in another order, in parts, or of more nodes than are known.</summary>
public sealed class KnownReadsTests
{
    private static readonly NodeFact Year = NodeFact.Of(NodeProperty.Year);
    private readonly KnownReads _known = new();

    [Fact]
    public void Find_TheSameNodes_GivesTheColumnItself()
    {
        var years = new IntegerColumn([2001, 2002], 2);
        _known.Add([Paper(1), Paper(2)], Year, years);
        Assert.Same(years, _known.Find([Paper(1), Paper(2)], Year));
        Assert.Null(_known.Find([Paper(1), Paper(2)], NodeFact.Of(NodeProperty.Month)));
    }

    [Fact]
    public void Find_SomeOfSeveralAnswers_GivesTheirRowsInTheAskedOrder()
    {
        _known.Add([Paper(1), Paper(2)], Year, new IntegerColumn([2001, 0], 2, [false, true]));
        _known.Add([Paper(3), Paper(3)], Year, new IntegerColumn([2003, 2003], 2));
        var years = Assert.IsType<IntegerColumn>(_known.Find([Paper(3), Paper(2), Paper(1), Paper(3)], Year));
        Assert.Equal([2003, 0, 2001, 2003], years.Values);
        Assert.Equal([false, true, false, false], years.Nulls ?? []);
    }

    [Fact]
    public void Find_ANodeThatIsNotKnown_GivesNothing()
    {
        _known.Add([Paper(1)], Year, new IntegerColumn([2001], 1));
        Assert.Null(_known.Find([Paper(1), Paper(2)], Year));
        Assert.Null(_known.Find([], Year));
    }

    [Fact]
    public void Find_TextsAndLists_AreCopiedRowByRow()
    {
        _known.Add([Paper(1), Paper(2), Paper(3)], NodeFact.Key, Texts("a", null, "ccc"));
        _known.Add([Paper(1), Paper(2)], NodeFact.Ids, new ListColumn<TextColumn>(Texts("x", "y", "z"), [0, 2, 3], 2));
        var keys = Assert.IsAssignableFrom<TextColumn>(_known.Find([Paper(3), Paper(2), Paper(1)], NodeFact.Key));
        Assert.Equal(["ccc", null, "a"], Enumerable.Range(0, 3).Select(keys.GetString));
        var ids = Assert.IsType<ListColumn<TextColumn>>(_known.Find([Paper(2), Paper(1)], NodeFact.Ids));
        Assert.Equal([0, 1, 3], ids.Offsets);
        Assert.Equal(["z", "x", "y"], Enumerable.Range(0, 3).Select(ids.Items.GetString));
    }

    [Fact]
    public void FindExpansion_SomeStarts_GivesTheirEdges()
    {
        var query = Query(null);
        _known.AddExpansion([Paper(1), Paper(2), Paper(3)], query, Answer());
        var found = _known.FindExpansion([Paper(3), Paper(1)], query) ?? throw new InvalidOperationException("All of it is known.");
        Assert.Equal([0, 1, 3], found.Offsets);
        Assert.Equal([Paper(30), Paper(10), Paper(11)], found.Nodes);
        Assert.Equal([7L, 5L, 6L], Assert.IsType<IntegerColumn>(found.Edges[0]).Values);
        Assert.Equal([1L, 2L], found.Totals ?? []);
        Assert.Equal([false, true], found.HasNext);
        var none = _known.FindExpansion([Paper(2)], query) ?? throw new InvalidOperationException("All of it is known.");
        Assert.Empty(none.Nodes);
        Assert.Single(none.Edges);
    }

    [Fact]
    public void FindExpansion_AnotherFilter_GivesNothing()
    {
        _known.AddExpansion([Paper(1), Paper(2), Paper(3)], Query(Since(2000)), Answer());
        Assert.NotNull(_known.FindExpansion([Paper(1)], Query(Since(2000))));
        Assert.Null(_known.FindExpansion([Paper(1)], Query(Since(2001))));
        Assert.Null(_known.FindExpansion([Paper(1)], Query(null)));
    }

    [Fact]
    public void Knows_PartsOfASelection_IsTrueOnlyForAll()
    {
        _known.Add([Paper(1), Paper(2)], Year, new IntegerColumn([2001, 2002], 2));
        Assert.True(_known.Knows([Paper(2)], new([NodeProperty.Year], false, [])));
        Assert.False(_known.Knows([Paper(2)], new([NodeProperty.Year], true, [])));
        Assert.False(_known.Knows([Paper(2)], new([NodeProperty.Year], false, []) { WithIds = true }));
        Assert.False(_known.Knows([Paper(2)], new([NodeProperty.Year], false, []) { WithSources = true }));
        Assert.False(_known.Knows([Paper(2)], new([], false, [new(Query(null), NodeSelection.Nothing)])));
    }

    private static ExpandQuery Query(NodeFilter? filter) =>
        new(Relation.Cites, Direction.Forward, filter, [], Window.Take(2), [RelationProperty.Position], WithTotals: true);

    private static NodeFilter Since(int year) => new NodeFilter.Not(new NodeFilter.Any(
    [
        new NodeFilter.Compare(NodeProperty.Year, Comparison.Less, [PropertyValue.Integer(year)]),
        new NodeFilter.Related(Relation.Authored, Direction.Forward, new NodeFilter.HasId([new(IdScheme.Local, "a")]), Quantifier.Some),
    ]));

    private static Expansion Answer() => new()
    {
        Offsets = [0, 2, 2, 3],
        Nodes = [Paper(10), Paper(11), Paper(30)],
        Edges = [new IntegerColumn([5, 6, 7], 3)],
        Totals = [2, 0, 1],
        HasPrevious = [false, false, false],
        HasNext = [true, false, false],
    };

    private static TextColumn Texts(params string?[] texts) => ColumnBuilder.Texts(Array.ConvertAll(texts, text => (CypherValue)text));

    private static NodeId Paper(int number) => new(NodeKind.Paper, number);
}
