using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Caching;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// Finds nodes of one kind by their ids and reads of them what comes next, in one statement: rows are the place of the id, the number and
/// what is read ahead. The text says nothing of how many ids there are, so several questions of one shape can go as one.
/// </summary>
internal sealed class FindReader
{
    private const int FixedColumns = 2;
    private readonly NodeKind _kind;
    private readonly AheadColumns _next;
    private readonly CypherStatement _shape;

    public FindReader(ReadOnlySpan<NodeReference> references, NodeKind kind, FilterIds filtered, NodeSelection next)
    {
        _kind = Schema.Check(kind);
        var ids = new string[references.Length];
        for (var i = 0; i < ids.Length; i++) ids[i] = references[i].Id.ToString();
        Ids = ids;
        var builder = new CypherBuilder();
        _next = new(builder, "found", kind, filtered, next, FixedColumns);
        var columns = string.Concat(_next.Expressions().Select((value, i) => $", {value} AS c{i}"));
        _shape = builder.Add(NodeQueries.Named("$ids", _kind, "found")).Add($"RETURN i AS place, found.number AS number{columns}").ToStatement();
    }

    public IReadOnlyList<string> Ids { get; }

    /// <summary>Equal for questions that differ in their ids alone. Computed anew each time; to be asked for before <see cref="Statement"/>.</summary>
    public StatementKey Shape => StatementKey.Of(_shape, default);

    /// <summary>To be made once: the parameters are this reader's own.</summary>
    /// <param name="ids">Those of this question, or of several of the same shape one after another.</param>
    public CypherStatement Statement(IReadOnlyList<string> ids) => new(_shape.Text, _shape.Parameters.Add("ids", CypherList.Of(ids)));

    /// <returns>One an id; null where no visible node has it.</returns>
    public static async Task<CypherValue[]?[]> RowsAsync(ICypherResult result, int ids, CancellationToken cancellation)
    {
        var rows = new CypherValue[]?[ids];
        while (await result.ReadAsync(cancellation)) rows[result.Current[0].AsInt32()] = result.Current.ToArray();
        return rows;
    }

    /// <param name="rows">Of this question's ids.</param>
    /// <param name="found">Takes the nodes.</param>
    /// <param name="known">Takes what was read ahead.</param>
    public void Take(ReadOnlySpan<CypherValue[]?> rows, Span<NodeId> found, KnownReads known)
    {
        var nodes = new List<NodeId>(rows.Length);
        var there = new List<CypherValue[]>(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            found[i] = rows[i] is { } row ? new(_kind, row[1].AsInt64()) : default;
            if (rows[i] is not { } values) continue;
            nodes.Add(found[i]);
            there.Add(values);
        }

        _next.Read([.. nodes], there, known);
    }
}
