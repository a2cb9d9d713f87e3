using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries.Filters;

/// <summary>
/// Walks the visible edges of one node and asks a condition of the other end. Holds scratch space: one thread only. Cancellation is looked at
/// here as well as per listed node: conditions upon conditions can make one node cost more than a whole list.
/// </summary>
internal sealed class NeighbourCounter(
    IGraphView view, RelationInfo info, Direction direction, NodePredicate? condition, CancellationToken cancellation = default)
{
    private const int StepsBetweenLooks = 1 << 10;

    private int[] _scratch = [];
    private int _steps;

    public bool Any(int ordinal)
    {
        foreach (var other in Neighbours(ordinal))
        {
            if (IsVisible(other) && (condition is null || Holds(condition, other))) return true;
        }

        return false;
    }

    public bool All(int ordinal)
    {
        if (condition is null) return true;
        foreach (var other in Neighbours(ordinal))
        {
            if (IsVisible(other) && !Holds(condition, other)) return false;
        }

        return true;
    }

    public long Count(int ordinal)
    {
        var neighbours = Neighbours(ordinal);
        if (direction == Direction.Backward && condition is null) return neighbours.Length;
        long count = 0;
        foreach (var other in neighbours)
        {
            if (IsVisible(other) && (condition is null || Holds(condition, other))) count++;
        }

        return count;
    }

    private bool Holds(NodePredicate asked, int other)
    {
        if (++_steps % StepsBetweenLooks == 0) cancellation.ThrowIfCancellationRequested();
        return asked(other);
    }

    /// <summary>Owners come without invisible ones; targets do not.</summary>
    private bool IsVisible(int other) => direction == Direction.Backward || view.IsVisible(info.Target, other);

    private ReadOnlySpan<int> Neighbours(int ordinal) => direction == Direction.Forward
        ? view.Targets(info.Relation, ordinal)
        : view.Owners(info.Relation, ordinal, ref _scratch);
}
