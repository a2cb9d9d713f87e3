using Xunit.Abstractions;
using Xunit.Sdk;

namespace KnowledgeGraph.Testing;

/// <summary>Finds the cases of <see cref="ContractFactAttribute"/>. Named by it as text.</summary>
public sealed class ContractFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo fact) =>
        new ContractTestCase(DiagnosticMessageSink, options, method);
}
