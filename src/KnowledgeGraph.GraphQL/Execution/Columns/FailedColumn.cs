using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>Stands for a field whose resolver failed as a whole: every row is an error.</summary>
internal sealed class FailedColumn : LeafColumn
{
    public FailedColumn(int count, string message, string code)
        : base(count, null)
    {
        for (int row = 0; row < count; row++)
        {
            AddError(row, message, code);
        }
    }

    internal override bool Fits(NamedType leafType) => true;

    internal override void Write(ref ResponseWriter writer, int row) => writer.WriteRaw("null"u8);
}
