using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Typing;

/// <summary>Arguments, values and the types of variables.</summary>
internal sealed partial class TypedDocumentBuilder
{
    private void VisitArguments(
        SyntaxNode owner,
        CompositeType? parentType,
        IReadOnlyList<ArgumentNode> arguments,
        IReadOnlyList<InputValueDefinition>? definitions)
    {
        if (arguments.Count == 0 && definitions is null or { Count: 0 })
        {
            return;
        }

        _result.Arguments.Add(new ArgumentsUse(owner, parentType, arguments, definitions));
        foreach (ArgumentNode argument in arguments)
        {
            InputValueDefinition? definition = definitions?.FirstOrDefault(candidate => candidate.Name == argument.Name);
            VisitValue(argument.Value, ValuePlace.Of(definition));
        }
    }

    private void VisitValue(ValueNode value, ValuePlace place)
    {
        if (value is VariableNode variable)
        {
            _uses.Variables.Add(new VariableUse(variable, place));
            return;
        }

        GraphQLType? type = value is ListValueNode or NullValueNode ? place.Type : ItemTypeOf(place.Type);
        _result.Values.Add(new ValueUse(value, type));
        switch (value)
        {
            case ListValueNode list:
                GraphQLType? itemType = (type?.NullableType as ListType)?.ItemType;
                foreach (ValueNode item in list.Items)
                {
                    VisitValue(item, new ValuePlace(itemType));
                }

                break;
            case ObjectValueNode @object:
                VisitObject(@object, type?.NullableType as InputObjectType);
                break;
        }
    }

    private void VisitObject(ObjectValueNode value, InputObjectType? type)
    {
        foreach (ObjectFieldNode field in value.Fields)
        {
            ValuePlace place = ValuePlace.Of(type?.FindField(field.Name));
            VisitValue(field.Value, type is { IsOneOf: true } ? place with { OneOf = type } : place);
        }
    }

    /// <summary>The type that a single value must have where a list of any depth is expected.</summary>
    private static GraphQLType? ItemTypeOf(GraphQLType? type)
    {
        while (type?.NullableType is ListType list)
        {
            type = list.ItemType;
        }

        return type;
    }

    /// <summary>Null if the type is unknown or cannot be that of a variable.</summary>
    private GraphQLType? InputTypeOf(TypeNode node)
    {
        switch (node)
        {
            case NonNullTypeNode nonNull:
                return InputTypeOf(nonNull.InnerType) is { } inner ? new NonNullType(inner) : null;
            case ListTypeNode list:
                return InputTypeOf(list.ItemType) is { } item ? new ListType(item) : null;
            default:
                NamedType? named = _schema.FindType(((NamedTypeNode)node).Name);
                return named is { IsInputType: true } ? named : null;
        }
    }
}
