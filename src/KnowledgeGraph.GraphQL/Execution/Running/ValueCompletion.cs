using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Planning;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>
/// Matches columns with types (§6.4.3 <c>CompleteValue</c>). A column that does not fit is a mistake in the resolver and reported as
/// <see cref="InvalidOperationException"/>, with what was expected.
/// </summary>
internal static class ValueCompletion
{
    public static CompletedValue Complete(ValuePosition position, FieldColumn column) => (position.Type.NullableType, column) switch
    {
        (ListType type, ListColumn lists) => new CompletedList(position, type, lists),
        (ObjectType type, ObjectColumn objects) => new CompletedObject(position, SelectionFor(position, type.Name, objects), objects),
        (InterfaceType or UnionType, AbstractColumn objects) => new CompletedAbstract(position, objects),
        (ScalarType or EnumType, LeafColumn leaves) when leaves.Fits(position.Type.Named) => new CompletedLeaf(position, leaves),
        _ => throw new InvalidOperationException(
            $"The resolver of {position.Field.Coordinate} returned a {column.GetType().Name}, which cannot hold values of the " +
                $"type {position.Type}."),
    };

    public static Level OpenLevel(ValuePosition position, AbstractPart part, CompletedAbstract origin) =>
        new(SelectionFor(position, part.TypeName, part.Objects), part.Objects, origin);

    private static SelectionPlan SelectionFor(ValuePosition position, string typeName, ObjectColumn objects)
    {
        SelectionPlan plan = position.Field.Children?.Find(typeName) ?? throw new InvalidOperationException(
            $"The resolver of {position.Field.Coordinate} returned objects of the type {typeName}, which is not possible for " +
                $"{position.Type}.");
        return plan.Type.SourceType == objects.SourceType
            ? plan
            : throw new InvalidOperationException(
                $"The resolver of {position.Field.Coordinate} returned objects of {objects.SourceType.Name}, " +
                $"but the type {typeName} is bound to {plan.Type.SourceType.Name}.");
    }
}
