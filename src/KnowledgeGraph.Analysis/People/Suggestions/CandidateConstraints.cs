using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.People.Signals;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Traversal;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.People.Suggestions;

/// <summary>The constraints of one run, cheap ones first.</summary>
internal sealed class CandidateConstraints
{
    private readonly SuggestionOptions _options;
    private readonly SignalMeasurement _measurement;
    private readonly HashSet<int>? _institutions;
    private readonly HashSet<int>? _topics;
    private readonly int[]? _distances;

    public CandidateConstraints(
        PaperScope scope, int author, SuggestionOptions options, SignalMeasurement measurement, RunBudget budget)
    {
        (_options, _measurement) = (options, measurement);
        _institutions = Vertices(scope.Topology.Institutions, options.Institutions);
        _topics = Vertices(scope.Topology.Topics, options.Topics);
        if (options.MaxDistance is { } limit) _distances = AuthorLevels.From(scope, author, limit, budget, 1);
    }

    public bool Passes(int other)
    {
        if (!_options.IncludeCoauthors && _measurement.Collaborators.ContainsKey(other)) return false;
        if (_distances is not null && _distances[other] < 0) return false;
        return IsAtInstitution(other) && HasCareer(other) && HasTopic(other);
    }

    /// <summary>Who was met has an allowed paper: without a condition nothing is read.</summary>
    private bool HasCareer(int other)
    {
        if (_options.ActiveSince is null && _options.MinCareer is null && _options.MaxCareer is null) return true;
        var (first, last) = _measurement.Scope.Career(other);
        if (last < _options.ActiveSince) return false;
        return !(last - first < _options.MinCareer) && !(last - first > _options.MaxCareer);
    }

    private bool IsAtInstitution(int other)
    {
        if (_institutions is null) return true;
        foreach (var institution in _measurement.Scope.Topology.AuthorInstitutions.Neighbours(other))
        {
            if (_institutions.Contains(institution)) return true;
        }

        return false;
    }

    private bool HasTopic(int other)
    {
        if (_topics is null) return true;
        var topology = _measurement.Scope.Topology;
        var test = _measurement.Scope.Test;
        foreach (var paper in topology.AuthorPapers.Neighbours(other))
        {
            if (!test.Allows(paper)) continue;
            foreach (var topic in topology.PaperTopics.Neighbours(paper))
            {
                if (_topics.Contains(topic)) return true;
            }
        }

        return false;
    }

    private static HashSet<int>? Vertices(VertexIndex index, IReadOnlyCollection<NodeId>? nodes) =>
        nodes is null ? null : [.. nodes.Select(index.VertexOf).Where(vertex => vertex >= 0)];
}
