using KnowledgeGraph.Analysis.Tests.Anthology;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>Who of the past works together later for the first time. Papers of more than fifty authors tell nothing.</summary>
internal sealed class FutureTies
{
    private const int MaxTeam = 50;

    private readonly Dictionary<int, HashSet<int>> _ties = [];

    public IEnumerable<int> Authors => _ties.Keys;

    public IReadOnlySet<int> Of(int author) => _ties[author];

    public static FutureTies Of(AnthologyGraph past, IEnumerable<AnthologyPaperFacts> later)
    {
        var vertices = past.Authors.Select((name, vertex) => (name, vertex)).ToDictionary();
        var ties = new FutureTies();
        foreach (var paper in later.Where(paper => paper.Authors.Count <= MaxTeam))
        {
            var team = paper.Authors.Where(vertices.ContainsKey).Select(name => vertices[name]).Distinct().ToArray();
            foreach (var one in team)
            {
                foreach (var other in team)
                {
                    if (one != other && !HaveWorkedTogether(past.Topology, one, other)) ties.Add(one, other);
                }
            }
        }

        return ties;
    }

    private static bool HaveWorkedTogether(GraphTopology topology, int one, int other)
    {
        foreach (var paper in topology.AuthorPapers.Neighbours(one))
        {
            if (topology.PaperAuthors.Neighbours(paper).Contains(other)) return true;
        }

        return false;
    }

    private void Add(int one, int other)
    {
        if (!_ties.TryGetValue(one, out var others)) _ties.Add(one, others = []);
        others.Add(other);
    }
}
