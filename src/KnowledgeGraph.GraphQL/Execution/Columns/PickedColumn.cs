using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>Shows chosen rows of another column, which must have no null there.</summary>
internal sealed class PickedColumn(LeafColumn source, int[] rows, bool[]? isNull) : LeafColumn(rows.Length, isNull)
{
    internal override bool Fits(NamedType leafType) => source.Fits(leafType);

    internal override LeafColumn PrepareFor(NamedType leafType) => new PickedColumn(source.PrepareFor(leafType), rows, Nulls);

    internal override void Write(ref ResponseWriter writer, int row) => source.Write(ref writer, rows[row]);
}
