using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// Groups as one statement. The server counts and orders all groups and sends the largest, with the number of groups and of nodes
/// without one.
/// </summary>
internal sealed class FacetReader
{
    private readonly FacetQuery _query;
    private readonly CypherBuilder _builder = new();
    private readonly string? _filter;
    private readonly string? _anchor;

    public FacetReader(FacetQuery query, FilterIds ids, FilterAnchor? anchor)
    {
        _query = query;
        if ((query.Property == NodeProperty.None) == (query.Relation == Relation.None))
            throw QueryFaults.Invalid("A facet groups by a property or by a relation: set exactly one of them.");
        if (query.Limit < 0) throw QueryFaults.Invalid($"A facet cannot return {query.Limit} groups; ask for zero or more.");
        _filter = new FilterTranslator(_builder, ids, anchor?.Answered).Translate(Schema.Check(query.Kind), query.Filter, "n");
        _anchor = anchor?.Match(_builder, ids, "n");
    }

    public CypherStatement Statement()
    {
        var groups = _query.Relation == Relation.None ? ByProperty(Schema.Of(_query.Property)) : ByRelation(Schema.Of(_query.Relation));
        var limit = _builder.Parameter(_query.Limit);
        return _builder
            .Add(_anchor ?? $"MATCH (n:{GraphNames.Label(_query.Kind)}) ")
            .Add($"{(_filter is null ? "" : $"WHERE {_filter} ")}{groups} ")
            .Add("WITH collect([value, size, tie]) AS all WITH all, [g IN all WHERE g[2] IS NOT NULL] AS groups ")
            .Add($"RETURN [g IN groups[..{limit}] | [g[0], g[1]]], size(groups), ")
            .Add("reduce(missing = 0, g IN all | CASE WHEN g[2] IS NULL THEN missing + g[1] ELSE missing END)")
            .ToStatement();
    }

    public async Task<FacetList> ReadAsync(ICypherResult result, CancellationToken cancellation)
    {
        if (!await result.ReadAsync(cancellation)) return new([], 0, 0);
        var groups = result.Current[0].AsList().Select(group => Group(group.AsList())).ToArray();
        return new(groups, result.Current[1].AsInt64(), result.Current[2].AsInt64());
    }

    private string ByProperty(PropertyInfo info)
    {
        var property = $"n.{GraphNames.Property(_query.Kind, info.Property)}";
        var value = info.Type == PropertyType.TextList
            ? $"UNWIND CASE WHEN size(coalesce({property}, [])) = 0 THEN [null] ELSE {property} END AS value WITH value, count(*) AS size "
            : $"WITH {property} AS value, count(*) AS size ";
        return value + "WITH value, size, value AS tie ORDER BY size DESC, tie";
    }

    private string ByRelation(RelationInfo info)
    {
        if (Schema.Start(info, _query.Direction) != _query.Kind) throw QueryFaults.RelationOf(info, _query.Direction, _query.Kind);
        return $"OPTIONAL MATCH {GraphNames.Pattern(info.Relation, _query.Direction, "n", "", "m")} WITH DISTINCT n, m "
            + "WITH m, count(*) AS size WITH m.number AS value, size, m.key AS tie ORDER BY size DESC, tie";
    }

    private Facet Group(CypherValue[] group)
    {
        if (_query.Relation == Relation.None) return new(ValueOf(Schema.Of(_query.Property).Type, group[0]), default, group[1].AsInt64());
        var end = Schema.End(Schema.Of(_query.Relation), _query.Direction);
        return new(default, new NodeId(end, group[0].AsInt64()), group[1].AsInt64());
    }

    private static PropertyValue ValueOf(PropertyType type, CypherValue value) => type switch
    {
        PropertyType.Boolean => PropertyValue.Boolean(value.AsBoolean()),
        PropertyType.Date => PropertyValue.Date(value.AsDate().ToDateOnly()),
        PropertyType.Number => PropertyValue.Number(value.AsDouble()),
        PropertyType.Integer => PropertyValue.Integer(value.AsInt64()),
        _ => PropertyValue.Text(value.AsString()),
    };
}
