using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Connections;

/// <summary>
/// What a connection was read from, for its edges' properties and for fields that ask more of the same list, such as facets.
/// </summary>
/// <param name="Kind">Of the nodes listed.</param>
/// <param name="Filter">What they match; null for all.</param>
/// <param name="Relation">How they are related to the parents; null for a list of the whole kind.</param>
/// <param name="Parents">One for each page; empty for a list of the whole kind.</param>
internal sealed record ConnectionSource(NodeKind Kind, NodeFilter? Filter, RelationField? Relation, ReadOnlyMemory<NodeId> Parents)
{
    /// <summary>The edge properties that were read.</summary>
    public IReadOnlyList<RelationProperty> Properties { get; init; } = [];

    /// <summary>One for each of <see cref="Properties"/>; a row for each edge.</summary>
    public Column[] Columns { get; init; } = [];

    /// <summary>The column of a property that the request's selection asked for.</summary>
    public Column ColumnOf(RelationProperty property)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (Properties[i] == property) return Columns[i];
        }

        throw new InvalidOperationException($"The edge property {property} was not read, although the request selects it.");
    }
}
