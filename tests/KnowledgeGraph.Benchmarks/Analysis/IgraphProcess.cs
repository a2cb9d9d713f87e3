using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>igraph with one graph in memory, answering on its standard streams.</summary>
internal sealed class IgraphProcess : IDisposable
{
    private const string Script = """
        import json, random, sys, time, igraph
        edges, weights = [], []
        for line in open(sys.argv[1]):
            source, target, weight = line.split()
            edges.append((int(source), int(target)))
            weights.append(float(weight))
        graph = igraph.Graph(n=int(sys.argv[2]), edges=edges)
        graph.es["weight"] = weights
        for line in sys.stdin:
            random.seed(int(line))
            wall, cpu = time.perf_counter(), time.process_time()
            found = graph.community_leiden("modularity", weights="weight", n_iterations=2)
            cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
            print(json.dumps([1000 * cpu, 1000 * wall, graph.modularity(found, "weight")]), flush=True)
        """;

    private readonly string _edges = Path.GetTempFileName();
    private readonly Process _process;

    public IgraphProcess(string python, WeightedAdjacency graph)
    {
        using (var writer = new StreamWriter(_edges)) Write(writer, graph);
        var start = new ProcessStartInfo(python, ["-c", Script, _edges, graph.VertexCount.ToString()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{python} did not start.");
    }

    public LeidenSample Leiden(int seed)
    {
        _process.StandardInput.WriteLine(seed);
        var line = _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException("igraph ended; is python3-igraph installed for this python?");
        var values = JsonSerializer.Deserialize<double[]>(line) ?? [];
        return new(values[0], values[1], values[2]);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(_edges);
    }

    private static void Write(StreamWriter writer, WeightedAdjacency graph)
    {
        for (var vertex = 0; vertex < graph.VertexCount; vertex++)
        {
            var (neighbours, weights) = (graph.Rows.Neighbours(vertex).ToArray(), graph.WeightsOf(vertex).ToArray());
            for (var entry = 0; entry < neighbours.Length; entry++)
            {
                if (neighbours[entry] > vertex) writer.WriteLine($"{vertex} {neighbours[entry]} {weights[entry]:R}");
            }
        }
    }
}
