using KnowledgeGraph.Analysis.CitationFlow.Cycles;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.CitationFlow.MainPaths;

/// <summary>A flow network without cycles; how it lost them is kept. Immutable and thread-safe.</summary>
internal sealed class AcyclicNetwork
{
    private readonly int[][] _members;

    private AcyclicNetwork(FlowNetwork network, CitationCycles cycles, Adjacency flow, int[][] members, (int, int)[] dropped)
    {
        (PaperCount, Cycles, Flow, _members, Dropped) = (network.Papers.Length, cycles, flow, members, dropped);
    }

    public int PaperCount { get; }

    public CitationCycles Cycles { get; }

    public Adjacency Flow { get; }

    public IReadOnlyList<(int Citing, int Cited)> Dropped { get; }

    /// <summary>Vertices of the topology.</summary>
    public IReadOnlyList<int> Members(int vertex) => _members[vertex];

    public static AcyclicNetwork Of(PaperScope scope, CyclePolicy policy)
    {
        var network = FlowNetwork.Of(scope);
        var components = StronglyConnectedComponents.Of(network.Flow);
        var cycles = network.Cycles(components);
        return policy == CyclePolicy.Condense
            ? Condense(network, components, cycles)
            : BreakByYear(scope.Topology.PaperYears.Span, network, components.Component, cycles);
    }

    private static AcyclicNetwork BreakByYear(ReadOnlySpan<short> years, FlowNetwork network, int[] component, CitationCycles cycles)
    {
        var (from, to, dropped) = (new List<int>(), new List<int>(), new List<(int, int)>());
        for (var cited = 0; cited < network.Papers.Length; cited++)
        {
            foreach (var citing in network.Flow.Neighbours(cited))
            {
                var (earlier, later) = (network.Papers[cited], network.Papers[citing]);
                if (component[cited] == component[citing] && (years[earlier], earlier).CompareTo((years[later], later)) > 0)
                {
                    dropped.Add((later, earlier));
                    continue;
                }

                from.Add(cited);
                to.Add(citing);
            }
        }

        var flow = Adjacency.FromEdges(network.Papers.Length, network.Papers.Length, from.ToArray(), to.ToArray());
        return new(network, cycles, flow, Array.ConvertAll(network.Papers, paper => (int[])[paper]), [.. dropped.Order()]);
    }

    private static AcyclicNetwork Condense(FlowNetwork network, StronglyConnectedComponents components, CitationCycles cycles)
    {
        var members = new List<int>[components.Count];
        for (var vertex = 0; vertex < network.Papers.Length; vertex++)
            (members[components.Component[vertex]] ??= []).Add(network.Papers[vertex]);
        var (edges, dropped) = (new HashSet<(int From, int To)>(), new List<(int, int)>());
        for (var cited = 0; cited < network.Papers.Length; cited++)
        {
            foreach (var citing in network.Flow.Neighbours(cited))
            {
                var edge = (components.Component[cited], components.Component[citing]);
                if (edge.Item1 == edge.Item2) dropped.Add((network.Papers[citing], network.Papers[cited]));
                else edges.Add(edge);
            }
        }

        var from = edges.Select(edge => edge.From).ToArray();
        var to = edges.Select(edge => edge.To).ToArray();
        var flow = Adjacency.FromEdges(components.Count, components.Count, from, to);
        return new(network, cycles, flow, Array.ConvertAll(members, group => group.ToArray()), [.. dropped.Order()]);
    }
}
