using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Limits;

/// <summary>
/// Levels of nested fields. Fields of introspection do not count: tools nest <c>ofType</c> deeply, and that is cheap;
/// <see cref="IntrospectionDepthMeasure"/> bounds what is not.
/// </summary>
internal sealed class DepthMeasure(TypedDocument document) : SelectionMeasure(document)
{
    public override string LimitName => "depth";

    public override string Unit => "levels of nested fields";

    protected override long OfField(FieldUse field, bool isSized) =>
        field.Node.Name.StartsWith("__", StringComparison.Ordinal) ? 0 : SaturatingSum(1, OfChildren(field, isSized));

    protected override long Combine(long left, long right) => Math.Max(left, right);
}
