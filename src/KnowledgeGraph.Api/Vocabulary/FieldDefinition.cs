using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Vocabulary;

/// <summary>A stored property as the schema shows it.</summary>
/// <param name="Name">The GraphQL name: <c>title</c> on papers where the store says <c>name</c>.</param>
/// <param name="Property">What the store reads.</param>
/// <param name="Description">For the schema's readers.</param>
internal sealed record FieldDefinition(string Name, NodeProperty Property, string Description)
{
    public PropertyType Type => PropertyInfo.Of(Property).Type;
}
