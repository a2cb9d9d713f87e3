using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Vocabulary;

/// <summary>A property of an edge as the schema shows it.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Type">As written in GraphQL.</param>
/// <param name="Property">What the store reads.</param>
/// <param name="Description">For the schema's readers.</param>
internal sealed record EdgeFieldDefinition(string Name, string Type, RelationProperty Property, string Description)
{
    /// <summary>Where a connection's selection asks for the property.</summary>
    public string PathFromConnection { get; } = "edges/" + Name;
}
