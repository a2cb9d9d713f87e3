namespace KnowledgeGraph.GraphQL.Types;

/// <summary>What introspection answers for <c>__Type.kind</c> (§4.2.2).</summary>
public enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}
