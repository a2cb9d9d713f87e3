using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Writing;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>A field that failed for all parents at once, whatever its type: every row is null with an error.</summary>
internal sealed class CompletedFailure(ValuePosition position, FieldFailure failure)
    : CompletedValue(position, new RowsWithoutValue(position.Level.Rows.Count))
{
    protected override bool[]? SettleChildren(ErrorCollector errors)
    {
        var failed = new bool[Count];
        for (int row = 0; row < failed.Length; row++)
        {
            failed[row] = true;
            errors.Add(this, row, failure.Message, failure.Code, failure.Details);
        }

        return failed;
    }

    protected override void WriteValue(ref ResponseWriter writer, int row) => writer.WriteNull();

    private sealed class RowsWithoutValue(int count) : FieldColumn(count, null);
}
