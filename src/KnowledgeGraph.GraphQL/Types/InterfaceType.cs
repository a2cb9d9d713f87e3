namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An interface type (§3.7). Its possible types are asked of <see cref="Schema.GetPossibleTypes"/>.</summary>
public sealed class InterfaceType(string name, string? description) : FieldsType(name, description)
{
    public override TypeKind Kind => TypeKind.Interface;
}
