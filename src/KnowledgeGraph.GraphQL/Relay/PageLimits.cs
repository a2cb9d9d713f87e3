namespace KnowledgeGraph.GraphQL.Relay;

/// <summary>How large the pages of a connection may be.</summary>
/// <param name="DefaultSize">
/// The size when a request gives none; null where a request must say one. A page that was cut by it says so: <c>hasNextPage</c> is true.
/// </param>
/// <param name="MaximumSize">The most that a request may ask for; more is refused with an error that names it.</param>
public sealed record PageLimits(int? DefaultSize, int MaximumSize)
{
    /// <summary>20 unless asked, 100 at most.</summary>
    public static PageLimits Default { get; } = new(20, 100);
}
