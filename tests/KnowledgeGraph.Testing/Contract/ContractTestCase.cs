using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace KnowledgeGraph.Testing;

/// <summary>A test case that asks the class which it runs in whether it can run.</summary>
public sealed class ContractTestCase : XunitTestCase
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For the runner, which brings cases from one process to another.")]
    public ContractTestCase()
    {
    }

    public ContractTestCase(IMessageSink messages, ITestFrameworkDiscoveryOptions options, ITestMethod method)
        : base(messages, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method)
    {
    }

    public static string? MissingOf(ITestMethod method) => method.TestClass.Class.ToRuntimeType()?
        .GetCustomAttributes(typeof(ContractRequirementAttribute), true).Cast<ContractRequirementAttribute>()
        .Select(requirement => requirement.Missing).FirstOrDefault(missing => missing is not null);

    protected override string? GetSkipReason(IAttributeInfo factAttribute) => base.GetSkipReason(factAttribute) ?? MissingOf(TestMethod);
}
