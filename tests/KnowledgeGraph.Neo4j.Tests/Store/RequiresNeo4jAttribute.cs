using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Neo4j.Tests.Store;

/// <summary>The contract runs where a real Neo4j is found.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresNeo4jAttribute : ContractRequirementAttribute
{
    public override string? Missing => Neo4jAvailability.Missing;
}
