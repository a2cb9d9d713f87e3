using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Traversal;

namespace KnowledgeGraph.Analysis.CitationFlow.Cycles;

/// <summary>Strongly connected components by number, as <see cref="ComponentOrder"/> finds them. O(vertices + edges).</summary>
internal sealed class StronglyConnectedComponents
{
    private StronglyConnectedComponents(int[] component, int count) => (Component, Count) = (component, count);

    /// <summary>Component of each vertex. A component is numbered before those that lead to it.</summary>
    public int[] Component { get; }

    public int Count { get; }

    public static StronglyConnectedComponents Of(Adjacency graph)
    {
        var found = ComponentOrder.Of(graph);
        var component = new int[graph.VertexCount];
        var (count, cycle) = (0, found.Cycles.Count - 1);
        for (var place = component.Length - 1; place >= 0; count++)
        {
            var start = cycle >= 0 && found.Cycles[cycle].End == place + 1 ? found.Cycles[cycle--].Start : place;
            for (; place >= start; place--) component[found.Order[place]] = count;
        }

        return new(component, count);
    }
}
