using KnowledgeGraph.Analysis.People.Teams;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.People;

/// <summary>The result of <c>team</c>.</summary>
internal sealed record TeamFound(
    IReadOnlyList<TeamMemberRow> Members, double Score, double Coverage, IReadOnlyList<NodeId> Uncovered)
{
    public static TeamFound Of(IReadOnlyList<NodeId> topics, TeamResult found) =>
        new([.. found.Members.Select(member => TeamMemberRow.Of(topics, member))], found.Score, found.Coverage, found.Uncovered);
}
