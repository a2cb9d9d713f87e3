using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.8.5: the type of a variable fits every place where it is used, counting the defaults of both.</summary>
internal sealed class AllVariableUsagesAreAllowed : ValidationRule
{
    public override string Section => "5.8.5";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (OperationDefinitionNode operation in document.Operations)
        {
            Dictionary<string, VariableDefinitionNode> declared = operation.VariableDefinitions
                .DistinctBy(variable => variable.Name)
                .ToDictionary(variable => variable.Name);
            foreach (VariableUse use in document.ReachableFrom(operation).SelectMany(part => document.UsesOf(part).Variables))
            {
                if (declared.TryGetValue(use.Node.Name, out VariableDefinitionNode? variable)
                    && document.VariableTypes[variable] is { } type
                    && Problem(variable, type, use.Place) is { } problem)
                {
                    errors.Add(problem, variable, use.Node);
                }
            }
        }
    }

    private static string? Problem(VariableDefinitionNode variable, GraphQLType type, ValuePlace place)
    {
        if (place.Type is null)
        {
            return null;
        }

        if (place.OneOf is not null && !type.IsNonNull)
        {
            return
                $"The variable \"${variable.Name}\" of type \"{type}\" must be non-null to be used in the one-of type \"{place.OneOf}\".";
        }

        bool hasValueAnyway = place.HasDefault || variable.DefaultValue is not (null or NullValueNode);
        GraphQLType expected = !type.IsNonNull && hasValueAnyway ? place.Type.NullableType : place.Type;
        return Fits(type, expected)
            ? null
            : $"The variable \"${variable.Name}\" of type \"{type}\" cannot be used where \"{place.Type}\" is expected.";
    }

    /// <summary>The specification's <c>AreTypesCompatible</c>.</summary>
    private static bool Fits(GraphQLType variable, GraphQLType place) => (variable, place) switch
    {
        (NonNullType from, NonNullType to) => Fits(from.InnerType, to.InnerType),
        (_, NonNullType) => false,
        (NonNullType from, _) => Fits(from.InnerType, place),
        (ListType from, ListType to) => Fits(from.ItemType, to.ItemType),
        _ => ReferenceEquals(variable, place),
    };
}
