using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Communities.Members;

/// <summary>
/// Who stands for a community and who links it to others, after R. Guimerà, L. A. N. Amaral, "Functional cartography of complex
/// metabolic networks", Nature 433 (2005). Thread-safe.
/// </summary>
public static class CommunityMembers
{
    /// <summary>
    /// Members by falling internal strength, ties by smaller participation and then by number: the first ones represent the community.
    /// O(edges of the members).
    /// </summary>
    public static IReadOnlyList<MemberRole> Roles(WeightedAdjacency graph, Partition partition, int community)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(partition);
        var members = partition.Members(community);
        var roles = new MemberRole[members.Length];
        var weightTo = new Dictionary<int, double>();
        var (sum, squares) = (0.0, 0.0);
        for (var place = 0; place < members.Length; place++)
        {
            var (inside, participation) = Spread(graph, partition, members[place], weightTo);
            roles[place] = new(members[place], inside, 0, participation);
            sum += inside;
            squares += inside * inside;
        }

        var mean = sum / members.Length;
        var deviation = Math.Sqrt(Math.Max(0, squares / members.Length - mean * mean));
        for (var place = 0; place < roles.Length; place++)
        {
            var above = roles[place].InternalStrength - mean;
            roles[place] = roles[place] with { ZScore = deviation > 1e-9 * Math.Abs(mean) ? above / deviation : 0 };
        }

        Array.Sort(roles, ByRank);
        return roles;
    }

    private static (double Inside, double Participation) Spread(
        WeightedAdjacency graph, Partition partition, int vertex, Dictionary<int, double> weightTo)
    {
        weightTo.Clear();
        var neighbours = graph.Rows.Neighbours(vertex);
        var weights = graph.WeightsOf(vertex);
        var strength = 0.0;
        for (var entry = 0; entry < neighbours.Length; entry++)
        {
            var other = partition.CommunityOf(neighbours[entry]);
            weightTo[other] = weightTo.GetValueOrDefault(other) + weights[entry];
            strength += weights[entry];
        }

        if (strength == 0) return (0, 0);
        var concentration = weightTo.Values.Sum(weight => weight / strength * (weight / strength));
        return (weightTo.GetValueOrDefault(partition.CommunityOf(vertex)), 1 - concentration);
    }

    private static int ByRank(MemberRole a, MemberRole b)
    {
        if (a.InternalStrength != b.InternalStrength) return b.InternalStrength.CompareTo(a.InternalStrength);
        return a.Participation != b.Participation ? a.Participation.CompareTo(b.Participation) : a.Vertex.CompareTo(b.Vertex);
    }
}
