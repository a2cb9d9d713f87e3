using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded;
using KnowledgeGraph.Storage.Queries.Filters;
using KnowledgeGraph.Storage.Tests.Embedded;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Tests.Queries.Filters;

/// <summary>Relations within relations: what they cost, and that they stop when they are told to.</summary>
public sealed class NestedRelationTests : IAsyncLifetime
{
    private const int Papers = 60;
    private const int Depth = 12;

    private readonly TemporaryFolder _folder = new();
    private EmbeddedGraphStore? _store;

    private EmbeddedGraphStore Store => _store ?? throw new InvalidOperationException("The test has not begun.");

    /// <summary>Sixty papers of which each cites all sixty.</summary>
    public async Task InitializeAsync()
    {
        _store = EmbeddedGraphStore.Open(_folder.Path);
        var batch = new GraphBatch("test");
        for (var i = 0; i < Papers; i++)
        {
            var paper = batch.Add(new NodeStatement(NodeKind.Paper, PaperId(i))).Set(NodeProperty.Year, 2000L + i);
            for (var other = 0; other < Papers; other++) paper.Relate(Relation.Cites, PaperId(other));
        }

        await _store.WriteAsync(batch);
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(2059, Papers)]
    [InlineData(2060, 0)]
    public async Task Filter_NestedTwelveDeep_AsksEachNodeOnceALevel(long leastYear, int expected)
    {
        // Without memory of what was asked a miss takes 60 to the power of 12 questions, which no test would live to see.
        NodeFilter filter = new NodeFilter.Compare(NodeProperty.Year, Comparison.GreaterOrEqual, [PropertyValue.Integer(leastYear)]);
        for (var level = 0; level < Depth; level++)
            filter = new NodeFilter.Related(Relation.Cites, Direction.Forward, filter, Quantifier.Some);
        using var snapshot = await Store.OpenSnapshotAsync();

        var list = await snapshot.ListAsync(new ListQuery(NodeKind.Paper, filter, [], default, WithTotal: true));

        Assert.Equal(expected, list.Total);
    }

    [Fact]
    public void Neighbours_WhenCancelledMidway_StopSoon()
    {
        using var source = new CancellationTokenSource();
        var asked = 0;
        bool Condition(int ordinal)
        {
            if (++asked == 10) source.Cancel();
            return false;
        }

        var neighbours = new NeighbourCounter(Store.OpenView(), RelationInfo.Of(Relation.Cites), Direction.Forward, Condition, source.Token);

        Assert.Throws<OperationCanceledException>(() =>
        {
            for (var round = 0; round < 1_000; round++) neighbours.Any(round % Papers);
        });
        Assert.InRange(asked, 10, 2_048);
    }

    private static ExternalId PaperId(int number) => new(IdScheme.Local, number.ToString(CultureInfo.InvariantCulture));
}
