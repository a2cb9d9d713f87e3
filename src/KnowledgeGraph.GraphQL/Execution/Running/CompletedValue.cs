using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Planning;
using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>
/// A column in its place: bound to a field, or to the items of a list, and to its GraphQL type (§6.4.3 <c>CompleteValue</c>, for all rows
/// at once).
/// </summary>
internal abstract class CompletedValue(ValuePosition position, FieldColumn column)
{
    /// <summary>The rows that are written as null; final after <see cref="Settle"/>.</summary>
    protected bool[]? Nulls { get; private set; } = column.Nulls;

    public FieldPlan Field => position.Field;

    public Level Level => position.Level;

    /// <summary>The column that writes every row, if that is all there is to write; final after <see cref="Settle"/>.</summary>
    public virtual LeafColumn? PlainLeaf => null;

    /// <summary>The level whose rows are written for the rows of the same numbers; final after <see cref="Settle"/>.</summary>
    public virtual Level? PlainLevel => null;

    protected int Count => column.Count;

    /// <summary>Executes the levels below.</summary>
    /// <returns>Null if all is done already.</returns>
    public virtual Task? ExecuteChildren(LevelExecutor executor) => null;

    /// <summary>Collects errors and turns rows into null where the specification asks for it (§6.4.4).</summary>
    /// <returns>
    /// True at the rows that must not be null but are, so that the value around them becomes null; null if there are none.
    /// </returns>
    public bool[]? Settle(ErrorCollector errors)
    {
        // What became null below has been reported there; it must not be reported again as an unexpected null here.
        bool[]? explained = SettleChildren(errors);
        explained = ReportErrors(errors, explained);
        bool[]? unexplained = RowMask.IsEmpty(Nulls, Count) ? null : Nulls;
        if (explained is not null)
        {
            bool[] merged = RowMask.Copy(Nulls, Count);
            RowMask.Add(merged, explained);
            Nulls = merged;
        }

        if (!position.Type.IsNonNull)
        {
            return null;
        }

        ReportNulls(errors, unexplained, explained);
        return explained is null ? unexplained : Nulls;
    }

    public void Write(ref ResponseWriter writer, int row)
    {
        if (Nulls is { } nulls && nulls[row])
        {
            writer.WriteNull();
        }
        else
        {
            WriteValue(ref writer, row);
        }
    }

    public void AppendPath(int row, List<PathSegment> path)
    {
        if (position.List is { } list)
        {
            list.AppendPathOfItem(row, path);
        }
        else
        {
            position.Level.AppendPath(row, path);
            path.Add(PathSegment.OfField(position.Field.ResponseName));
        }
    }

    /// <summary>Writes a row that is not null.</summary>
    protected abstract void WriteValue(ref ResponseWriter writer, int row);

    /// <returns>True at the rows that become null because of something inside them; null if there are none.</returns>
    protected virtual bool[]? SettleChildren(ErrorCollector errors) => null;

    private bool[]? ReportErrors(ErrorCollector errors, bool[]? explained)
    {
        if (column.Errors is null)
        {
            return explained;
        }

        foreach (FieldError error in column.Errors)
        {
            explained ??= new bool[Count];
            explained[error.Row] = true;
            errors.Add(this, error.Row, error.Message, error.Code);
        }

        return explained;
    }

    private void ReportNulls(ErrorCollector errors, bool[]? unexplained, bool[]? explained)
    {
        if (unexplained is null)
        {
            return;
        }

        for (int row = 0; row < Count; row++)
        {
            if (unexplained[row] && explained?[row] != true)
            {
                errors.Add(this, row, $"The field {Field.Coordinate} is non-null ({Field.Field.Type}), but has no value " +
                    $"here.", ErrorCodes.UnexpectedNull);
            }
        }
    }
}
