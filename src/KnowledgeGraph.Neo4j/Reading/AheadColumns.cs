using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// What is read of nodes along with finding them, as expressions over their variable: properties, the key, ids and sources, and the edges
/// of expansions, whose other ends may bring further ones along.
/// </summary>
internal sealed class AheadColumns
{
    private readonly string _node;
    private readonly NodeKind _kind;
    private readonly NodeSelection _selection;
    private readonly PropertyInfo[] _properties;
    private readonly List<(ExpandQuery Query, EdgeLists Edges)> _relations = [];
    private readonly int _first;

    /// <param name="builder">Of the statement.</param>
    /// <param name="node">The nodes' variable.</param>
    /// <param name="kind">Of the nodes.</param>
    /// <param name="ids">What the ids in the selection's filters stand for.</param>
    /// <param name="selection">What to read.</param>
    /// <param name="first">Where the values begin in a row.</param>
    public AheadColumns(CypherBuilder builder, string node, NodeKind kind, FilterIds ids, NodeSelection selection, int first)
    {
        (_node, _kind, _selection, _first) = (node, kind, selection, first);
        _properties = [.. selection.Properties.Select(Schema.Of)];
        foreach (var relation in selection.Relations)
        {
            try
            {
                _relations.Add((relation.Query, new(builder, node, relation.Query, ids, relation)));
            }
            catch (StoreException fault) when (fault.Fault == StoreFault.Invalid)
            {
                // Not ours to refuse: the question is answered so when it is asked.
            }
        }
    }

    public IEnumerable<string> Expressions()
    {
        foreach (var property in _properties) yield return $"{_node}.{GraphNames.Property(_kind, property.Property)}";
        if (_selection.WithKeys) yield return $"{_node}.key";
        if (_selection.WithIds) yield return $"{_node}.ids";
        if (_selection.WithSources) yield return $"{_node}.sources";
        foreach (var (_, edges) in _relations) yield return edges.Expressions();
    }

    /// <param name="nodes">The nodes, in the order of the rows.</param>
    /// <param name="rows">One a node.</param>
    /// <param name="known">Takes what was read.</param>
    public void Read(NodeId[] nodes, IReadOnlyList<CypherValue[]> rows, KnownReads known)
    {
        if (nodes.Length == 0) return;
        var at = _first;
        foreach (var info in _properties)
            known.Add(nodes, NodeFact.Of(info.Property), ColumnBuilder.Build(info.Type, Values(rows, at++)));
        if (_selection.WithKeys) known.Add(nodes, NodeFact.Key, ColumnBuilder.Texts(Values(rows, at++)));
        if (_selection.WithIds) known.Add(nodes, NodeFact.Ids, ColumnBuilder.TextLists(Values(rows, at++)));
        if (_selection.WithSources) known.Add(nodes, NodeFact.Sources, ColumnBuilder.TextLists(Values(rows, at++)));
        foreach (var (query, edges) in _relations)
        {
            var slices = Array.ConvertAll(Values(rows, at++), value => value.AsList());
            known.AddExpansion(nodes, query, edges.Read(nodes, slices, known));
        }
    }

    private static CypherValue[] Values(IReadOnlyList<CypherValue[]> rows, int column)
    {
        var values = new CypherValue[rows.Count];
        for (var i = 0; i < values.Length; i++) values[i] = rows[i][column];
        return values;
    }
}
