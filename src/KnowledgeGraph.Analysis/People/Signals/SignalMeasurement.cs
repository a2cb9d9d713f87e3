using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.People.Signals;

/// <summary>
/// All signals between one author and everybody who may be suggested. Rents working memory until it is disposed. Not for several threads.
/// </summary>
internal sealed class SignalMeasurement : IDisposable
{
    private readonly SignalScope _scope;
    private readonly SignalSpace _space;
    private readonly CandidateSearch _search;
    private readonly int _author;

    public SignalMeasurement(PaperScope scope, SignalOptions options, int author, RunBudget budget)
    {
        (_scope, _author, _space) = (new(scope, options), author, scope.Topology.SignalSpaces.Rent());
        _space.Begin();
        var papers = Papers(author);
        _space.Topics.Begin(papers);
        _space.Venues.Begin(papers);
        _search = new(_scope, _space, author, budget);
        _search.Run();
    }

    /// <summary>Between whom and all others.</summary>
    public int Author => _author;

    public SignalScope Scope => _scope;

    public IReadOnlyDictionary<int, int> Collaborators => _search.Collaborators;

    /// <summary>Everybody met, in no order that counts, with the signals that come cheaply.</summary>
    public IEnumerable<(int Author, CollaboratorSignals Signals)> Met()
    {
        for (var slot = 0; slot < _space.Slots.Count; slot++)
        {
            if (IsCandidate(slot)) yield return (_space.TiesOf(slot).Author, Cheap(slot));
        }
    }

    /// <summary>The candidates that a test lets pass, the first ones by what is cheap to know, each with all signals.</summary>
    public IEnumerable<(int Author, CollaboratorSignals Signals)> Measure(SuggestionWeights weights, Func<int, bool> passes)
    {
        Rank(weights);
        for (var taken = 0; taken < _scope.Options.MaxCandidates && _space.Candidates.TryTake(out var author, out var slot);)
        {
            if (!passes(author)) continue;
            taken++;
            yield return (author, Complete(author, Cheap(slot)));
        }
    }

    /// <summary>Common collaborators, the most telling first.</summary>
    public IReadOnlyList<int> Via(int other) =>
    [
        .. _space.Entries.Read(TiesOf(other).Via)
            .OrderByDescending(_search.WeightOf).ThenBy(via => via).Select(via => _search.Via[via]),
    ];

    /// <summary>The other's papers that are cited, as often as they are.</summary>
    public IReadOnlyList<int> Cited(int other) => _space.Entries.Read(TiesOf(other).Cited);

    /// <summary>The other's papers that cite, as often as they do.</summary>
    public IReadOnlyList<int> Citing(int other) => _space.Entries.Read(TiesOf(other).Citing);

    /// <summary>Topics, or venues, that both have, by what they add to the likeness.</summary>
    public IReadOnlyList<int> SharedTopics(int other) => _space.Topics.Shared(Papers(other));

    /// <summary>Whether topics are known of both, so that their likeness says something.</summary>
    public bool KnowsTopics(int other) => _space.Topics.IsKnown(Papers(_author)) && _space.Topics.IsKnown(Papers(other));

    public IReadOnlyList<int> SharedVenues(int other) => _space.Venues.Shared(Papers(other));

    public void Dispose() => _scope.Topology.SignalSpaces.Return(_space);

    private void Rank(SuggestionWeights weights)
    {
        _space.Candidates.Clear();
        for (var slot = 0; slot < _space.Slots.Count; slot++)
        {
            if (IsCandidate(slot)) _space.Candidates.Add(weights.Score(Cheap(slot)), _space.TiesOf(slot).Author, slot);
        }

        _space.Candidates.Arrange();
    }

    private bool IsCandidate(int slot)
    {
        ref readonly var ties = ref _space.TiesOf(slot);
        return ties.Author != _author && ties.IsReached(_space.WalkOf(slot).Spent);
    }

    private CollaboratorSignals Cheap(int slot) => _space.TiesOf(slot).Signals(_space.WalkOf(slot).Spent);

    private ref CandidateTies TiesOf(int other) => ref _space.TiesOf(_space.Slots.Find(other));

    private ReadOnlySpan<int> Papers(int person) => _space.Papers.Of(_scope.Papers, person, _scope.Options.MaxProfilePapers);

    private CollaboratorSignals Complete(int other, CollaboratorSignals signals)
    {
        var papers = Papers(other);
        return signals with
        {
            Topics = _space.Topics.Likeness(papers),
            Venues = _space.Venues.Likeness(papers),
            Recency = Recency(papers) * _space.Papers.All / Math.Max(1, papers.Length),
        };
    }

    private double Recency(ReadOnlySpan<int> papers)
    {
        var sum = 0.0;
        foreach (var paper in papers) sum += _scope.Fading(_scope.YearOf(paper));
        return sum;
    }
}
