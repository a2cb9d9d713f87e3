namespace KnowledgeGraph.Model.Tests.Ids;

public sealed class ExternalIdTests
{
    [Fact]
    public void Default_IsNoIdAndWritesNothing()
    {
        Assert.True(default(ExternalId).IsNone);
        Assert.Equal("", default(ExternalId).ToString());
    }

    [Fact]
    public void CompareTo_Schemes_OrderByPreferenceThenByOrdinalValue()
    {
        string[] keys = ["local:a", "doi:10.1000/b", "acl:P18-1001", "arxiv:2410.01556", "doi:10.1000/a", "openalex:W1", "hash:00"];

        Assert.Equal(
            ["doi:10.1000/a", "doi:10.1000/b", "arxiv:2410.01556", "acl:P18-1001", "openalex:W1", "local:a", "hash:00"],
            keys.Select(IdParser.Parse).Order().Select(id => id.ToString()));
    }

    [Fact]
    public void Constructor_MisusedArguments_Throw()
    {
        Assert.Throws<ArgumentException>(() => new ExternalId(IdScheme.Doi, ""));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExternalId(IdScheme.None, "x"));
        Assert.Throws<ArgumentException>(() => new ExternalId(IdScheme.Local, new string('x', ExternalId.MaxLength + 1)));
    }

    [Fact]
    public void SchemeNames_Each_FindsItsSchemeInAnyCase()
    {
        foreach (var scheme in Enum.GetValues<IdScheme>().Where(scheme => scheme != IdScheme.None))
        {
            Assert.Equal(scheme, IdSchemeNames.Find(scheme.Name()));
            Assert.Equal(scheme, IdSchemeNames.Find(scheme.Name().ToUpperInvariant()));
        }

        Assert.Equal(IdScheme.None, IdSchemeNames.Find("nothing"));
        Assert.Equal(IdScheme.None, IdSchemeNames.Find(""));
    }
}
