namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>
/// Where a directive may be written (§3.13 <c>DirectiveLocation</c>): first the executable places, then those of the type system. The
/// GraphQL spelling, such as <c>FRAGMENT_SPREAD</c>, comes from <see cref="DirectiveLocationNames"/>.
/// </summary>
public enum DirectiveLocation
{
    Query,
    Mutation,
    Subscription,
    Field,
    FragmentDefinition,
    FragmentSpread,
    InlineFragment,
    VariableDefinition,
    Schema,
    Scalar,
    Object,
    FieldDefinition,
    ArgumentDefinition,
    Interface,
    Union,
    Enum,
    EnumValue,
    InputObject,
    InputFieldDefinition,
}
