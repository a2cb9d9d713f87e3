namespace KnowledgeGraph.Model.Tests.Ids;

/// <summary>Every spelling that people paste, and what it must not be taken for.</summary>
public sealed class IdParserTests
{
    [Theory]
    [InlineData("10.18653/v1/P18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("doi:10.18653/v1/P18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("DOI: 10.18653/V1/P18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("https://doi.org/10.18653/v1/P18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("http://dx.doi.org/10.18653/v1/P18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("doi.org/10.18653/v1/P18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("https://www.doi.org/10.18653/v1/P18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("doi:https://doi.org/10.18653/v1/P18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("  10.1162/tacl_a_00051. ", "doi:10.1162/tacl_a_00051")]
    [InlineData("<https://doi.org/10.1000/182>", "doi:10.1000/182")]
    [InlineData("https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O", "doi:10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o")]
    [InlineData("10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O", "doi:10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o")]
    [InlineData("10.1000.10/123456", "doi:10.1000.10/123456")]
    [InlineData("https://doi.org/10.1000/a?utm_source=x", "doi:10.1000/a")]
    public void Doi_AnySpelling_IsTheLowerCaseName(string text, string key) => AssertKey(key, text);

    [Theory]
    [InlineData("10.48550/arXiv.2410.01556")]
    [InlineData("doi:10.48550/arXiv.2410.01556")]
    [InlineData("https://doi.org/10.48550/arXiv.2410.01556")]
    [InlineData("doi:https://doi.org/10.48550/ARXIV.2410.01556v3")]
    public void Doi_RegisteredByArxiv_IsTheArxivIdAlsoWhereADoiIsWanted(string text)
    {
        Assert.True(IdParser.TryParse(IdScheme.Doi, text, out var id));
        Assert.Equal("arxiv:2410.01556", id.ToString());
    }

    [Theory]
    [InlineData("J79-1033c", "acl:J79-1033c")]
    [InlineData("acl:j79-1033C", "acl:J79-1033c")]
    public void Acl_PartOfAMicrofiche_KeepsItsLetter(string text, string key) => AssertKey(key, text);

    [Theory]
    [InlineData("2410.01556", "arxiv:2410.01556")]
    [InlineData("arXiv:2410.01556", "arxiv:2410.01556")]
    [InlineData("arXiv:2410.01556v3", "arxiv:2410.01556")]
    [InlineData("arxiv: 2410.01556", "arxiv:2410.01556")]
    [InlineData("arxiv:arXiv:2410.01556", "arxiv:2410.01556")]
    [InlineData("0704.0001", "arxiv:0704.0001")]
    [InlineData("0704.0001v2", "arxiv:0704.0001")]
    [InlineData("https://arxiv.org/abs/2410.01556", "arxiv:2410.01556")]
    [InlineData("https://arxiv.org/abs/2410.01556v2", "arxiv:2410.01556")]
    [InlineData("http://www.arxiv.org/abs/2410.01556/", "arxiv:2410.01556")]
    [InlineData("https://arxiv.org/pdf/2410.01556", "arxiv:2410.01556")]
    [InlineData("https://arxiv.org/pdf/2410.01556v1.pdf", "arxiv:2410.01556")]
    [InlineData("https://arxiv.org/pdf/2410.01556.PDF", "arxiv:2410.01556")]
    [InlineData("https://arxiv.org/html/2410.01556v1", "arxiv:2410.01556")]
    [InlineData("https://export.arxiv.org/abs/2410.01556", "arxiv:2410.01556")]
    [InlineData("export.arxiv.org/pdf/2410.01556v2", "arxiv:2410.01556")]
    [InlineData("https://arxiv.org/abs/2410.01556?context=cs.CL", "arxiv:2410.01556")]
    [InlineData("https://arxiv.org/abs/2410.01556#comments", "arxiv:2410.01556")]
    [InlineData("cs/9901001", "arxiv:cs/9901001")]
    [InlineData("arXiv:cmp-lg/9405001v1", "arxiv:cmp-lg/9405001")]
    [InlineData("math.GT/0309136", "arxiv:math/0309136")]
    [InlineData("https://arxiv.org/abs/hep-th/9901001", "arxiv:hep-th/9901001")]
    [InlineData("https://arxiv.org/pdf/cs/9901001v1.pdf", "arxiv:cs/9901001")]
    [InlineData("10.48550/arXiv.2410.01556", "arxiv:2410.01556")]
    [InlineData("doi:10.48550/arxiv.2410.01556v2", "arxiv:2410.01556")]
    [InlineData("https://doi.org/10.48550/arXiv.hep-th/9901001", "arxiv:hep-th/9901001")]
    public void Arxiv_AnySpelling_IsTheVersionlessId(string text, string key) => AssertKey(key, text);

    [Theory]
    [InlineData("W2741809807", "openalex:W2741809807")]
    [InlineData("w2741809807", "openalex:W2741809807")]
    [InlineData("openalex:W2741809807", "openalex:W2741809807")]
    [InlineData("https://openalex.org/W2741809807", "openalex:W2741809807")]
    [InlineData("https://openalex.org/works/w2741809807", "openalex:W2741809807")]
    [InlineData("https://openalex.org/authors/A5023888391", "openalex:A5023888391")]
    [InlineData("https://openalex.org/institutions/I27837315", "openalex:I27837315")]
    [InlineData("https://openalex.org/sources/S137773608", "openalex:S137773608")]
    [InlineData("https://api.openalex.org/works/W2741809807", "openalex:W2741809807")]
    [InlineData("https://api.openalex.org/W2741809807", "openalex:W2741809807")]
    [InlineData("https://openalex.org/T10028", "openalex:T10028")]
    [InlineData("https://openalex.org/topics/T10028", "openalex:T10028")]
    [InlineData("https://openalex.org/keywords/w2", "openalex:keywords/w2")]
    [InlineData("https://openalex.org/subfields/1702", "openalex:subfields/1702")]
    [InlineData("https://openalex.org/domains/3", "openalex:domains/3")]
    public void OpenAlex_AnySpelling_IsTheUpperCaseId(string text, string key) => AssertKey(key, text);

    [Theory]
    [InlineData("0000-0002-1825-0097", "orcid:0000-0002-1825-0097")]
    [InlineData("0000000218250097", "orcid:0000-0002-1825-0097")]
    [InlineData("0000 0002 1825 0097", "orcid:0000-0002-1825-0097")]
    [InlineData("orcid:0000-0002-1825-0097", "orcid:0000-0002-1825-0097")]
    [InlineData("https://orcid.org/0000-0002-1825-0097", "orcid:0000-0002-1825-0097")]
    [InlineData("http://orcid.org/0000-0002-1825-0097/", "orcid:0000-0002-1825-0097")]
    [InlineData("0000-0002-1694-233x", "orcid:0000-0002-1694-233X")]
    [InlineData("https://orcid.org/0000-0002-1694-233X", "orcid:0000-0002-1694-233X")]
    public void Orcid_AnySpelling_IsTheDashedForm(string text, string key) => AssertKey(key, text);

    [Theory]
    [InlineData("0000-0002-1825-0098")]
    [InlineData("0000-0002-1694-2330")]
    [InlineData("0000-0002-1825-009X")]
    [InlineData("0000-0002-X825-0097")]
    [InlineData("0000-0002-1825-009")]
    [InlineData("0000-0002-1825-00977")]
    public void Orcid_WrongCheckDigitOrLength_IsNone(string text)
    {
        Assert.False(IdParser.TryParse("orcid:" + text, out _));
        Assert.False(IdParser.TryParse(IdScheme.Orcid, text, out _));
    }

    [Theory]
    [InlineData("02gjn4306", "ror:02gjn4306")]
    [InlineData("ror:02GJN4306", "ror:02gjn4306")]
    [InlineData("https://ror.org/02gjn4306", "ror:02gjn4306")]
    [InlineData("ror.org/02gjn4306", "ror:02gjn4306")]
    public void Ror_AnySpelling_IsTheLowerCaseId(string text, string key) => AssertKey(key, text);

    [Theory]
    [InlineData("P18-1001", "acl:P18-1001")]
    [InlineData("acl:P18-1001", "acl:P18-1001")]
    [InlineData("ACL:p18-1001", "acl:P18-1001")]
    [InlineData("https://aclanthology.org/P18-1001", "acl:P18-1001")]
    [InlineData("https://aclanthology.org/P18-1001/", "acl:P18-1001")]
    [InlineData("https://aclanthology.org/P18-1001.pdf", "acl:P18-1001")]
    [InlineData("https://aclanthology.org/P18-1001v2.pdf", "acl:P18-1001")]
    [InlineData("https://aclanthology.org/P18-1001.bib", "acl:P18-1001")]
    [InlineData("https://www.aclweb.org/anthology/P18-1001", "acl:P18-1001")]
    [InlineData("https://www.aclweb.org/anthology/P18-1001.pdf", "acl:P18-1001")]
    [InlineData("http://aclweb.org/anthology/P/P18/P18-1001.pdf", "acl:P18-1001")]
    [InlineData("https://aclanthology.info/papers/P18-1001", "acl:P18-1001")]
    [InlineData("https://aclanthology.org/2020.acl-main.1/", "acl:2020.acl-main.1")]
    [InlineData("2020.acl-main.1", "acl:2020.acl-main.1")]
    [InlineData("2022.findings-emnlp.100", "acl:2022.findings-emnlp.100")]
    [InlineData("anthology:W05-0101", "acl:W05-0101")]
    [InlineData("https://aclanthology.org/2020.acl-main.1v3.pdf", "acl:2020.acl-main.1")]
    [InlineData("2020.ACL-main.1", "acl:2020.acl-main.1")]
    [InlineData("2023.ACL-srv_V.12V2", "acl:2023.acl-srv_v.12")]
    [InlineData("V20-1001v3", "acl:V20-1001")]
    [InlineData("j79-1033Cv1", "acl:J79-1033c")]
    public void Acl_AnySpelling_IsTheAnthologyId(string text, string key) => AssertKey(key, text);

    [Theory]
    [InlineData("dblp:conf/acl/Smith18", "dblp:conf/acl/Smith18")]
    [InlineData("https://dblp.org/rec/conf/acl/Smith18", "dblp:conf/acl/Smith18")]
    [InlineData("https://dblp.org/rec/conf/acl/Smith18.html", "dblp:conf/acl/Smith18")]
    [InlineData("https://dblp.uni-trier.de/rec/journals/tacl/Smith18.html", "dblp:journals/tacl/Smith18")]
    [InlineData("https://dblp.org/pid/65/9612.html", "dblp:65/9612")]
    [InlineData("https://dblp.org/rec/conf/acl/Smith18.xml", "dblp:conf/acl/Smith18")]
    [InlineData("https://dblp.org/rec/conf/acl/Smith18.bib", "dblp:conf/acl/Smith18")]
    [InlineData("https://dblp.uni-trier.de/pid/65/9612", "dblp:65/9612")]
    public void Dblp_AnySpelling_IsTheRecordKey(string text, string key) => AssertKey(key, text);

    [Theory]
    [InlineData("s2:204E3073870FAE3D05BCBC2F6A8E263D9B72E776", "s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776")]
    [InlineData("204e3073870fae3d05bcbc2f6a8e263d9b72e776", "s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776")]
    [InlineData("https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776", "s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776")]
    [InlineData("https://www.semanticscholar.org/paper/A-Title-Of-Words/204e3073870fae3d05bcbc2f6a8e263d9b72e776", "s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776")]
    [InlineData("CorpusID:13756489", "s2:13756489")]
    [InlineData("CorpusId: 13756489", "s2:13756489")]
    [InlineData("https://api.semanticscholar.org/CorpusID:13756489", "s2:13756489")]
    [InlineData("https://www.semanticscholar.org/author/1741101", "s2:1741101")]
    [InlineData("https://www.semanticscholar.org/author/A.-Name/1741101", "s2:1741101")]
    [InlineData("https://www.semanticscholar.org/author/1741101/A.-Name", "s2:1741101")]
    public void S2_AnySpelling_IsTheHashOrNumber(string text, string key) => AssertKey(key, text);

    [Theory]
    [InlineData("pmid:29456894", "pmid:29456894")]
    [InlineData("PMID: 29456894", "pmid:29456894")]
    [InlineData("pubmed:29456894", "pmid:29456894")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/29456894/", "pmid:29456894")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pubmed/29456894", "pmid:29456894")]
    public void Pmid_AnySpelling_IsTheNumber(string text, string key) => AssertKey(key, text);

    [Theory]
    [InlineData("local:anything at all", "local:anything at all")]
    [InlineData("acl-person:kathleen-mckeown", "acl-person:kathleen-mckeown")]
    [InlineData("acl-venue:acl", "acl-venue:acl")]
    [InlineData("arxiv-category:cs.CL", "arxiv-category:cs.CL")]
    [InlineData("issn:2307-387x", "issn:2307-387X")]
    [InlineData("hash:00ff", "hash:00ff")]
    public void OtherSchemes_AsKeys_AreRead(string text, string key) => AssertKey(key, text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a title of words")]
    [InlineData("12345")]
    [InlineData("2020")]
    [InlineData("doi:")]
    [InlineData("doi:11.1000/x")]
    [InlineData("10.1000/")]
    [InlineData("10.1000/a b")]
    [InlineData("2413.01556")]
    [InlineData("2410.015")]
    [InlineData("arxiv:2410.01556w")]
    [InlineData("https://example.org/10.1000/x")]
    [InlineData("https://notdoi.org/10.1000/x")]
    [InlineData("https://doi.org.example.org/10.1000/x")]
    [InlineData("https://doi.org/")]
    [InlineData("ror:12345")]
    [InlineData("local:")]
    [InlineData("local:a\u0007b")]
    [InlineData("unknown:value")]
    [InlineData("://")]
    [InlineData(":")]
    public void Text_ThatIsNoId_IsNone(string? text)
    {
        Assert.False(IdParser.TryParse(text, out var id));
        Assert.True(id.IsNone);
    }

    [Fact]
    public void Parse_NoId_NamesTheTextAndShowsForms()
    {
        var fault = Assert.Throws<FormatException>(() => IdParser.Parse("a title"));
        Assert.Contains("'a title'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("doi:", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_TooLong_IsNoneNotAFault()
    {
        Assert.True(IdParser.TryParse("local:" + new string('a', ExternalId.MaxLength - 6), out _));
        Assert.False(IdParser.TryParse("local:" + new string('a', ExternalId.MaxLength), out _));
        Assert.False(IdParser.TryParse("10.1000/" + new string('a', 1_000_000), out _));
        Assert.False(IdParser.TryParse(IdScheme.Local, new string('a', ExternalId.MaxLength + 1), out _));
    }

    [Theory]
    [InlineData(IdScheme.Pmid, "29456894", true)]
    [InlineData(IdScheme.Pmid, "https://pubmed.ncbi.nlm.nih.gov/29456894/", true)]
    [InlineData(IdScheme.S2, "13756489", true)]
    [InlineData(IdScheme.Dblp, "conf/acl/Smith18", true)]
    [InlineData(IdScheme.Doi, "arxiv:2410.01556", false)]
    [InlineData(IdScheme.Acl, "10.18653/v1/P18-1001", false)]
    [InlineData(IdScheme.None, "10.18653/v1/P18-1001", false)]
    public void TryParse_WithAScheme_ReadsThatSchemeOnly(IdScheme scheme, string text, bool isRead)
    {
        Assert.Equal(isRead, IdParser.TryParse(scheme, text, out var id));
        Assert.Equal(isRead ? scheme : IdScheme.None, id.Scheme);
    }

    private static void AssertKey(string expected, string text)
    {
        Assert.True(IdParser.TryParse(text, out var id), $"'{text}' is not read.");
        Assert.Equal(expected, id.ToString());
        Assert.True(IdParser.TryParse(expected, out var again), $"The key '{expected}' is not read.");
        Assert.Equal(id, again);
        Assert.True(IdParser.TryParse(id.Scheme, text, out var known), $"'{text}' is not read as {id.Scheme}.");
        Assert.Equal(id, known);
    }
}
