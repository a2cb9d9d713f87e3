using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.7.1: every directive is one of the schema.</summary>
internal sealed class DirectivesAreDefined : ValidationRule
{
    public override string Section => "5.7.1";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (DirectiveNode directive in document.Directives.SelectMany(use => use.Directives))
        {
            if (document.Schema.FindDirective(directive.Name) is null && !errors.IsFull)
            {
                string suggestion = NameSuggestions.For(directive.Name, document.Schema.Directives.Select(known => known.Name));
                errors.Add($"The schema has no directive \"@{directive.Name}\".{suggestion}", directive);
            }
        }
    }
}
