using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.8.2: the type of a variable exists and is a scalar, enum or input object under any wrappers.</summary>
internal sealed class VariablesAreInputTypes : ValidationRule
{
    public override string Section => "5.8.2";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach ((VariableDefinitionNode variable, GraphQLType? type) in document.VariableTypes)
        {
            if (type is null && !errors.IsFull)
            {
                errors.Add(Problem(document.Schema, variable), variable.Type);
            }
        }
    }

    private static string Problem(Schema schema, VariableDefinitionNode variable)
    {
        string name = NameOf(variable.Type);
        if (schema.FindType(name) is not null)
        {
            string written = GraphQLPrinter.Print(variable.Type);
            return $"The variable \"${variable.Name}\" cannot have the output type \"{written}\".";
        }

        IEnumerable<string> candidates = schema.Types.Where(type => type.IsInputType).Select(type => type.Name);
        return $"The schema has no type \"{name}\".{NameSuggestions.For(name, candidates)}";
    }

    private static string NameOf(TypeNode type) => type switch
    {
        ListTypeNode list => NameOf(list.ItemType),
        NonNullTypeNode nonNull => NameOf(nonNull.InnerType),
        _ => ((NamedTypeNode)type).Name,
    };
}
