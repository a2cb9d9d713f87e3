using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// One expansion as one statement, whatever the number of start nodes: per start its place in the question and its <see cref="EdgeLists"/>.
/// </summary>
internal sealed class ExpandReader
{
    private readonly ExpandQuery _query;
    private readonly NodeId[] _starts;
    private readonly CypherBuilder _builder = new();
    private readonly EdgeLists _edges;

    public ExpandReader(ReadOnlySpan<NodeId> starts, ExpandQuery query, FilterIds ids, RelationSelection? next = null)
    {
        (_query, _starts) = (query, starts.ToArray());
        Check();
        _edges = new(_builder, "s", query, ids, next);
    }

    public CypherStatement Statement()
    {
        var edges = _edges.Expressions();
        var starts = _builder.Parameter(CypherList.Of(Array.ConvertAll(_starts, node => node.Number)));
        return _builder.Add($"UNWIND range(0, size({starts}) - 1) AS i ")
            .Add($"MATCH (s:{GraphNames.Label(Schema.Start(_edges.Info, _query.Direction))} {{number: {starts}[i]}}) ")
            .Add(_edges.HasCursors ? $"WITH i, s, {_edges.Located()} " : "")
            .Add($"RETURN i, {edges} AS edges")
            .ToStatement();
    }

    public async Task<Expansion> ReadAsync(ICypherResult result, KnownReads known, CancellationToken cancellation)
    {
        var slices = new CypherValue[_starts.Length][];
        while (await result.ReadAsync(cancellation)) slices[result.Current[0].AsInt32()] = result.Current[1].AsList();
        for (var i = 0; i < slices.Length; i++)
        {
            if (slices[i] is null) throw QueryFaults.Node(_starts[i]);
        }

        return _edges.Read(_starts, slices, known);
    }

    private void Check()
    {
        var info = Schema.Of(_query.Relation);
        foreach (var start in _starts)
        {
            if (start.IsNone || start.Kind > NodeKind.Topic) throw QueryFaults.Node(start);
            if (start.Kind != Schema.Start(info, _query.Direction)) throw QueryFaults.Start(start, info, _query.Direction);
        }
    }
}
