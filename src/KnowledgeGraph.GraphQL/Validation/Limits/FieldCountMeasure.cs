using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Limits;

/// <summary>Selected fields, at all levels.</summary>
internal sealed class FieldCountMeasure(TypedDocument document) : SelectionMeasure(document)
{
    public override string LimitName => "fields";

    public override string Unit => "fields";

    protected override long OfField(FieldUse field, bool isSized) => SaturatingSum(1, OfChildren(field, isSized));
}
