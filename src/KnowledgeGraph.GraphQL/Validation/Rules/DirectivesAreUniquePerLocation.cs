using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>§5.7.3: a directive that is not repeatable stands at most once at a place.</summary>
internal sealed class DirectivesAreUniquePerLocation : ValidationRule
{
    public override string Section => "5.7.3";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (DirectivesUse use in document.Directives)
        {
            var firstByName = new Dictionary<string, DirectiveNode>(use.Directives.Count);
            foreach (DirectiveNode directive in use.Directives)
            {
                if (!firstByName.TryAdd(directive.Name, directive)
                    && document.Schema.FindDirective(directive.Name) is { IsRepeatable: false })
                {
                    errors.Add($"The directive \"@{directive.Name}\" stands here more than once.", firstByName[directive.Name], directive);
                }
            }
        }
    }
}
