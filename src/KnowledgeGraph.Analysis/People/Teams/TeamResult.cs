using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.People.Teams;

/// <summary>A team for some topics.</summary>
/// <param name="Members">In the order in which they were chosen; fewer than asked for when there are no more experts.</param>
/// <param name="Score">Coverage plus closeness as the options weigh them; comparable between teams for the same topics.</param>
/// <param name="Coverage">Mean over topics of the best member's expertise, 0 to 1.</param>
/// <param name="Uncovered">Topics on which no member has a paper.</param>
/// <param name="Report">What it cost; a stopped run gives the best team that it had.</param>
public sealed record TeamResult(
    IReadOnlyList<TeamMember> Members, double Score, double Coverage, IReadOnlyList<NodeId> Uncovered, RunReport Report);
