using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Columns;

namespace KnowledgeGraph.GraphQL.Relay;

/// <summary>
/// One page for each parent of a connection field, laid end to end: the edges of page <c>i</c> are <c>offsets[i]</c> up to
/// <c>offsets[i + 1]</c>. Arrays are kept, not copied, and may be longer than needed.
/// </summary>
public abstract class ConnectionPages
{
    private List<FieldError>? _errors;

    private protected ConnectionPages(int[] offsets, int count)
    {
        if (offsets.Length <= count)
        {
            throw new ArgumentException($"{count} pages need {count + 1} offsets, not {offsets.Length}.", nameof(offsets));
        }

        Offsets = offsets;
        Count = count;
    }

    /// <summary>The number of pages, which equals the number of parents.</summary>
    public int Count { get; }

    public int EdgeCount => Offsets[Count];

    /// <summary>One more than there are pages.</summary>
    public int[] Offsets { get; }

    /// <summary>The cursor of every edge, as text. Needed while <see cref="PageRequest.WantsCursors"/>.</summary>
    public LeafColumn? Cursors { get; init; }

    /// <summary>For every page whether edges follow it. Needed while <see cref="PageRequest.WantsPageInfo"/>.</summary>
    public bool[]? HasNextPage { get; init; }

    /// <summary>For every page whether edges precede it. Needed while <see cref="PageRequest.WantsPageInfo"/>.</summary>
    public bool[]? HasPreviousPage { get; init; }

    /// <summary>For every page the number of edges over all pages. Needed while <see cref="PageRequest.WantsTotalCount"/>.</summary>
    public int[]? TotalCounts { get; init; }

    /// <summary>Whatever further fields of the connection or edge type need, such as the filter or columns of edge properties.</summary>
    public object? State { get; init; }

    internal IReadOnlyList<FieldError>? Errors => _errors;

    /// <summary>Makes the connection of one parent fail, as for a cursor that cannot be read.</summary>
    public void AddError(int page, string message, string code = ErrorCodes.BadUserInput) =>
        (_errors ??= []).Add(new FieldError(page, message, code));

    internal T Require<T>(T? value, string name)
        where T : class => value ?? throw new InvalidOperationException(
            $"The connection's resolver did not set {GetType().Name}.{name}, although the request selects it.");
}
