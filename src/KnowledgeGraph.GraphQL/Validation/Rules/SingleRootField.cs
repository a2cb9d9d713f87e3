using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>
/// §5.2.4.1: a subscription selects one root field, which is not of introspection and does not depend on <c>@skip</c> or <c>@include</c>.
/// </summary>
internal sealed class SingleRootField : ValidationRule
{
    public override string Section => "5.2.4.1";

    public override void Check(TypedDocument document, ValidationErrors errors)
    {
        foreach (OperationDefinitionNode operation in document.Operations)
        {
            if (operation.Operation == OperationType.Subscription)
            {
                CheckSubscription(document, operation, errors);
            }
        }
    }

    private static void CheckSubscription(TypedDocument document, OperationDefinitionNode subscription, ValidationErrors errors)
    {
        string name = subscription.Name is null ? "The anonymous subscription" : $"Subscription \"{subscription.Name}\"";
        List<SelectionNode> selections = CollectRootSelections(document, subscription);
        List<FieldNode> fields = [.. selections.OfType<FieldNode>()];
        if (fields.DistinctBy(field => field.ResponseName).Count() > 1)
        {
            errors.Add($"{name} must select only one root field.", [.. fields.DistinctBy(field => field.ResponseName).Skip(1)]);
        }

        foreach (FieldNode field in fields.Where(field => field.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            errors.Add($"{name} must not select the introspection field \"{field.Name}\" at its root.", field);
        }

        foreach (SelectionNode selection in selections)
        {
            if (selection.Directives.FirstOrDefault(directive => directive.Name is "skip" or "include") is { } condition)
            {
                errors.Add($"{name} must not use \"@{condition.Name}\" on its root selections.", condition);
            }
        }
    }

    /// <summary>The fields at the root, and on the way to them the fragments, which can carry conditions too.</summary>
    private static List<SelectionNode> CollectRootSelections(TypedDocument document, OperationDefinitionNode subscription)
    {
        var found = new List<SelectionNode>();
        var seen = new HashSet<string>();
        var pending = new Queue<SelectionSetNode>([subscription.SelectionSet]);
        while (pending.TryDequeue(out SelectionSetNode? selectionSet))
        {
            found.AddRange(selectionSet.Selections);
            foreach (SelectionNode selection in selectionSet.Selections)
            {
                if (selection is InlineFragmentNode inline)
                {
                    pending.Enqueue(inline.SelectionSet);
                }
                else if (selection is FragmentSpreadNode spread
                    && seen.Add(spread.Name)
                    && document.FragmentsByName.TryGetValue(spread.Name, out FragmentDefinitionNode? fragment))
                {
                    pending.Enqueue(fragment.SelectionSet);
                }
            }
        }

        return found;
    }
}
