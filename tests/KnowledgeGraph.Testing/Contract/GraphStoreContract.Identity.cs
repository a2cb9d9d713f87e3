using KnowledgeGraph.Model;
using Xunit;

namespace KnowledgeGraph.Testing;

/// <summary>Which statements are about the same node, and what its key is.</summary>
public abstract partial class GraphStoreContract
{
    [ContractFact]
    public async Task Find_NodeWithSeveralIds_IsFoundByEach()
    {
        await WriteAsync(Paper("acl:P18-1001", "doi:10.1000/A", "local:x").Set(NodeProperty.Name, "Title"));

        await ReadAsync(async read =>
        {
            var node = await read.RequireAsync(NodeKind.Paper, "doi:10.1000/a");
            Assert.Equal(NodeKind.Paper, node.Kind);
            Assert.Equal(node, await read.FindAsync(NodeKind.Paper, "acl:P18-1001"));
            Assert.Equal(node, await read.FindAsync(NodeKind.Paper, "local:x"));
        });
    }

    [ContractFact]
    public async Task Find_ManyReferences_AnswersInTheirOrderWithGaps()
    {
        await WriteAsync(Paper("local:a"), Paper("local:b"), Author("local:a"));
        NodeReference[] references =
        [
            new(NodeKind.Paper, Id("local:b")), new(NodeKind.Paper, Id("local:none")), new(NodeKind.Author, Id("local:a")),
            new(NodeKind.Paper, Id("local:a")), new(NodeKind.Author, Id("local:b")), new(NodeKind.Paper, Id("local:b")),
        ];
        var found = new NodeId[references.Length];
        Array.Fill(found, new NodeId(NodeKind.Topic, 7));

        await ReadAsync(async read =>
        {
            await read.Snapshot.FindAsync(references, found);
            Assert.True(found[1].IsNone);
            Assert.True(found[4].IsNone);
            Assert.Equal(found[0], found[5]);
            Assert.Equal("local:b, local:a, local:a", await read.KeysAsync([found[0], found[2], found[3]]));
            Assert.Equal(NodeKind.Author, found[2].Kind);
        });
    }

    [ContractFact]
    public async Task Key_NewNode_IsItsMostPreferredId()
    {
        await WriteAsync(Paper("local:x", "acl:P18-1001", "arxiv:2410.01556"));

        await ReadAsync(async read =>
        {
            Assert.Equal("arxiv:2410.01556", await read.KeyAsync(NodeKind.Paper, "local:x"));
            Assert.Equal("arxiv:2410.01556, acl:P18-1001, local:x", await read.IdsAsync(NodeKind.Paper, "local:x"));
        });
    }

    [ContractFact]
    public async Task Key_BetterIdArrivesLater_StaysAsItWas()
    {
        await WriteAsync(Paper("acl:P18-1001"));
        await WriteAsync(Paper("acl:P18-1001", "doi:10.1000/a", "local:x"));

        await ReadAsync(async read =>
        {
            Assert.Equal("acl:P18-1001", await read.KeyAsync(NodeKind.Paper, "doi:10.1000/a"));
            Assert.Equal("acl:P18-1001, doi:10.1000/a, local:x", await read.IdsAsync(NodeKind.Paper, "local:x"));
        });
    }

    [ContractFact]
    public async Task Key_NodeFirstReferredTo_IsTheReferredId()
    {
        await WriteAsync(With(Paper("local:citing"), Relation.Cites, "acl:P18-1001"));
        await WriteAsync(Paper("doi:10.1000/a", "acl:P18-1001"));

        Assert.Equal("acl:P18-1001", await ReadAsync(read => read.KeyAsync(NodeKind.Paper, "doi:10.1000/a")));
    }

    [ContractFact]
    public async Task Kinds_SameIdInTwo_AreTwoNodes()
    {
        await WriteAsync(Paper("openalex:W1").Set(NodeProperty.Name, "paper"), Author("openalex:W1").Set(NodeProperty.Name, "author"));

        await ReadAsync(async read =>
        {
            Assert.Equal("paper", await read.ValueAsync(NodeKind.Paper, "openalex:W1", NodeProperty.Name));
            Assert.Equal("author", await read.ValueAsync(NodeKind.Author, "openalex:W1", NodeProperty.Name));
        });
    }

    [ContractFact]
    public async Task Merge_StatementThatSharesIdsWithTwoNodes_MakesThemOne()
    {
        await WriteAsync(
            Paper("acl:P18-1001").Set(NodeProperty.Name, "acl").Set(NodeProperty.Pages, "1-9"),
            Paper("doi:10.1000/a").Set(NodeProperty.Name, "doi").Set(NodeProperty.Volume, "7"),
            With(Paper("local:x"), Relation.Cites, "acl:P18-1001"),
            With(Paper("local:y"), Relation.Cites, "doi:10.1000/a"));
        await WriteFromAsync("link", Paper("acl:P18-1001", "doi:10.1000/a"));

        await ReadAsync(async read =>
        {
            Assert.Equal(await read.RequireAsync(NodeKind.Paper, "acl:P18-1001"), await read.FindAsync(NodeKind.Paper, "doi:10.1000/a"));
            Assert.Equal("doi:10.1000/a, acl:P18-1001", await read.IdsAsync(NodeKind.Paper, "acl:P18-1001"));
            Assert.Equal("doi", await read.ValueAsync("acl:P18-1001", NodeProperty.Name));
            Assert.Equal("1-9", await read.ValueAsync("acl:P18-1001", NodeProperty.Pages));
            Assert.Equal("7", await read.ValueAsync("acl:P18-1001", NodeProperty.Volume));
            Assert.Equal("local:x, local:y", await read.BackwardAsync(NodeKind.Paper, "acl:P18-1001", Relation.Cites));
            Assert.Equal("doi:10.1000/a", await read.ForwardAsync(NodeKind.Paper, "local:x", Relation.Cites));
            Assert.Equal("doi:10.1000/a, local:x, local:y", await read.ListAsync(NodeKind.Paper));
            Assert.Equal("link, source", await read.SourcesAsync(NodeKind.Paper, "doi:10.1000/a"));
        });
    }

    [ContractFact]
    public async Task Merge_TwoTargetsOfOneNode_BecomeOneEdge()
    {
        await WriteAsync(Paper("acl:P18-1001"), Paper("doi:10.1000/a"), With(Paper("local:x"), Relation.Cites, "acl:P18-1001", "doi:10.1000/a"));
        await WriteAsync(Paper("acl:P18-1001", "doi:10.1000/a"));

        await ReadAsync(async read =>
        {
            Assert.Equal("doi:10.1000/a", await read.ForwardAsync(NodeKind.Paper, "local:x", Relation.Cites));
            Assert.Equal("local:x", await read.BackwardAsync(NodeKind.Paper, "doi:10.1000/a", Relation.Cites));
            Assert.Equal(1, (await read.Snapshot.CountAsync()).Relations.GetValueOrDefault(Relation.Cites));
        });
    }

    [ContractFact]
    public async Task Merge_VisibleNodeWithReferredOne_KeepsBothEndsOfItsRelations()
    {
        await WriteAsync(With(Paper("local:x"), Relation.Cites, "doi:10.1000/a"), With(Paper("acl:P18-1001"), Relation.Cites, "local:x"));
        await WriteAsync(Paper("acl:P18-1001", "doi:10.1000/a"));

        await ReadAsync(async read =>
        {
            Assert.Equal("doi:10.1000/a", await read.KeyAsync(NodeKind.Paper, "acl:P18-1001"));
            Assert.Equal("doi:10.1000/a", await read.ForwardAsync(NodeKind.Paper, "local:x", Relation.Cites));
            Assert.Equal("local:x", await read.ForwardAsync(NodeKind.Paper, "doi:10.1000/a", Relation.Cites));
        });
    }
}
