using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.CitationFlow.Cycles;

/// <summary>Finds the cycles among the citations between allowed papers. O(papers + citations). Thread-safe.</summary>
public static class CitationCycleFinder
{
    public static CitationCycles Find(PaperScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var network = FlowNetwork.Of(scope);
        return network.Cycles(StronglyConnectedComponents.Of(network.Flow));
    }
}
