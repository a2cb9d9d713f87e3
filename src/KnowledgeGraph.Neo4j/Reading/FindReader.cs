using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// Finds nodes of one kind by their ids and reads of them what comes next, in one statement: rows are the place in the question, the number
/// and what is read ahead.
/// </summary>
internal sealed class FindReader
{
    private const int FixedColumns = 2;
    private readonly ReadOnlyMemory<NodeReference> _references;
    private readonly NodeKind _kind;
    private readonly CypherBuilder _builder = new();
    private readonly AheadColumns _next;

    public FindReader(ReadOnlyMemory<NodeReference> references, NodeKind kind, NodeSelection next)
    {
        (_references, _kind) = (references, Schema.Check(kind));
        _next = new(_builder, "found", kind, next, FixedColumns);
    }

    public CypherStatement Statement()
    {
        var ids = new string[_references.Length];
        for (var i = 0; i < ids.Length; i++) ids[i] = _references.Span[i].Id.ToString();
        var next = string.Concat(_next.Expressions().Select((value, i) => $", {value} AS c{i}"));
        return _builder.Add(NodeQueries.Named(_builder.Parameter(CypherList.Of(ids)), _kind, "found"))
            .Add($"RETURN i AS place, found.number AS number{next}")
            .ToStatement();
    }

    public async Task<bool> ReadAsync(ICypherResult result, Memory<NodeId> found, KnownReads known, CancellationToken cancellation)
    {
        var rows = new CypherValue[_references.Length][];
        while (await result.ReadAsync(cancellation)) rows[result.Current[0].AsInt32()] = result.Current.ToArray();
        var there = rows.Where(row => row is not null).ToList();
        for (var i = 0; i < rows.Length; i++) found.Span[i] = rows[i] is { } row ? new(_kind, row[1].AsInt64()) : default;
        _next.Read([.. there.Select(row => new NodeId(_kind, row[1].AsInt64()))], there, known);
        return true;
    }
}
