using Xunit;
using Xunit.Sdk;

namespace KnowledgeGraph.Testing;

/// <summary>A test of the contract; skipped where a <see cref="ContractRequirementAttribute"/> on the store's class says so.</summary>
[XunitTestCaseDiscoverer("KnowledgeGraph.Testing.ContractFactDiscoverer", "KnowledgeGraph.Testing")]
public sealed class ContractFactAttribute : FactAttribute;
