using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Where in a filter the translation stands.</summary>
/// <param name="Kind">Kind of the node that the condition is about.</param>
/// <param name="Node">The variable that stands for it.</param>
/// <param name="IsNegated">True below a negation, where null must not pass for true.</param>
/// <param name="Depth">Levels above.</param>
internal readonly record struct FilterScope(NodeKind Kind, string Node, bool IsNegated, int Depth)
{
    public FilterScope Deeper() => this with { Depth = Depth + 1 };

    /// <summary>
    /// A comparison that may be null, where the place needs true or false. Left alone elsewhere, so that indexes serve it.
    /// </summary>
    public string TwoValued(string comparison) => IsNegated ? $"coalesce({comparison}, false)" : comparison;
}
