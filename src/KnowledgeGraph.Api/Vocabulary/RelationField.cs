using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Vocabulary;

/// <summary>A relation as the schema shows it from one of its ends.</summary>
/// <param name="Name">The GraphQL name of the connection, for example <c>references</c>.</param>
/// <param name="Relation">The stored relation.</param>
/// <param name="Direction">Seen from the node that has the field.</param>
/// <param name="Other">Kind at the other end.</param>
/// <param name="Description">For the schema's readers.</param>
/// <param name="CountName">The GraphQL name of the number of related nodes in the graph, for example <c>referenceCount</c>.</param>
/// <param name="TypePrefix">
/// First part of the names of connection and edge type. Relations whose edges carry properties have types of their own.
/// </param>
/// <param name="EdgeFields">The edge properties that the edge type shows.</param>
internal sealed record RelationField(
    string Name,
    Relation Relation,
    Direction Direction,
    NodeKind Other,
    string Description,
    string CountName,
    string TypePrefix,
    IReadOnlyList<EdgeFieldDefinition> EdgeFields)
{
    public string ConnectionType => TypePrefix + "Connection";

    public string EdgeType => TypePrefix + "Edge";
}
