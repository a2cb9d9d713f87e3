using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>
/// The values of one field for all parents of a level, one row a parent, in the order of the parents. Columns wrap the arrays that a
/// resolver has filled and never copy or change them; an array may be longer than the column. The engine reads a column until the
/// response is written. Filling is for one thread at a time.
/// </summary>
public abstract class FieldColumn
{
    private List<FieldError>? _errors;

    private protected FieldColumn(int count, bool[]? isNull)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (isNull is not null && isNull.Length < count)
        {
            throw new ArgumentException($"The null marks are {isNull.Length}, fewer than the column's {count} rows.", nameof(isNull));
        }

        Count = count;
        Nulls = isNull;
    }

    /// <summary>The number of rows, which must equal the number of parents.</summary>
    public int Count { get; }

    /// <summary>True at the rows without a value; null if every row has one.</summary>
    internal bool[]? Nulls { get; }

    internal IReadOnlyList<FieldError>? Errors => _errors;

    /// <summary>
    /// Makes a row fail: it becomes null, whatever value it holds, and the response gets an error with the row's path. The other rows
    /// stay as they are.
    /// </summary>
    /// <param name="row">Zero-based, below <see cref="Count"/>.</param>
    /// <param name="message">Written for the client.</param>
    /// <param name="code">Appears as <c>extensions.code</c>.</param>
    public void AddError(int row, string message, string code = ErrorCodes.BadUserInput)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        (_errors ??= []).Add(new FieldError(row, message, code));
    }

    private protected static void RequireRoom(int length, int count)
    {
        if (length < count)
        {
            throw new ArgumentException($"The values are {length}, fewer than the column's {count} rows.");
        }
    }
}
