using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// What is read of nodes along with finding them, as expressions over their variable: properties, the key, and the edges of expansions,
/// whose other ends may bring further ones along.
/// </summary>
internal sealed class AheadColumns
{
    private readonly string _node;
    private readonly NodeKind _kind;
    private readonly NodeSelection _selection;
    private readonly PropertyInfo[] _properties;
    private readonly EdgeLists[] _relations;
    private readonly int _first;

    /// <param name="builder">Of the statement.</param>
    /// <param name="node">The nodes' variable.</param>
    /// <param name="kind">Of the nodes.</param>
    /// <param name="selection">What to read.</param>
    /// <param name="first">Where the values begin in a row.</param>
    public AheadColumns(CypherBuilder builder, string node, NodeKind kind, NodeSelection selection, int first)
    {
        (_node, _kind, _selection, _first) = (node, kind, selection, first);
        _properties = [.. selection.Properties.Select(Schema.Of)];
        _relations = [.. selection.Relations.Select(relation => new EdgeLists(builder, node, relation.Query, new(), relation.Nodes))];
    }

    public IEnumerable<string> Expressions()
    {
        foreach (var property in _properties) yield return $"{_node}.{GraphNames.Property(_kind, property.Property)}";
        if (_selection.WithKeys) yield return $"{_node}.key";
        foreach (var relation in _relations) yield return relation.Expressions();
    }

    /// <param name="nodes">The nodes, in the order of the rows.</param>
    /// <param name="rows">One a node.</param>
    /// <param name="known">Takes what was read.</param>
    public void Read(NodeId[] nodes, IReadOnlyList<CypherValue[]> rows, KnownReads known)
    {
        if (nodes.Length == 0) return;
        var at = _first;
        if (_properties.Length > 0)
            known.AddProperties(nodes, _selection.Properties, Array.ConvertAll(_properties, info => ColumnBuilder.Build(info.Type, Values(rows, at++))));
        if (_selection.WithKeys) known.AddKeys(nodes, ColumnBuilder.Texts(Values(rows, at++)));
        for (var i = 0; i < _relations.Length; i++)
        {
            var slices = Array.ConvertAll(Values(rows, at++), value => value.AsList());
            known.AddExpansion(nodes, _selection.Relations[i].Query, _relations[i].Read(nodes, slices, known));
        }
    }

    private static CypherValue[] Values(IReadOnlyList<CypherValue[]> rows, int column)
    {
        var values = new CypherValue[rows.Count];
        for (var i = 0; i < values.Length; i++) values[i] = rows[i][column];
        return values;
    }
}
