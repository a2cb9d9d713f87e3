using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>All signals between one author and everybody who may be suggested. Not for several threads.</summary>
internal sealed class SignalMeasurement
{
    private readonly SignalScope _scope;
    private readonly CandidateSearch _search;
    private readonly Profile _topics;
    private readonly Profile _venues;
    private readonly Dictionary<int, double> _ownTopics;
    private readonly Dictionary<int, double> _ownVenues;
    private readonly (double Topics, double Venues) _norms;

    public SignalMeasurement(PaperScope scope, SignalOptions options, int author, RunBudget budget)
    {
        _scope = new(scope, options);
        _search = new(_scope, author, budget);
        _topics = new(_scope, scope.Topology.PaperTopics, scope.Topology.TopicPapers, rareWeighsMore: true);
        _venues = new(_scope, scope.Topology.PaperVenues, scope.Topology.VenuePapers, rareWeighsMore: false);
        (_ownTopics, _ownVenues) = (_topics.Of(author), _venues.Of(author));
        _norms = (Profile.Norm(_ownTopics), Profile.Norm(_ownVenues));
        Ties = _search.Run();
    }

    public SignalScope Scope => _scope;

    public Dictionary<int, CandidateTies> Ties { get; }

    public IReadOnlyDictionary<int, int> Collaborators => _search.Collaborators;

    /// <summary>The candidates that a test lets pass, the first ones by what is cheap to know, each with all signals.</summary>
    public IEnumerable<(int Author, CollaboratorSignals Signals)> Measure(SuggestionWeights weights, Func<int, bool> passes) =>
        Ties.Where(candidate => passes(candidate.Key))
            .Select(candidate => (Author: candidate.Key, candidate.Value.Signals))
            .OrderByDescending(candidate => weights.Score(candidate.Signals))
            .ThenBy(candidate => candidate.Author)
            .Take(_scope.Options.MaxCandidates)
            .Select(candidate => (candidate.Author, Complete(candidate.Author, candidate.Signals)));

    /// <summary>Topics, or venues, that both have, by what they add to the likeness.</summary>
    public IEnumerable<int> SharedTopics(int other) => Shared(_ownTopics, _topics.Of(other));

    public IEnumerable<int> SharedVenues(int other) => Shared(_ownVenues, _venues.Of(other));

    private CollaboratorSignals Complete(int other, CollaboratorSignals signals) => signals with
    {
        Topics = Profile.Cosine(_ownTopics, _norms.Topics, _topics.Of(other)),
        Venues = Profile.Cosine(_ownVenues, _norms.Venues, _venues.Of(other)),
        Recency = Recency(other),
    };

    private double Recency(int other)
    {
        var test = _scope.Test;
        var sum = 0.0;
        foreach (var paper in _scope.Topology.AuthorPapers.Neighbours(other))
        {
            if (test.Allows(paper)) sum += _scope.Fading(_scope.YearOf(paper));
        }

        return sum;
    }

    private static IEnumerable<int> Shared(Dictionary<int, double> own, Dictionary<int, double> other) =>
        own.Where(item => other.ContainsKey(item.Key))
            .OrderByDescending(item => item.Value * other[item.Key])
            .ThenBy(item => item.Key)
            .Select(item => item.Key);
}
