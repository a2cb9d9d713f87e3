using KnowledgeGraph.Model;

namespace KnowledgeGraph.Testing;

/// <summary>
/// Batches that make trouble on purpose: few nodes, each with three ids that statements use in turn, so that nodes meet late and are
/// merged; several sources; lists stated again; deletions; targets that no one states. The same seed gives the same batches.
/// </summary>
public sealed class RandomGraphBatches(int seed)
{
    private const int NodesPerKind = 8;
    private static readonly string[] Sources = ["alpha", "beta", "gamma"];
    private static readonly string[] Words = ["graph", "theory", "étude", "Graphs", "text", "漢字", "of", "A"];
    private readonly Random _random = new(seed);

    public GraphBatch Next()
    {
        var batch = new GraphBatch(Pick(Sources));
        for (var count = _random.Next(6); count > 0; count--) batch.Add(Statement());
        for (var count = Chance(0.2) ? _random.Next(1, 3) : 0; count > 0; count--)
        {
            var kind = Pick(GraphPortrait.Kinds);
            batch.Deletions.Add(new(kind, AnyId(kind)));
        }

        return batch;
    }

    private NodeStatement Statement()
    {
        var kind = Pick(GraphPortrait.Kinds);
        var node = _random.Next(NodesPerKind);
        var statement = new NodeStatement(kind, IdOf(kind, node, _random.Next(3)));
        if (Chance(0.2)) statement.Ids.Add(IdOf(kind, node, _random.Next(3)));
        else if (Chance(0.02)) statement.Ids.Add(AnyId(kind));
        foreach (var info in PropertyInfo.All.Where(info => info.AppliesTo(kind) && Chance(0.15))) statement.Set(info.Property, Value(info.Type));
        foreach (var info in RelationInfo.All.Where(info => info.Owner == kind && Chance(0.4))) Relate(statement, info);
        return statement;
    }

    private void Relate(NodeStatement statement, RelationInfo info)
    {
        for (var count = _random.Next(1, 5); count > 0; count--)
        {
            var edge = statement.Relate(info.Relation, AnyId(info.Target));
            foreach (var property in info.Properties.Where(_ => Chance(0.3)))
                edge.Set(property, Value(RelationPropertyInfo.Of(property).Type));
        }
    }

    private PropertyValue Value(PropertyType type) => type switch
    {
        PropertyType.Text => PropertyValue.Text(Text()),
        PropertyType.Integer => PropertyValue.Integer(_random.Next(1990, 1996)),
        PropertyType.Number => PropertyValue.Number(_random.Next(5) / 4.0),
        PropertyType.Boolean => PropertyValue.Boolean(Chance(0.5)),
        PropertyType.Date => PropertyValue.Date(new DateOnly(2000, 1, 1).AddDays(_random.Next(4))),
        PropertyType.TextList => PropertyValue.TextList([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Text()).Distinct()]),
        _ => PropertyValue.NodeList([.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => AnyId(NodeKind.Institution)).Distinct()]),
    };

    private string Text() => string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(Words)));

    /// <summary>One of the ids that batches name nodes by; it may lead nowhere, to a node, or to one that another id leads to as well.</summary>
    internal static ExternalId AnyId(NodeKind kind, Random random) => IdOf(kind, random.Next(NodesPerKind), random.Next(3));

    private ExternalId AnyId(NodeKind kind) => AnyId(kind, _random);

    private static ExternalId IdOf(NodeKind kind, int node, int spelling) => spelling switch
    {
        0 => new(IdScheme.OpenAlex, $"{"WAISC"[(int)kind - 1]}{node}"),
        1 => new(IdScheme.Local, $"{kind}-{node}"),
        _ => new(IdScheme.Local, $"{kind}-{node}-too"),
    };

    private bool Chance(double share) => _random.NextDouble() < share;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
