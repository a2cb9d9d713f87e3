using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries.Filters;

/// <summary>Walks the visible edges of one node and asks a condition of the other end. Holds scratch space: one thread only.</summary>
internal sealed class NeighbourCounter(IGraphView view, RelationInfo info, Direction direction, NodePredicate? condition)
{
    private int[] _scratch = [];

    public bool Any(int ordinal)
    {
        foreach (var other in Neighbours(ordinal))
        {
            if (IsVisible(other) && (condition is null || condition(other))) return true;
        }

        return false;
    }

    public bool All(int ordinal)
    {
        if (condition is null) return true;
        foreach (var other in Neighbours(ordinal))
        {
            if (IsVisible(other) && !condition(other)) return false;
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
            if (IsVisible(other) && (condition is null || condition(other))) count++;
        }

        return count;
    }

    /// <summary>Owners come without invisible ones; targets do not.</summary>
    private bool IsVisible(int other) => direction == Direction.Backward || view.IsVisible(info.Target, other);

    private ReadOnlySpan<int> Neighbours(int ordinal) => direction == Direction.Forward
        ? view.Targets(info.Relation, ordinal)
        : view.Owners(info.Relation, ordinal, ref _scratch);
}
