using KnowledgeGraph.Analysis.People.Teams;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.People;

/// <summary>A member of a team.</summary>
internal sealed record TeamMemberRow(NodeId Author, IReadOnlyList<TopicExpertise> Expertise, IReadOnlyList<int?> Distances)
{
    public static TeamMemberRow Of(IReadOnlyList<NodeId> topics, TeamMember member) => new(
        member.Author, [.. member.Expertise.Select((value, topic) => new TopicExpertise(topics[topic], value))], member.Distances);
}
