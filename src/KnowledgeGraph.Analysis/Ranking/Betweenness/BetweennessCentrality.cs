using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Model.Chance;

namespace KnowledgeGraph.Analysis.Ranking.Betweenness;

/// <summary>
/// Betweenness (Freeman: A Set of Measures of Centrality Based on Betweenness, Sociometry 40, 1977) by accumulation over sources
/// (Brandes: A Faster Algorithm for Betweenness Centrality, Journal of Mathematical Sociology 25, 2001), exact for small graphs and from
/// sampled sources above (Brandes, Pich: Centrality Estimation in Large Networks, 2007), the error bounded by Hoeffding's inequality for
/// all vertices at once. O(sources · edges); memory 8 lanes of 28 bytes a vertex.
/// </summary>
public static class BetweennessCentrality
{
    /// <summary>Sources are dealt to so many lanes whatever the number of threads, and lanes are summed in order.</summary>
    private const int Lanes = 8;

    /// <param name="rows">Edges as paths follow them; an undirected graph has every edge in both rows.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="budget">Counts vertices and entries; null without limit.</param>
    public static BetweennessResult Compute(Adjacency rows, BetweennessOptions? options = null, RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var settings = options ?? new();
        settings.Check();
        var running = budget ?? RunBudget.Unlimited();
        var sources = Sources(rows.VertexCount, settings);
        var lanes = new DependencyLane[Lanes];
        var threads = settings.Threads <= 0 ? Environment.ProcessorCount : settings.Threads;
        Parallel.For(0, Lanes, new ParallelOptions { MaxDegreeOfParallelism = threads }, lane =>
        {
            lanes[lane] = new(rows);
            for (var i = lane; i < sources.Length && lanes[lane].Add(sources[i], running); i += Lanes)
            {
            }
        });

        var done = lanes.Sum(lane => lane.Sources);
        return new(Scores(rows.VertexCount, lanes, done), done, ErrorBound(rows.VertexCount, done, settings.Confidence), running.Report);
    }

    private static int[] Sources(int vertices, BetweennessOptions options)
    {
        var sources = new int[vertices];
        for (var vertex = 0; vertex < vertices; vertex++) sources[vertex] = vertex;

        // In random order even when all are wanted: should the budget end the run, those that were done are a sample.
        var random = new SplitMix64(options.Seed);
        random.Shuffle(sources.AsSpan());
        return vertices <= options.ExactUpTo || options.Samples >= vertices ? sources : sources[..options.Samples];
    }

    private static double[] Scores(int vertices, DependencyLane[] lanes, int sources)
    {
        var scores = new double[vertices];
        if (vertices < 3 || sources == 0) return scores;
        var scale = (double)vertices / sources / ((double)(vertices - 1) * (vertices - 2));
        for (var vertex = 0; vertex < vertices; vertex++) scores[vertex] = lanes.Sum(lane => lane.Dependencies[vertex]) * scale;
        return scores;
    }

    /// <summary>
    /// A source adds between 0 and n / (n − 1) to n times a score. Sampling without replacement deviates no more than with it
    /// (Hoeffding:
    /// Probability Inequalities for Sums of Bounded Random Variables, JASA 58, 1963, section 6).
    /// </summary>
    private static double ErrorBound(int vertices, int sources, double confidence)
    {
        if (sources == vertices || vertices < 3) return 0;
        if (sources == 0) return 1;
        var range = vertices / (vertices - 1.0);
        return Math.Min(1, range * Math.Sqrt(Math.Log(2 * vertices / (1 - confidence)) / (2 * sources)));
    }
}
