using System.Diagnostics;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.People;
using KnowledgeGraph.Analysis.People.Signals;
using KnowledgeGraph.Analysis.People.Suggestions;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>Ranks the people that an author has not worked with, by the combination and by single measures, against what came.</summary>
internal sealed class SuggestionComparison
{
    private const double KatzDamping = 0.005;

    private readonly FutureTies _future;
    private readonly SuggestionWeights _weights;
    private readonly PaperScope _scope;
    private readonly SignalScope _signals;
    private readonly int[] _places;
    private readonly int[] _byDegree;

    public SuggestionComparison(GraphTopology past, FutureTies future, SuggestionWeights weights)
    {
        (_future, _weights) = (future, weights);
        _scope = new PaperFilter().Compile(past);
        _signals = new(_scope, new());
        var degrees = Enumerable.Range(0, past.Authors.Count).Select(author => _signals.Collaborators(author).Count).ToArray();
        _byDegree = [.. Enumerable.Range(0, degrees.Length).OrderByDescending(author => degrees[author]).ThenBy(Unrelated)];
        _places = new int[degrees.Length];
        for (var place = 0; place < _byDegree.Length; place++) _places[_byDegree[place]] = place + 1;
    }

    public void Print(string combination, ReadOnlySpan<int> authors)
    {
        var measured = authors.ToArray().AsParallel().AsOrdered().Select(Measure).ToArray();
        string[] names =
        [
            combination, "shipped", "common neighbours", "Adamic–Adar", "Katz", "preferential attachment", "random walk",
            "random walk, faded",
        ];
        Console.WriteLine("| measure | precision at 10 | recall at 50 | mean reciprocal rank |");
        Console.WriteLine("|---|---:|---:|---:|");
        for (var measure = 0; measure < names.Length; measure++)
        {
            var quality = new RankingQuality();
            foreach (var (author, ranks) in measured) quality.Add(ranks[measure], _future.Of(author).Count);
            Console.WriteLine(
                $"| {names[measure]} | {quality.Precision:F4} | {quality.Recall:F4} | {quality.MeanReciprocalRank:F4} |");
        }

        PrintTimes(authors);
    }

    private (int Author, int[][] Ranks) Measure(int author)
    {
        using var measurement = new SignalMeasurement(_scope, new(), author, RunBudget.Unlimited());
        bool Passes(int other) => !measurement.Collaborators.ContainsKey(other);
        var ties = measurement.Met().Where(candidate => Passes(candidate.Author)).ToArray();
        int[] Rank(IEnumerable<(int Author, double Score)> scored) => Ranks(author, scored);
        return (author,
        [
            Rank(measurement.Measure(_weights, Passes).Select(one => (one.Author, _weights.Score(one.Signals)))),
            Rank(measurement.Measure(SuggestionWeights.Learned, Passes)
                .Select(one => (one.Author, SuggestionWeights.Learned.Score(one.Signals)))),
            Rank(ties.Select(one => (one.Author, (double)one.Signals.Common))),
            Rank(ties.Select(one => (one.Author, one.Signals.AdamicAdar))),
            Rank(Katz(author).Where(one => Passes(one.Author))),
            PreferentialAttachment(author, measurement.Collaborators.Keys),
            Rank(RandomWalk.From(_signals, author, fade: false, RunBudget.Unlimited())
                .Where(one => Passes(one.Key)).Select(one => (one.Key, one.Value))),
            Rank(ties.Select(one => (one.Author, one.Signals.RandomWalk))),
        ]);
    }

    private int[] Ranks(int author, IEnumerable<(int Author, double Score)> scored)
    {
        var truth = _future.Of(author);
        return [.. scored.Where(one => one.Score > 0)
            .OrderByDescending(one => one.Score).ThenBy(one => Unrelated(one.Author))
            .Select((one, place) => (one.Author, Rank: place + 1))
            .Where(one => truth.Contains(one.Author))
            .Select(one => one.Rank)];
    }

    /// <summary>Σ β^l · walks of length l, up to three.</summary>
    private List<(int Author, double Score)> Katz(int author)
    {
        var (reached, walks, damping) = (new Dictionary<int, double>(), new Dictionary<int, double> { [author] = 1 }, 1.0);
        for (var length = 1; length <= 3; length++)
        {
            damping *= KatzDamping;
            var next = new Dictionary<int, double>();
            foreach (var (at, count) in walks)
            {
                foreach (var other in _signals.Collaborators(at).Keys) next[other] = next.GetValueOrDefault(other) + count;
            }

            foreach (var (other, count) in next) reached[other] = reached.GetValueOrDefault(other) + damping * count;
            walks = next;
        }

        reached.Remove(author);
        return [.. reached.Select(one => (one.Key, one.Value))];
    }

    /// <summary>Everybody by number of collaborators: the place over all, less those before it who cannot be suggested.</summary>
    private int[] PreferentialAttachment(int author, IEnumerable<int> collaborators)
    {
        var taken = collaborators.Append(author).Select(other => _places[other]).ToArray();
        return [.. _future.Of(author).Select(other => _places[other] - taken.Count(place => place < _places[other]))];
    }

    /// <summary>Orders equals without favour: numbers follow the years of first papers.</summary>
    private static uint Unrelated(int author) => (uint)author * 2654435761;

    private void PrintTimes(ReadOnlySpan<int> authors)
    {
        var times = new List<double>();
        using var process = Process.GetCurrentProcess();
        foreach (var author in authors[..Math.Min(300, authors.Length)])
        {
            process.Refresh();
            var before = process.UserProcessorTime;
            CollaboratorSuggestions.Run(_scope, _scope.Topology.Authors.NodeOf(author));
            process.Refresh();
            times.Add((process.UserProcessorTime - before).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"CPU ms an author: p50 {times[times.Count / 2]:F1}, p99 {times[times.Count * 99 / 100]:F1}");
    }
}
