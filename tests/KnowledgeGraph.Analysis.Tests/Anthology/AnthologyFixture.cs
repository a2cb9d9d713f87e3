namespace KnowledgeGraph.Analysis.Tests.Anthology;

/// <summary>The ACL Anthology, read once for the tests of one collection.</summary>
public sealed class AnthologyFixture
{
    public AnthologyGraph Graph { get; } =
        AnthologyGraph.Read(SharedGraphs.PathOf("acl", "anthology-xml.tar.xz"), SharedGraphs.PathOf("acl", "citations.tsv"));
}
