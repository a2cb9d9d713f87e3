using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Analysis.People.Signals;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.People.Suggestions;

/// <summary>Puts signals into reasons with papers, people, topics and venues.</summary>
internal sealed class SuggestionExplanation(PaperScope scope, int author, SuggestionOptions options, SignalMeasurement measurement)
{
    private const int FarHops = 6;
    private const int InactiveYears = 3;
    private const double LittleLikeness = 0.05;

    private readonly GraphTopology _topology = scope.Topology;

    public CollaboratorSuggestion Of(int other, CollaboratorSignals signals, double score)
    {
        var distance = Distance(other, signals);
        return new(_topology.Authors.NodeOf(other), score, distance, signals, For(other, signals), Against(other, signals, distance));
    }

    private int? Distance(int other, CollaboratorSignals signals)
    {
        if (measurement.Collaborators.ContainsKey(other)) return 1;
        if (signals.Common > 0) return 2;
        return CollaborationDistances.Between(scope, _topology.Authors.NodeOf(author), _topology.Authors.NodeOf(other), FarHops).Hops;
    }

    private List<SuggestionReason> For(int other, CollaboratorSignals signals)
    {
        var scaled = new double[CollaboratorSignals.Count];
        signals.Scale(scaled);
        var weights = options.Weights.Values;
        var reasons = new List<(double Adds, SuggestionReason Reason)>();
        Add(signals.Common, scaled[0] * weights[0] + scaled[1] * weights[1] + scaled[2] * weights[2], ReasonKind.CommonCollaborators,
            Nodes(_topology.Authors, measurement.Via(other)));
        Add(signals.Topics, scaled[4] * weights[4], ReasonKind.SharedTopics, Nodes(_topology.Topics, measurement.SharedTopics(other)));
        Add(signals.Cites, scaled[5] * weights[5], ReasonKind.Cites, Nodes(_topology.Papers, MostFrequent(measurement.Cited(other))));
        Add(signals.CitedBy, scaled[6] * weights[6], ReasonKind.CitedBy, Nodes(_topology.Papers, MostFrequent(measurement.Citing(other))));
        Add(signals.Venues, scaled[7] * weights[7], ReasonKind.SharedVenues, Nodes(_topology.Venues, measurement.SharedVenues(other)));
        Add(signals.RandomWalk, scaled[3] * weights[3], ReasonKind.NearInTheNetwork, []);
        return [.. reasons.OrderByDescending(reason => reason.Adds).ThenBy(reason => reason.Reason.Kind).Select(reason => reason.Reason)];

        void Add(double value, double adds, ReasonKind kind, IReadOnlyList<NodeId> nodes)
        {
            if (value > 0) reasons.Add((adds, new(kind, value, nodes)));
        }
    }

    private List<SuggestionReason> Against(int other, CollaboratorSignals signals, int? distance)
    {
        var reasons = new List<SuggestionReason>();
        var last = measurement.Scope.Career(other).Last;
        if (signals.Common == 0 && distance != 1) reasons.Add(new(ReasonKind.NobodyInCommon, distance ?? 0, []));
        if (last <= measurement.Scope.Now - InactiveYears) reasons.Add(new(ReasonKind.NotActive, last, []));
        if (signals.Topics < LittleLikeness && measurement.KnowsTopics(other)) reasons.Add(new(ReasonKind.OtherTopics, signals.Topics, []));
        return reasons;
    }

    private NodeId[] Nodes(VertexIndex index, IEnumerable<int> vertices) => [.. vertices.Take(options.Examples).Select(index.NodeOf)];

    private static IEnumerable<int> MostFrequent(IReadOnlyList<int> papers) =>
        papers.CountBy(paper => paper).OrderByDescending(count => count.Value).ThenBy(count => count.Key).Select(count => count.Key);
}
