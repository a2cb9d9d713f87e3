using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Planning;
using KnowledgeGraph.GraphQL.Execution.Writing;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>Objects of one concrete type in their place.</summary>
internal sealed class CompletedObject : CompletedObjects
{
    private readonly Level _child;

    // For every row its row in the child level; null while they are the same because no row is null.
    private readonly int[]? _levelRows;

    public CompletedObject(ValuePosition position, SelectionPlan plan, ObjectColumn column)
        : base(position, column)
    {
        ObjectColumn rows = column;
        if (column.Nulls is { } nulls && !RowMask.IsEmpty(nulls, column.Count))
        {
            rows = column.Without(nulls, column.Count - RowMask.Count(nulls, column.Count));
            _levelRows = Number(nulls, column.Count);
        }

        _child = new Level(plan, rows, this);
    }

    public override Level? PlainLevel => Nulls is null && _levelRows is null ? _child : null;

    public override Task? ExecuteChildren(LevelExecutor executor) => executor.Execute(_child);

    public override void AppendPathOfLevelRow(Level level, int levelRow, List<PathSegment> path) =>
        AppendPath(_levelRows is null ? levelRow : FindRow(levelRow), path);

    protected override bool[]? SettleChildren(ErrorCollector errors)
    {
        bool[]? nulled = _child.Settle(errors);
        if (nulled is null || _levelRows is null)
        {
            return nulled;
        }

        var rows = new bool[Count];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = _levelRows[row] >= 0 && nulled[_levelRows[row]];
        }

        return rows;
    }

    protected override void WriteValue(ref ResponseWriter writer, int row) =>
        _child.WriteRow(ref writer, _levelRows is null ? row : _levelRows[row]);

    /// <summary>Null rows get -1.</summary>
    private static int[] Number(bool[] nulls, int count)
    {
        var numbers = new int[count];
        int next = 0;
        for (int row = 0; row < count; row++)
        {
            numbers[row] = nulls[row] ? -1 : next++;
        }

        return numbers;
    }

    private int FindRow(int levelRow) => Array.IndexOf(_levelRows ?? [], levelRow);
}
