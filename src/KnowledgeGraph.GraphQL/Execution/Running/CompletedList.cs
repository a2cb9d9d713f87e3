using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>Lists in their place.</summary>
internal sealed class CompletedList : CompletedValue
{
    private readonly int[] _offsets;
    private readonly CompletedValue _items;

    public CompletedList(ValuePosition position, ListType type, ListColumn column)
        : base(position, column)
    {
        _offsets = column.Offsets;
        _items = ValueCompletion.Complete(position.OfItems(this, type), column.Items);
    }

    public override Task? ExecuteChildren(LevelExecutor executor) => _items.ExecuteChildren(executor);

    public void AppendPathOfItem(int item, List<PathSegment> path)
    {
        int row = FindRow(item);
        AppendPath(row, path);
        path.Add(PathSegment.OfItem(item - _offsets[row]));
    }

    protected override bool[]? SettleChildren(ErrorCollector errors)
    {
        if (_items.Settle(errors) is not { } violations)
        {
            return null;
        }

        var nulled = new bool[Count];
        for (int row = 0; row < nulled.Length; row++)
        {
            nulled[row] = violations.AsSpan(_offsets[row].._offsets[row + 1]).Contains(true);
        }

        return nulled;
    }

    protected override void WriteValue(ref ResponseWriter writer, int row)
    {
        writer.WriteByte((byte)'[');
        int start = _offsets[row];
        int end = _offsets[row + 1];
        if (_items.PlainLevel is { } level)
        {
            for (int item = start; item < end; item++)
            {
                WriteComma(ref writer, item > start);
                level.WriteRow(ref writer, item);
            }
        }
        else
        {
            for (int item = start; item < end; item++)
            {
                WriteComma(ref writer, item > start);
                _items.Write(ref writer, item);
            }
        }

        writer.WriteByte((byte)']');
    }

    private static void WriteComma(ref ResponseWriter writer, bool isWanted)
    {
        if (isWanted)
        {
            writer.WriteByte((byte)',');
        }
    }

    /// <summary>The last row that begins at or before the item: empty rows before it begin there too.</summary>
    private int FindRow(int item)
    {
        int low = 0;
        int high = Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (_offsets[middle] <= item)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
