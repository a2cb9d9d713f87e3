using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Paths;

/// <summary>Which collaboration paths are wanted. All conditions hold together and act inside the search.</summary>
public sealed record CollaborationQuery
{
    public const int MaxCount = 10_000;
    public const int MaxVia = 8;

    public required NodeId From { get; init; }

    public required NodeId To { get; init; }

    /// <summary>Number of paths wanted, 1 to <see cref="MaxCount"/>; default 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Longest path wanted, in hops; default 20.</summary>
    public int MaxHops { get; init; } = 20;

    /// <summary>Papers that may make a hop, and authors who may be on the way.</summary>
    public PaperFilter Filter { get; init; } = new();

    /// <summary>Authors through whom the path must go, in this order; at most <see cref="MaxVia"/>.</summary>
    public IReadOnlyList<NodeId> Via { get; init; } = [];

    /// <summary>Authors and papers that the path must not touch, beside those that the filter excludes.</summary>
    public IReadOnlyCollection<NodeId> Avoid { get; init; } = [];

    /// <summary>
    /// Null to look for few hops; else for strong ties: the sum over the hops of 1 / strength is made small. Papers that the measure
    /// ignores make no hop then.
    /// </summary>
    public TieStrength? Strength { get; init; }
}
