using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Planning;
using KnowledgeGraph.GraphQL.Execution.Writing;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>
/// All objects of one concrete type at one place of the operation, and what their fields got. The rows lie densely: positions without an
/// object have no row.
/// </summary>
/// <param name="plan">The selection that the rows show.</param>
/// <param name="rows">The parents for the resolvers.</param>
/// <param name="origin">The value whose objects these are; null for the root.</param>
internal sealed class Level(SelectionPlan plan, ObjectColumn rows, CompletedObjects? origin)
{
    private readonly Cell[] _cells = new Cell[plan.Fields.Length];
    private bool[]? _nulled;

    public SelectionPlan Plan { get; } = plan;

    public ObjectColumn Rows { get; } = rows;

    /// <summary>How many objects lie around a row, 0 for the root.</summary>
    public int Depth { get; } = origin is null ? 0 : origin.Level.Depth + 1;

    /// <summary>Each field is set once, by the one thread that completes it.</summary>
    public void SetValue(int fieldIndex, CompletedValue value) => _cells[fieldIndex].Value = value;

    /// <summary>
    /// Collects the errors of the level and of all levels below, and lets nulls rise (§6.4.4). Called once, after all resolvers are done.
    /// </summary>
    /// <returns>True at the rows that become null as a whole; null if all rows stay.</returns>
    public bool[]? Settle(ErrorCollector errors)
    {
        if (Rows.Count == 0)
        {
            return null;
        }

        foreach (ref Cell cell in _cells.AsSpan())
        {
            if (cell.Value?.Settle(errors) is { } violations)
            {
                _nulled ??= new bool[Rows.Count];
                RowMask.Add(_nulled, violations);
            }

            cell.Leaf = cell.Value?.PlainLeaf;
            cell.Level = cell.Value?.PlainLevel;
        }

        return _nulled;
    }

    public void AppendPath(int row, List<PathSegment> path) => origin?.AppendPathOfLevelRow(this, row, path);

    /// <summary>Called after <see cref="Settle"/>.</summary>
    public void WriteRow(ref ResponseWriter writer, int row)
    {
        FieldPlan[] fields = Plan.Fields;
        Cell[] cells = _cells;
        if (cells.Length == 0)
        {
            writer.WriteByte((byte)'{');
        }

        for (int index = 0; index < cells.Length && index < fields.Length; index++)
        {
            writer.WriteToken(fields[index].Prefix);
            ref readonly Cell cell = ref cells[index];
            if (cell.Leaf is { } leaf)
            {
                leaf.Write(ref writer, row);
            }
            else if (cell.Level is { } level)
            {
                level.WriteRow(ref writer, row);
            }
            else
            {
                cell.Value?.Write(ref writer, row);
            }
        }

        writer.WriteByte((byte)'}');
    }

    /// <summary>
    /// What a field got. The shortcuts are set where the value has no nulls to look for, which is nearly always: each saves the writer a
    /// call or two in every row.
    /// </summary>
    private struct Cell
    {
        public CompletedValue? Value;
        public LeafColumn? Leaf;
        public Level? Level;
    }
}
