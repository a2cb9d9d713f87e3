using KnowledgeGraph.Model;
using Xunit;

namespace KnowledgeGraph.Testing;

/// <summary>How what several statements say of one node becomes one answer.</summary>
public abstract partial class GraphStoreContract
{
    [ContractFact]
    public async Task Properties_NewerStatementOfTheSource_OverlaysOneByOne()
    {
        await WriteAsync(Paper("local:p").Set(NodeProperty.Name, "old").Set(NodeProperty.Year, 1999));
        await WriteAsync(Paper("local:p").Set(NodeProperty.Name, "new").Set(NodeProperty.Volume, "3"));

        await ReadAsync(async read =>
        {
            Assert.Equal("new", await read.ValueAsync("local:p", NodeProperty.Name));
            Assert.Equal("1999", await read.ValueAsync("local:p", NodeProperty.Year));
            Assert.Equal("3", await read.ValueAsync("local:p", NodeProperty.Volume));
        });
    }

    [ContractTheory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    public async Task Properties_TwoSources_FirstByNameStandsInAnyOrderOfWriting(string first, string second)
    {
        foreach (var source in new[] { first, second })
        {
            var statement = Paper("local:p").Set(NodeProperty.Name, $"name by {source}").Set(NodeProperty.HasCode, source == "b");
            await WriteFromAsync(source, source == "b" ? statement.Set(NodeProperty.Issue, "only b") : statement);
        }

        await ReadAsync(async read =>
        {
            Assert.Equal("name by a", await read.ValueAsync("local:p", NodeProperty.Name));
            Assert.Equal("false", await read.ValueAsync("local:p", NodeProperty.HasCode));
            Assert.Equal("only b", await read.ValueAsync("local:p", NodeProperty.Issue));
            Assert.Equal("a, b", await read.SourcesAsync(NodeKind.Paper, "local:p"));
        });
    }

    [ContractFact]
    public async Task TextLists_OfOneSource_GrowInTheOrderFirstStated()
    {
        await WriteAsync(Paper("local:p").Set(NodeProperty.Keywords, Texts("c", "a")));
        await WriteAsync(Paper("local:p").Set(NodeProperty.Keywords, Texts("b", "a")));

        Assert.Equal("c, a, b", await ReadAsync(read => read.ValueAsync("local:p", NodeProperty.Keywords)));
    }

    [ContractFact]
    public async Task TextLists_OfTwoSources_AreTheUnionInTheOrderOfSources()
    {
        await WriteFromAsync("b", Paper("local:p").Set(NodeProperty.Keywords, Texts("x", "y")));
        await WriteFromAsync("a", Paper("local:p").Set(NodeProperty.Keywords, Texts("z", "y")));

        Assert.Equal("z, y, x", await ReadAsync(read => read.ValueAsync("local:p", NodeProperty.Keywords)));
    }

    [ContractFact]
    public async Task Authors_NewListOfTheSource_ReplacesTheOld()
    {
        await WriteAsync(Author("local:x"), Author("local:y"), Author("local:z"), With(Paper("local:p"), Relation.Authored, "local:x", "local:y"));
        await WriteAsync(With(Paper("local:p"), Relation.Authored, "local:z", "local:x"));
        await WriteAsync(Paper("local:p").Set(NodeProperty.Name, "says nothing of authors"));

        await ReadAsync(async read =>
        {
            Assert.Equal("local:z, local:x", await read.ForwardAsync(NodeKind.Paper, "local:p", Relation.Authored));
            Assert.Equal("", await read.BackwardAsync(NodeKind.Author, "local:y", Relation.Authored));
        });
    }

    [ContractFact]
    public async Task Authors_PersonListedTwice_KeepsBothPlaces()
    {
        await WriteAsync(Author("local:x"), Author("local:y"), With(Paper("local:p"), Relation.Authored, "local:x", "local:y", "local:x"));

        await ReadAsync(async read =>
        {
            Assert.Equal("local:x, local:y, local:x", await read.ForwardAsync(NodeKind.Paper, "local:p", Relation.Authored));
            Assert.Equal("local:p, local:p", await read.BackwardAsync(NodeKind.Author, "local:x", Relation.Authored));
            Assert.Equal(3, (await read.Snapshot.CountAsync()).Relations.GetValueOrDefault(Relation.Authored));
        });
    }

    [ContractTheory]
    [InlineData(null, null, "local:y, local:z", "the longer list")]
    [InlineData(false, false, "local:y, local:z", "the longer of two parts")]
    [InlineData(null, false, "local:x", "the list not known to be a part")]
    [InlineData(true, false, "local:x", "the complete list")]
    public async Task Authors_TwoSources_TheFullerListStands(bool? shortIsComplete, bool? longIsComplete, string expected, string because)
    {
        await WriteAsync(Author("local:x"), Author("local:y"), Author("local:z"));
        await WriteFromAsync("a", With(Paper("local:p"), Relation.Authored, "local:x").Set(NodeProperty.AuthorsComplete, shortIsComplete));
        await WriteFromAsync("b", With(Paper("local:p"), Relation.Authored, "local:y", "local:z").Set(NodeProperty.AuthorsComplete, longIsComplete));

        var authors = await ReadAsync(read => read.ForwardAsync(NodeKind.Paper, "local:p", Relation.Authored));
        Assert.True(expected == authors, $"Expected {because}: {expected}, not {authors}.");
    }

    [ContractFact]
    public async Task Authors_TwoListsOfOneLength_FirstSourceStands()
    {
        await WriteAsync(Author("local:x"), Author("local:y"));
        await WriteFromAsync("b", With(Paper("local:p"), Relation.Authored, "local:x"));
        await WriteFromAsync("a", With(Paper("local:p"), Relation.Authored, "local:y"));

        Assert.Equal("local:y", await ReadAsync(read => read.ForwardAsync(NodeKind.Paper, "local:p", Relation.Authored)));
    }

    [ContractFact]
    public async Task AuthorsComplete_OneSourceSaysTrue_IsTrue()
    {
        await WriteFromAsync("a", Paper("local:p").Set(NodeProperty.AuthorsComplete, false).Set(NodeProperty.AuthorCount, 3));
        Assert.Equal("false", await ReadAsync(read => read.ValueAsync("local:p", NodeProperty.AuthorsComplete)));
        await WriteFromAsync("b", Paper("local:p").Set(NodeProperty.AuthorsComplete, true));

        Assert.Equal("true", await ReadAsync(read => read.ValueAsync("local:p", NodeProperty.AuthorsComplete)));
        Assert.Equal("3", await ReadAsync(read => read.ValueAsync("local:p", NodeProperty.AuthorCount)));
    }

    [ContractFact]
    public async Task SetRelation_StatedAgain_GrowsAndOverlaysItsEdges()
    {
        var first = Paper("local:p");
        first.Relate(Relation.About, Id("local:t")).Set(RelationProperty.Score, PropertyValue.Number(0.25));
        first.Relate(Relation.About, Id("local:u")).Set(RelationProperty.Score, PropertyValue.Number(0.5));
        var second = Paper("local:p");
        second.Relate(Relation.About, Id("local:v"));
        second.Relate(Relation.About, Id("local:t")).Set(RelationProperty.Score, PropertyValue.Number(0.75));
        await WriteAsync(Topic("local:t"), Topic("local:u"), Topic("local:v"), first);
        await WriteAsync(second);

        await ReadAsync(async read =>
        {
            Assert.Equal("local:t, local:u, local:v", await read.ForwardAsync(NodeKind.Paper, "local:p", Relation.About));
            Assert.Equal("0.75; 0.5; -", await read.EdgesAsync(NodeKind.Paper, "local:p", Relation.About, RelationProperty.Score));
        });
    }

    [ContractFact]
    public async Task SetRelation_TwoSources_AreTheUnionAndFirstSourcesEdgeStands()
    {
        var later = Paper("local:p");
        later.Relate(Relation.Cites, Id("local:q")).Set(RelationProperty.IsInfluential, PropertyValue.Boolean(true)).Set(RelationProperty.Contexts, Texts("b"));
        later.Relate(Relation.Cites, Id("local:r"));
        var earlier = Paper("local:p");
        earlier.Relate(Relation.Cites, Id("local:q")).Set(RelationProperty.IsInfluential, PropertyValue.Boolean(false)).Set(RelationProperty.Contexts, Texts("a"));
        await WriteFromAsync("b", Paper("local:q"), Paper("local:r"), later);
        await WriteFromAsync("a", earlier);

        await ReadAsync(async read =>
        {
            Assert.Equal("local:q, local:r", await read.ForwardAsync(NodeKind.Paper, "local:p", Relation.Cites));
            Assert.Equal("false; -", await read.EdgesAsync(NodeKind.Paper, "local:p", Relation.Cites, RelationProperty.IsInfluential));
            Assert.Equal("a, b; ", await read.EdgesAsync(NodeKind.Paper, "local:p", Relation.Cites, RelationProperty.Contexts));
        });
    }

    [ContractFact]
    public async Task Affiliation_YearsOfSeveralStatements_SpanThemAll()
    {
        await WriteFromAsync("b", Institution("local:i"), Employed(2010, 2012));
        await WriteFromAsync("b", Employed(2011, 2015));
        await WriteFromAsync("a", Employed(2008, 2009));

        await ReadAsync(async read =>
        {
            Assert.Equal("2008", await read.EdgesAsync(NodeKind.Author, "local:x", Relation.AffiliatedWith, RelationProperty.FirstYear));
            Assert.Equal("2015", await read.EdgesAsync(NodeKind.Author, "local:x", Relation.AffiliatedWith, RelationProperty.LastYear));
        });

        static NodeStatement Employed(long first, long last)
        {
            var author = Author("local:x");
            author.Relate(Relation.AffiliatedWith, Id("local:i"))
                .Set(RelationProperty.FirstYear, PropertyValue.Integer(first)).Set(RelationProperty.LastYear, PropertyValue.Integer(last));
            return author;
        }
    }

    [ContractFact]
    public async Task Relation_ToUnknownNode_WaitsUntilItIsStated()
    {
        await WriteAsync(With(Paper("local:p"), Relation.Cites, "local:q", "local:r"), Paper("local:r"));
        await ReadAsync(async read =>
        {
            Assert.Equal("local:r", await read.ForwardAsync(NodeKind.Paper, "local:p", Relation.Cites));
            Assert.True((await read.FindAsync(NodeKind.Paper, "local:q")).IsNone);
            var counts = await read.Snapshot.CountAsync();
            Assert.Equal(2, counts.Nodes[NodeKind.Paper]);
            Assert.Equal(1, counts.Relations[Relation.Cites]);
            Assert.Equal(1, counts.Waiting[Relation.Cites]);
        });

        await WriteFromAsync("other", Paper("local:q"));
        await ReadAsync(async read =>
        {
            Assert.Equal("local:q, local:r", await read.ForwardAsync(NodeKind.Paper, "local:p", Relation.Cites));
            Assert.Equal(0, (await read.Snapshot.CountAsync()).Waiting.GetValueOrDefault(Relation.Cites));
        });
    }

    [ContractFact]
    public async Task Relation_OfANodeToItself_IsKept()
    {
        await WriteAsync(With(Paper("local:p"), Relation.Cites, "local:p"));

        await ReadAsync(async read =>
        {
            Assert.Equal("local:p", await read.ForwardAsync(NodeKind.Paper, "local:p", Relation.Cites));
            Assert.Equal("local:p", await read.BackwardAsync(NodeKind.Paper, "local:p", Relation.Cites));
        });
    }

    [ContractFact]
    public async Task AuthorshipInstitutions_UnknownOnes_ShowOnceStated()
    {
        var paper = Paper("local:p");
        paper.Relate(Relation.Authored, Id("local:x"))
            .Set(RelationProperty.Institutions, PropertyValue.NodeList([Id("local:j"), Id("local:i")]))
            .Set(RelationProperty.PrintedName, PropertyValue.Text("X. Y."))
            .Set(RelationProperty.IsCorresponding, PropertyValue.Boolean(true));
        await WriteAsync(paper, Author("local:x"), Institution("local:i"));
        Assert.Equal("local:i", await Institutions());
        await WriteAsync(Institution("local:j"));

        Assert.Equal("local:j, local:i", await Institutions());
        Assert.Equal("X. Y.", await ReadAsync(read => read.EdgesAsync(NodeKind.Paper, "local:p", Relation.Authored, RelationProperty.PrintedName)));
        Assert.Equal("true", await ReadAsync(read => read.EdgesAsync(NodeKind.Paper, "local:p", Relation.Authored, RelationProperty.IsCorresponding)));

        Task<string> Institutions() =>
            ReadAsync(read => read.EdgesAsync(NodeKind.Paper, "local:p", Relation.Authored, RelationProperty.Institutions));
    }
}
