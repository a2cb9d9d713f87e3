using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Topologies.Filters;

/// <summary>
/// Which papers, and which authors on them, an algorithm may use. All conditions hold together; <c>new PaperFilter()</c> allows
/// everything. A condition on something that a paper does not state (a year, a type) is not satisfied.
/// </summary>
public sealed record PaperFilter
{
    /// <summary>First year that is allowed; null without limit.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Last year that is allowed; null without limit.</summary>
    public int? LastYear { get; init; }

    /// <summary>At least one of these topics; null for any. An empty list allows no paper.</summary>
    public IReadOnlyCollection<NodeId>? Topics { get; init; }

    /// <summary>At least one of these venues; null for any. An empty list allows no paper.</summary>
    public IReadOnlyCollection<NodeId>? Venues { get; init; }

    /// <summary>One of these types, by name (<see cref="PaperType"/>); null for any. An empty list allows no paper.</summary>
    public IReadOnlyCollection<string>? Types { get; init; }

    /// <summary>Most authors that a paper may have in the graph; null without limit.</summary>
    public int? MaxTeam { get; init; }

    /// <summary>Papers that are treated as absent.</summary>
    public IReadOnlyCollection<NodeId> ExcludedPapers { get; init; } = [];

    /// <summary>Authors that are treated as absent; their papers stay, for the other authors.</summary>
    public IReadOnlyCollection<NodeId> ExcludedAuthors { get; init; } = [];

    /// <summary>
    /// Makes a test of it for one topology. O(papers of the named topics and venues) and a bit a paper for conditions that need a
    /// bitmap; O(1) for years, types and team size, which are tested where a traversal meets a paper.
    /// </summary>
    /// <exception cref="ArgumentException">A type is unknown, or the years end before they begin.</exception>
    public PaperScope Compile(GraphTopology topology) => new(topology, this);
}
