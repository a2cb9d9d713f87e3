using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Writing;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>Objects of an interface or union type in their place: one level below for each concrete type.</summary>
internal sealed class CompletedAbstract : CompletedObjects
{
    private readonly AbstractColumn _column;
    private readonly Level[] _children;

    public CompletedAbstract(ValuePosition position, AbstractColumn column)
        : base(position, column)
    {
        _column = column;
        _children = new Level[column.Parts.Count];
        for (int part = 0; part < _children.Length; part++)
        {
            _children[part] = ValueCompletion.OpenLevel(position, column.Parts[part], this);
        }
    }

    public override Task? ExecuteChildren(LevelExecutor executor)
    {
        List<Task>? pending = null;
        foreach (Level child in _children)
        {
            if (executor.Execute(child) is { } task)
            {
                (pending ??= []).Add(task);
            }
        }

        return pending is null ? null : Task.WhenAll(pending);
    }

    public override void AppendPathOfLevelRow(Level level, int levelRow, List<PathSegment> path)
    {
        int part = Array.IndexOf(_children, level);
        for (int row = 0; row < Count; row++)
        {
            if (_column.PartOfRow[row] == part && _column.RowInPart[row] == levelRow && _column.Nulls?[row] != true)
            {
                AppendPath(row, path);
                return;
            }
        }
    }

    protected override bool[]? SettleChildren(ErrorCollector errors)
    {
        bool[]? rows = null;
        for (int part = 0; part < _children.Length; part++)
        {
            if (_children[part].Settle(errors) is not { } nulled)
            {
                continue;
            }

            rows ??= new bool[Count];
            for (int row = 0; row < rows.Length; row++)
            {
                rows[row] |= _column.PartOfRow[row] == part && _column.Nulls?[row] != true && nulled[_column.RowInPart[row]];
            }
        }

        return rows;
    }

    protected override void WriteValue(ref ResponseWriter writer, int row) =>
        _children[_column.PartOfRow[row]].WriteRow(ref writer, _column.RowInPart[row]);
}
