namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An object type (§3.6), bound to the CLR type whose values stand for its objects during execution.</summary>
public sealed class ObjectType(string name, string? description, Type sourceType) : FieldsType(name, description)
{
    /// <summary>The element type of the columns that give objects of this type to the engine.</summary>
    public Type SourceType { get; } = sourceType;

    public override TypeKind Kind => TypeKind.Object;
}
