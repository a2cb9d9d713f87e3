using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Neo4j.Tests.Store;

/// <summary>The contract runs where a Neo4j can be set up in its own way.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresOwnNeo4jAttribute : ContractRequirementAttribute
{
    public override string? Missing => Neo4jAvailability.MissingOwn;
}
