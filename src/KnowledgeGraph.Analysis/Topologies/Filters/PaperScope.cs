using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Topologies.Filters;

/// <summary>A <see cref="PaperFilter"/> made ready for one topology. Immutable and thread-safe.</summary>
public sealed class PaperScope
{
    private readonly VertexSet? _allowed;
    private readonly VertexSet? _excluded;
    private readonly VertexSet? _excludedAuthors;
    private readonly short _firstYear;
    private readonly short _lastYear;
    private readonly int _maxTeam;
    private readonly uint _types;

    internal PaperScope(GraphTopology topology, PaperFilter filter)
    {
        ArgumentNullException.ThrowIfNull(topology);
        if (filter.FirstYear > filter.LastYear)
            throw new ArgumentException($"The years end ({filter.LastYear}) before they begin ({filter.FirstYear}).", nameof(filter));
        Topology = topology;
        Filter = filter;

        // Unknown years are 0: any bound on years begins at 1, so that they fall outside.
        var bounded = filter.FirstYear is not null || filter.LastYear is not null;
        _firstYear = (short)Math.Clamp(filter.FirstYear ?? 1, bounded ? 1 : short.MinValue, short.MaxValue);
        if (!bounded) _firstYear = short.MinValue;
        _lastYear = (short)Math.Clamp(filter.LastYear ?? short.MaxValue, 0, short.MaxValue);
        _maxTeam = filter.MaxTeam ?? int.MaxValue;
        _types = filter.Types is null ? uint.MaxValue : filter.Types.Aggregate(0u, (mask, type) => mask | (1u << PaperTypes.CodeOf(type)));
        _allowed = Listed(topology);
        _excluded = SetOf(topology.Papers, filter.ExcludedPapers);
        _excludedAuthors = SetOf(topology.Authors, filter.ExcludedAuthors);
        AllowsEveryPaper = !bounded && _types == uint.MaxValue && filter.MaxTeam is null && _allowed is null && _excluded is null;
    }

    public GraphTopology Topology { get; }

    public PaperFilter Filter { get; }

    /// <summary>True when no paper can fail the test, so that a loop may leave it out.</summary>
    public bool AllowsEveryPaper { get; }

    /// <summary>True when no author is excluded.</summary>
    public bool AllowsEveryAuthor => _excludedAuthors is null;

    /// <summary>The test for hot loops; take it once before them.</summary>
    public PaperTest Test =>
        new(AllowsEveryPaper, Topology, _firstYear, _lastYear, _types, _maxTeam, _allowed, _excluded, _excludedAuthors);

    /// <summary>The allowed papers as a bitmap. O(papers).</summary>
    public VertexSet Papers()
    {
        var papers = new VertexSet(Topology.Papers.Count, full: AllowsEveryPaper);
        if (AllowsEveryPaper) return papers;
        var test = Test;
        for (var paper = 0; paper < papers.Bound; paper++)
        {
            if (test.Allows(paper)) papers.Add(paper);
        }

        return papers;
    }

    /// <summary>The allowed authors as a bitmap. O(authors / 64).</summary>
    public VertexSet Authors()
    {
        var authors = new VertexSet(Topology.Authors.Count, full: true);
        if (_excludedAuthors is not null) authors.ExceptWith(_excludedAuthors);
        return authors;
    }

    private VertexSet? Listed(GraphTopology topology)
    {
        var topics = UnionOfRows(topology.Topics, topology.TopicPapers, Filter.Topics);
        var venues = UnionOfRows(topology.Venues, topology.VenuePapers, Filter.Venues);
        if (topics is null || venues is null) return topics ?? venues;
        topics.IntersectWith(venues);
        return topics;
    }

    private VertexSet? UnionOfRows(VertexIndex index, Adjacency rows, IReadOnlyCollection<NodeId>? nodes)
    {
        if (nodes is null) return null;
        var papers = new VertexSet(Topology.Papers.Count);
        foreach (var node in nodes)
        {
            if (index.VertexOf(node) is not (>= 0 and var vertex)) continue;
            foreach (var paper in rows.Neighbours(vertex)) papers.Add(paper);
        }

        return papers;
    }

    private static VertexSet? SetOf(VertexIndex index, IReadOnlyCollection<NodeId> nodes)
    {
        if (nodes.Count == 0) return null;
        var set = new VertexSet(index.Count);
        foreach (var node in nodes)
        {
            if (index.VertexOf(node) is >= 0 and var vertex) set.Add(vertex);
        }

        return set;
    }
}
