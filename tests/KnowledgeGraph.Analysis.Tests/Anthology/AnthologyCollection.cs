namespace KnowledgeGraph.Analysis.Tests.Anthology;

/// <summary>Tests that share the ACL Anthology.</summary>
[CollectionDefinition(Name)]
public sealed class AnthologyCollection : ICollectionFixture<AnthologyFixture>
{
    public const string Name = "ACL Anthology";
}
