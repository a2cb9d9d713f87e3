using System.Text;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Coercion;

/// <summary>A variable of a planned operation, with its type looked up and its default coerced.</summary>
internal sealed class VariableDefinition(string name, GraphQLType type, InputValue defaultValue, SourceLocation location)
{
    public string Name { get; } = name;

    public byte[] EncodedName { get; } = Encoding.UTF8.GetBytes(name);

    public GraphQLType Type { get; } = type;

    /// <summary>Absent if there is no default.</summary>
    public InputValue DefaultValue { get; } = defaultValue;

    public SourceLocation Location { get; } = location;
}
