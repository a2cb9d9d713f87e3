using Xunit.Abstractions;
using Xunit.Sdk;

namespace KnowledgeGraph.Testing;

/// <summary>Finds the cases of <see cref="ContractTheoryAttribute"/>; one skipped case for all data where the class cannot run.</summary>
public sealed class ContractTheoryDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo theory) =>
        ContractTestCase.MissingOf(method) is null
            ? base.Discover(options, method, theory)
            : [new ContractTestCase(DiagnosticMessageSink, options, method)];
}
