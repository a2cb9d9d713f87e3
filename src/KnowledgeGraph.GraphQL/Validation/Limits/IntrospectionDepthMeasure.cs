using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Limits;

/// <summary>How often the list fields of introspection nest in each other.</summary>
internal sealed class IntrospectionDepthMeasure(TypedDocument document) : SelectionMeasure(document)
{
    public override string LimitName => "introspection depth";

    public override string Unit => "levels of nested introspection lists";

    protected override long OfField(FieldUse field, bool isSized) =>
        SaturatingSum(Multiplies(field) ? 1 : 0, OfChildren(field, isSized));

    protected override long Combine(long left, long right) => Math.Max(left, right);

    /// <summary>Only these lead from one type to many and can be repeated without end.</summary>
    private static bool Multiplies(FieldUse field) =>
        field.ParentType is { Name: "__Type" } && field.Node.Name is "fields" or "interfaces" or "possibleTypes" or "inputFields";
}
