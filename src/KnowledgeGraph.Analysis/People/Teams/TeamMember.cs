using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.People.Teams;

/// <summary>A member and what they know.</summary>
/// <param name="Author">Who.</param>
/// <param name="Expertise">For each topic asked for, 0 to 1: the member's faded papers on it over those of its first expert.</param>
/// <param name="Distances">Hops to each other member in the order of the team; 0 to themselves, null to strangers.</param>
public sealed record TeamMember(NodeId Author, IReadOnlyList<double> Expertise, IReadOnlyList<int?> Distances);
