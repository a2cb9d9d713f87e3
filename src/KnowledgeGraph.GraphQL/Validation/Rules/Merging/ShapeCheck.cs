using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules.Merging;

/// <summary><c>SameResponseShape</c>: whatever objects appear, a response name has one kind of value.</summary>
internal sealed class ShapeCheck(TypedDocument document, MergeConflicts conflicts) : MergeCheck(document)
{
    protected override void CheckGroup(List<FieldUse> fields)
    {
        FieldUse? first = fields.Find(field => field.Definition is not null);
        foreach (FieldUse field in fields)
        {
            if (first?.Definition is { } expected && field.Definition is { } actual && !SameShape(expected.Type, actual.Type))
            {
                string reason = $"\"{first.Coordinate}\" has type \"{expected.Type}\" and \"{field.Coordinate}\" has type " +
                    $"\"{actual.Type}\"";
                conflicts.Add(first, field, reason);
                return;
            }
        }

        CheckChildren(fields);
    }

    private static bool SameShape(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (NonNullType l, NonNullType r) => SameShape(l.InnerType, r.InnerType),
        (ListType l, ListType r) => SameShape(l.ItemType, r.ItemType),
        (CompositeType, CompositeType) => true,
        _ => ReferenceEquals(left, right),
    };
}
