using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The directives that every service has (§3.13.1 to §3.13.5), shared by all schemas.</summary>
public static class SpecifiedDirectives
{
    public static DirectiveDefinition Skip { get; } = new(
        "skip",
        "Leaves the field or fragment out when the argument is true.",
        [Argument("if", "Leaves out when true.", new NonNullType(BuiltInScalars.Boolean))],
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        isRepeatable: false);

    public static DirectiveDefinition Include { get; } = new(
        "include",
        "Takes the field or fragment in only when the argument is true.",
        [Argument("if", "Takes in when true.", new NonNullType(BuiltInScalars.Boolean))],
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        isRepeatable: false);

    public static DirectiveDefinition Deprecated { get; } = new(
        "deprecated",
        "Marks a part of the schema that should not be used any more.",
        [new InputValueDefinition(
            0,
            "reason",
            "Why, and what to use instead, in CommonMark.",
            new NonNullType(BuiltInScalars.String),
            new StringValueNode(default, "No longer supported", isBlock: false),
            null),
        ],
        [
            DirectiveLocation.FieldDefinition,
            DirectiveLocation.ArgumentDefinition,
            DirectiveLocation.InputFieldDefinition,
            DirectiveLocation.EnumValue,
        ],
        isRepeatable: false);

    public static DirectiveDefinition SpecifiedBy { get; } = new(
        "specifiedBy",
        "Names the text that defines a custom scalar.",
        [Argument("url", "The address of the definition.", new NonNullType(BuiltInScalars.String))],
        [DirectiveLocation.Scalar],
        isRepeatable: false);

    public static DirectiveDefinition OneOf { get; } = new(
        "oneOf",
        "Asks for exactly one of the fields of an input object, with a value that is not null.",
        [],
        [DirectiveLocation.InputObject],
        isRepeatable: false);

    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Skip, Include, Deprecated, SpecifiedBy, OneOf];

    private static InputValueDefinition Argument(string name, string description, GraphQLType type) =>
        new(0, name, description, type, null, null);
}
