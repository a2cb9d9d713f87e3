using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.People.Signals;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.People.Suggestions;

/// <summary>One run: measures, ranks, and explains the few that are shown.</summary>
internal sealed class SuggestionRun(PaperScope scope, int author, SuggestionOptions options, RunBudget budget) : IDisposable
{
    private readonly SignalMeasurement _measurement = new(scope, options.Signals, author, budget);

    public SuggestionsResult Run()
    {
        var constraints = new CandidateConstraints(scope, author, options, _measurement, budget);
        var ranked = _measurement.Measure(options.Weights, constraints.Passes)
            .Select(candidate => (candidate.Author, candidate.Signals, Score: options.Weights.Score(candidate.Signals)))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Author)
            .ToList();
        var considered = ranked.Count;
        var chosen = options.Diversity > 0 ? Diversify(ranked) : ranked.Take(options.Count);
        var explanation = new SuggestionExplanation(scope, author, options, _measurement);
        return new([.. chosen.Select(candidate => explanation.Of(candidate.Author, candidate.Signals, candidate.Score))], considered,
            budget.Report);
    }

    /// <summary>Takes one at a time: who scores high and is reached otherwise than those taken before.</summary>
    private IEnumerable<(int Author, CollaboratorSignals Signals, double Score)> Diversify(
        List<(int Author, CollaboratorSignals Signals, double Score)> ranked)
    {
        var top = Math.Max(ranked.Select(candidate => candidate.Score).DefaultIfEmpty(0).Max(), double.Epsilon);
        var likeness = new Dictionary<int, double>();
        for (var taken = 0; taken < options.Count && ranked.Count > 0; taken++)
        {
            var best = ranked.MaxBy(candidate => (1 - options.Diversity) * candidate.Score / top
                - options.Diversity * likeness.GetValueOrDefault(candidate.Author));
            ranked.Remove(best);
            yield return best;
            foreach (var (other, _, _) in ranked)
                likeness[other] = Math.Max(likeness.GetValueOrDefault(other), SharedVia(best.Author, other));
        }
    }

    private double SharedVia(int first, int second)
    {
        var (a, b) = (_measurement.Via(first), _measurement.Via(second));
        var shared = a.Intersect(b).Count();
        return shared == 0 ? 0 : shared / (double)(a.Count + b.Count - shared);
    }

    public void Dispose() => _measurement.Dispose();
}
