using KnowledgeGraph.Analysis.CitationFlow.Cycles;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.CitationFlow;

/// <summary>
/// The citations between allowed papers with papers renumbered from zero, turned so that knowledge flows along them: from the cited
/// paper to the citing one. Papers without a citation inside are left out, citations of oneself too. Immutable and thread-safe.
/// </summary>
internal sealed class FlowNetwork
{
    private FlowNetwork(int[] papers, Adjacency flow, int[] selfCiting) => (Papers, Flow, SelfCiting) = (papers, flow, selfCiting);

    /// <summary>Vertex of the topology by number here, ascending.</summary>
    public int[] Papers { get; }

    public Adjacency Flow { get; }

    /// <summary>Vertices of the topology.</summary>
    public int[] SelfCiting { get; }

    /// <summary>O(papers + citations).</summary>
    public static FlowNetwork Of(PaperScope scope)
    {
        var (citing, cited, selfCiting) = Citations(scope);
        var numbers = new int[scope.Topology.Papers.Count];
        foreach (var paper in citing) numbers[paper] = 1;
        foreach (var paper in cited) numbers[paper] = 1;
        var papers = new List<int>();
        for (var paper = 0; paper < numbers.Length; paper++)
        {
            if (numbers[paper] == 0) continue;
            numbers[paper] = papers.Count;
            papers.Add(paper);
        }

        var from = cited.ConvertAll(paper => numbers[paper]).ToArray();
        var to = citing.ConvertAll(paper => numbers[paper]).ToArray();
        return new([.. papers], Adjacency.FromEdges(papers.Count, papers.Count, from, to), [.. selfCiting]);
    }

    /// <summary>Groups of papers that cite each other in a circle.</summary>
    public CitationCycles Cycles(StronglyConnectedComponents components)
    {
        var groups = Enumerable.Range(0, Papers.Length)
            .GroupBy(vertex => components.Component[vertex], vertex => Papers[vertex])
            .Where(group => group.Skip(1).Any())
            .Select(IReadOnlyList<int> (group) => [.. group])
            .OrderBy(group => group[0]);
        return new([.. groups], SelfCiting);
    }

    private static (List<int> Citing, List<int> Cited, List<int> SelfCiting) Citations(PaperScope scope)
    {
        var (citing, cited, selfCiting) = (new List<int>(), new List<int>(), new List<int>());
        var test = scope.Test;
        var references = scope.Topology.References;
        for (var paper = 0; paper < references.VertexCount; paper++)
        {
            if (!test.Allows(paper)) continue;
            foreach (var other in references.Neighbours(paper))
            {
                if (other == paper) selfCiting.Add(paper);
                if (other == paper || !test.Allows(other)) continue;
                citing.Add(paper);
                cited.Add(other);
            }
        }

        return (citing, cited, selfCiting);
    }
}
