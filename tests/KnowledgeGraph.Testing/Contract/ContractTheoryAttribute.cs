using Xunit;
using Xunit.Sdk;

namespace KnowledgeGraph.Testing;

/// <summary>Like <see cref="ContractFactAttribute"/>, with data.</summary>
[XunitTestCaseDiscoverer("KnowledgeGraph.Testing.ContractTheoryDiscoverer", "KnowledgeGraph.Testing")]
public sealed class ContractTheoryAttribute : TheoryAttribute;
