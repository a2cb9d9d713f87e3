using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Limits;

/// <summary>Selected fields that have an alias, at all levels.</summary>
internal sealed class AliasMeasure(TypedDocument document) : SelectionMeasure(document)
{
    public override string LimitName => "aliases";

    public override string Unit => "aliases";

    protected override long OfField(FieldUse field, bool isSized) =>
        SaturatingSum(field.Node.Alias is null ? 0 : 1, OfChildren(field, isSized));
}
