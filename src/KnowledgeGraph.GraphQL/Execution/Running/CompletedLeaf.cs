using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Writing;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>Scalars or enum values in their place.</summary>
internal sealed class CompletedLeaf(ValuePosition position, LeafColumn column) : CompletedValue(position, column)
{
    private readonly LeafColumn _column = column.PrepareFor(position.Type.Named);

    public override LeafColumn? PlainLeaf => Nulls is null ? _column : null;

    protected override void WriteValue(ref ResponseWriter writer, int row) => _column.Write(ref writer, row);
}
