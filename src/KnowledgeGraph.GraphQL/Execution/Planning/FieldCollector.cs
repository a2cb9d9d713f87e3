using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>
/// §6.3.2 <c>CollectFields</c>: what a concrete type shows of some selection sets, merged by response name, in order of appearance.
/// </summary>
internal sealed class FieldCollector(
    Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, Conditions conditions)
{
    /// <summary>Each inner list holds the selections of one response name; the lists stand in response order.</summary>
    public List<List<FieldNode>> Collect(ObjectType type, SelectionSetNode[] selectionSets)
    {
        Collection collection = new(type, [], [], []);
        foreach (SelectionSetNode selectionSet in selectionSets)
        {
            Visit(selectionSet, collection);
        }

        return collection.Merged;
    }

    private void Visit(SelectionSetNode selectionSet, Collection collection)
    {
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            if (!conditions.Includes(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    collection.Add(field);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, collection.Type):
                    Visit(fragment.SelectionSet, collection);
                    break;
                case FragmentSpreadNode spread when collection.VisitedFragments.Add(spread.Name):
                    FragmentDefinitionNode definition = fragments[spread.Name];
                    if (Applies(definition.TypeCondition, collection.Type))
                    {
                        Visit(definition.SelectionSet, collection);
                    }

                    break;
            }
        }
    }

    /// <summary>§6.3.2 <c>DoesFragmentTypeApply</c>.</summary>
    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null || condition.Name == type.Name ||
        (schema.FindType(condition.Name) is CompositeType composite && schema.IsPossibleType(composite, type));

    private sealed record Collection(
        ObjectType Type, HashSet<string> VisitedFragments, Dictionary<string, List<FieldNode>> ByName, List<List<FieldNode>> Merged)
    {
        public void Add(FieldNode field)
        {
            if (!ByName.TryGetValue(field.ResponseName, out List<FieldNode>? fields))
            {
                fields = [];
                ByName.Add(field.ResponseName, fields);
                Merged.Add(fields);
            }

            fields.Add(field);
        }
    }
}
