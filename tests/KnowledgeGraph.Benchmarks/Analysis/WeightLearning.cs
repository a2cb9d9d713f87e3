using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.People;
using KnowledgeGraph.Analysis.People.Signals;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>
/// Learns the weights by which the candidates that became collaborators come before the others of the same author: conditional logit
/// (D. McFadden 1974), with a ridge, by Newton's method. Deterministic.
/// </summary>
internal static class WeightLearning
{
    private const double Ridge = 1;
    private const int Steps = 15;

    public static SuggestionWeights Learn(GraphTopology past, FutureTies future, ReadOnlySpan<int> authors)
    {
        var scope = new PaperFilter().Compile(past);
        var choices = authors.ToArray().AsParallel().AsOrdered()
            .Select(author => Choice(scope, future, author)).Where(choice => choice.Chosen.Length > 0).ToArray();
        var weights = new double[CollaboratorSignals.Count];
        for (var step = 0; step < Steps; step++)
        {
            var (gradient, curvature) = Derivatives(choices, weights);
            weights = Search(choices, weights, Solve(curvature, gradient));
        }

        return new(weights);
    }

    /// <summary>Goes as far along a Newton step as the likelihood rises: a whole step may leap over the top.</summary>
    private static double[] Search((double[][] Candidates, int[] Chosen)[] choices, double[] weights, double[] change)
    {
        var before = Likelihood(choices, weights);
        for (var length = 1.0; length > 1e-6; length /= 2)
        {
            var next = weights.Zip(change, (weight, step) => weight + length * step).ToArray();
            if (Likelihood(choices, next) > before) return next;
        }

        return weights;
    }

    private static double Likelihood((double[][] Candidates, int[] Chosen)[] choices, double[] weights)
    {
        var sum = -Ridge / 2 * weights.Sum(weight => weight * weight);
        foreach (var (candidates, chosen) in choices)
        {
            var scores = Array.ConvertAll(candidates, candidate => candidate.Zip(weights, (value, weight) => value * weight).Sum());
            var most = scores.Max();
            sum += chosen.Average(place => scores[place]) - most - Math.Log(scores.Sum(score => Math.Exp(score - most)));
        }

        return sum;
    }

    private static (double[][] Candidates, int[] Chosen) Choice(PaperScope scope, FutureTies future, int author)
    {
        using var measurement = new SignalMeasurement(scope, new(), author, RunBudget.Unlimited());
        var candidates = measurement
            .Measure(SuggestionWeights.Learned, other => !measurement.Collaborators.ContainsKey(other)).ToArray();
        var truth = future.Of(author);
        return (
            Array.ConvertAll(candidates, candidate => Scaled(candidate.Signals)),
            [.. Enumerable.Range(0, candidates.Length).Where(place => truth.Contains(candidates[place].Author))]);
    }

    private static double[] Scaled(CollaboratorSignals signals)
    {
        var scaled = new double[CollaboratorSignals.Count];
        signals.Scale(scaled);
        return scaled;
    }

    private static (double[] Gradient, double[][] Curvature) Derivatives((double[][] Candidates, int[] Chosen)[] choices, double[] weights)
    {
        var gradient = Array.ConvertAll(weights, weight => -Ridge * weight);
        var curvature = Enumerable.Range(0, weights.Length).Select(_ => new double[weights.Length]).ToArray();
        for (var signal = 0; signal < weights.Length; signal++) curvature[signal][signal] = Ridge;
        foreach (var (candidates, chosen) in choices)
        {
            var (mean, spread) = Moments(candidates, weights);
            for (var i = 0; i < weights.Length; i++)
            {
                // Each choice counts the same, however many of its candidates were right.
                gradient[i] += chosen.Average(place => candidates[place][i]) - mean[i];
                for (var j = 0; j < weights.Length; j++) curvature[i][j] += spread[i][j];
            }
        }

        return (gradient, curvature);
    }

    /// <summary>Mean and covariance of the signals when a candidate is drawn by exp(score).</summary>
    private static (double[] Mean, double[][] Covariance) Moments(double[][] candidates, double[] weights)
    {
        var scores = Array.ConvertAll(candidates, candidate => candidate.Zip(weights, (value, weight) => value * weight).Sum());
        var most = scores.Max();
        var all = scores.Sum(score => Math.Exp(score - most));
        var mean = new double[weights.Length];
        var covariance = Enumerable.Range(0, weights.Length).Select(_ => new double[weights.Length]).ToArray();
        for (var place = 0; place < candidates.Length; place++)
        {
            var likelihood = Math.Exp(scores[place] - most) / all;
            for (var i = 0; i < weights.Length; i++)
            {
                mean[i] += likelihood * candidates[place][i];
                for (var j = 0; j <= i; j++) covariance[i][j] += likelihood * candidates[place][i] * candidates[place][j];
            }
        }

        for (var i = 0; i < weights.Length; i++)
        {
            for (var j = 0; j <= i; j++) covariance[j][i] = covariance[i][j] -= mean[i] * mean[j];
        }

        return (mean, covariance);
    }

    /// <summary>Gauss elimination; the ridge keeps the matrix positive definite, so that no pivoting is needed.</summary>
    private static double[] Solve(double[][] matrix, double[] right)
    {
        for (var column = 0; column < right.Length; column++)
        {
            for (var row = column + 1; row < right.Length; row++)
            {
                var factor = matrix[row][column] / matrix[column][column];
                for (var k = column; k < right.Length; k++) matrix[row][k] -= factor * matrix[column][k];
                right[row] -= factor * right[column];
            }
        }

        for (var row = right.Length - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < right.Length; k++) right[row] -= matrix[row][k] * right[k];
            right[row] /= matrix[row][row];
        }

        return right;
    }
}
