using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>Finds the variables on which the shape of the response depends: those in <c>@skip</c> and <c>@include</c>.</summary>
internal static class ConditionVariables
{
    /// <summary>Looks through the operation and, without following spreads, through every fragment of the document.</summary>
    public static HashSet<string> Find(DocumentNode document, OperationDefinitionNode operation)
    {
        HashSet<string> names = [];
        Visit(operation.SelectionSet, names);
        foreach (FragmentDefinitionNode fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            Visit(fragment.SelectionSet, names);
        }

        names.IntersectWith(operation.VariableDefinitions.Select(definition => definition.Name));
        return names;
    }

    private static void Visit(SelectionSetNode selectionSet, HashSet<string> names)
    {
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            foreach (DirectiveNode directive in selection.Directives)
            {
                if ((directive.Name == SpecifiedDirectives.Skip.Name || directive.Name == SpecifiedDirectives.Include.Name) &&
                    directive.Arguments[0].Value is VariableNode variable)
                {
                    names.Add(variable.Name);
                }
            }

            SelectionSetNode? inner = selection switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode fragment => fragment.SelectionSet,
                _ => null,
            };
            if (inner is not null)
            {
                Visit(inner, names);
            }
        }
    }
}
