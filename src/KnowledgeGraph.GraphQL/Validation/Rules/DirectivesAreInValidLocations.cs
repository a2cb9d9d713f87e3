using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.7.2: a directive stands only where its definition allows it.</summary>
internal sealed class DirectivesAreInValidLocations : ValidationRule
{
    public override string Section => "5.7.2";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (DirectivesUse use in document.Directives)
        {
            foreach (DirectiveNode directive in use.Directives)
            {
                DirectiveDefinition? definition = document.Schema.FindDirective(directive.Name);
                if (definition is not null && !definition.Locations.Contains(use.Location))
                {
                    string allowed = string.Join(", ", definition.Locations.Select(location => location.ToGraphQLName()));
                    errors.Add(
                        $"The directive \"@{directive.Name}\" cannot stand on {use.Location.ToGraphQLName()}, only on {allowed}.",
                        directive);
                }
            }
        }
    }
}
