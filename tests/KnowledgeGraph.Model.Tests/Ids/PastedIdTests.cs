namespace KnowledgeGraph.Model.Tests.Ids;

/// <summary>Ids as they lie in the clipboard: cut out of sentences, reference lists and address bars.</summary>
public sealed class PastedIdTests
{
    [Theory]
    [InlineData("https://doi.org/10.18653/v1/P18-1001.", "doi:10.18653/v1/p18-1001")]
    [InlineData("(https://doi.org/10.18653/v1/P18-1001)", "doi:10.18653/v1/p18-1001")]
    [InlineData("https://doi.org/10.18653/v1/P18-1001)", "doi:10.18653/v1/p18-1001")]
    [InlineData("10.18653/v1/P18-1001)", "doi:10.18653/v1/p18-1001")]
    [InlineData("[10.18653/v1/P18-1001]", "doi:10.18653/v1/p18-1001")]
    [InlineData("(10.18653/v1/P18-1001)", "doi:10.18653/v1/p18-1001")]
    [InlineData("doi: https://doi.org/10.18653/v1/P18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("DOI 10.18653/v1/P18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("DOI:https://dx.doi.org/10.18653/v1/P18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("doi.org:10.18653/v1/P18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("https://doi.org/10.18653%2Fv1%2FP18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("10.18653%2Fv1%2FP18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("https://doi.org/doi:10.18653/v1/P18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("https://doi.org/DOI:10.18653/v1/P18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("info:doi/10.18653/v1/P18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("urn:doi:10.18653/v1/P18-1001", "doi:10.18653/v1/p18-1001")]
    [InlineData("10.18653/v1/P18-1001”", "doi:10.18653/v1/p18-1001")]
    [InlineData("http://dx.doi.org/doi:10.1000/182", "doi:10.1000/182")]
    [InlineData("“10.1000/182”", "doi:10.1000/182")]
    [InlineData("10.1000/182:", "doi:10.1000/182")]
    [InlineData("10.1000/182?", "doi:10.1000/182")]
    [InlineData("https://doi.org/10.1016/s0140-6736(05)66545-0).", "doi:10.1016/s0140-6736(05)66545-0")]
    [InlineData("https://doi.org/10.1016/s0140-6736(05)", "doi:10.1016/s0140-6736(05)")]
    public void Doi_AsPastedFromText_LosesWhatClingsToIt(string text, string key)
    {
        Assert.True(IdParser.TryParse(text, out var id), $"'{text}' is not read.");
        Assert.Equal(key, id.ToString());
    }

    [Theory]
    [InlineData("https://dl.acm.org/doi/10.1145/3292500.3330701", "doi:10.1145/3292500.3330701")]
    [InlineData("https://dl.acm.org/doi/abs/10.1145/3292500.3330701", "doi:10.1145/3292500.3330701")]
    [InlineData("https://dl.acm.org/doi/pdf/10.1145/3292500.3330701", "doi:10.1145/3292500.3330701")]
    [InlineData("https://link.springer.com/article/10.1007/s11192-020-03690-4", "doi:10.1007/s11192-020-03690-4")]
    [InlineData("https://link.springer.com/content/pdf/10.1007%2Fs11192-020-03690-4.pdf", "doi:10.1007/s11192-020-03690-4")]
    [InlineData("https://link.springer.com/chapter/10.1007/978-3-030-00000-0_1#Sec2", "doi:10.1007/978-3-030-00000-0_1")]
    [InlineData("https://asistdl.onlinelibrary.wiley.com/doi/full/10.1002/asi.20317", "doi:10.1002/asi.20317")]
    [InlineData("https://www.frontiersin.org/articles/10.3389/fpsyg.2014.00001/full", "doi:10.3389/fpsyg.2014.00001")]
    [InlineData("https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001", "doi:10.1371/journal.pone.0000001")]
    [InlineData("https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.0000001&type=printable", "doi:10.1371/journal.pone.0000001")]
    [InlineData("www.tandfonline.com/doi/10.1080/01621459.1949.10483310", "doi:10.1080/01621459.1949.10483310")]
    public void Doi_InAPublishersAddress_IsRead(string text, string key)
    {
        Assert.True(IdParser.TryParse(text, out var id), $"'{text}' is not read.");
        Assert.Equal(key, id.ToString());
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/2410.01556v2.", "arxiv:2410.01556")]
    [InlineData("(arXiv:2410.01556)", "arxiv:2410.01556")]
    [InlineData("arXiv 2410.01556", "arxiv:2410.01556")]
    [InlineData("arXiv:2410.01556 [cs.CL]", "arxiv:2410.01556")]
    [InlineData("arXiv:2410.01556v1 [cs.CL] 2 Oct 2024", "arxiv:2410.01556")]
    [InlineData("arXiv preprint arXiv:2410.01556", "arxiv:2410.01556")]
    [InlineData("arXiv preprint 2410.01556", "arxiv:2410.01556")]
    [InlineData("2410.01556.pdf", "arxiv:2410.01556")]
    [InlineData("arxiv:2410.01556v3.pdf", "arxiv:2410.01556")]
    [InlineData("https://www.alphaxiv.org/abs/2410.01556", "arxiv:2410.01556")]
    [InlineData("https://ar5iv.org/abs/2410.01556", "arxiv:2410.01556")]
    [InlineData("https://ar5iv.labs.arxiv.org/html/2410.01556", "arxiv:2410.01556")]
    [InlineData("https://huggingface.co/papers/2410.01556", "arxiv:2410.01556")]
    [InlineData("https://arxiv.org/format/2410.01556", "arxiv:2410.01556")]
    [InlineData("https://arxiv.org/e-print/2410.01556", "arxiv:2410.01556")]
    [InlineData("https://arxiv.org/src/2410.01556", "arxiv:2410.01556")]
    [InlineData("https://browse.arxiv.org/pdf/2410.01556", "arxiv:2410.01556")]
    [InlineData("https://de.arxiv.org/abs/2410.01556", "arxiv:2410.01556")]
    [InlineData("https://arxiv.org/ps/hep-th/9901001", "arxiv:hep-th/9901001")]
    [InlineData("http://xxx.lanl.gov/abs/hep-th/9901001", "arxiv:hep-th/9901001")]
    public void Arxiv_AsCopiedFromAPageOrAReference_IsRead(string text, string key)
    {
        Assert.True(IdParser.TryParse(text, out var id), $"'{text}' is not read.");
        Assert.Equal(key, id.ToString());
    }

    [Theory]
    [InlineData("https://api.openalex.org/works/https://doi.org/10.1000/182", "doi:10.1000/182")]
    [InlineData("https://api.openalex.org/works/doi:10.1000/182", "doi:10.1000/182")]
    [InlineData("https://api.openalex.org/authors/https://orcid.org/0000-0002-1694-233X", "orcid:0000-0002-1694-233X")]
    [InlineData("https://api.openalex.org/works/pmid:29456894", "pmid:29456894")]
    [InlineData("https://explore.openalex.org/works/W2741809807", "openalex:W2741809807")]
    [InlineData("https://openalex.org/works/W123?select=id", "openalex:W123")]
    public void OpenAlex_AddressOfAnInterface_IsRead(string text, string key)
    {
        Assert.True(IdParser.TryParse(text, out var id), $"'{text}' is not read.");
        Assert.Equal(key, id.ToString());
    }

    [Theory]
    [InlineData("ORCID iD: 0000-0002-1694-233X", "orcid:0000-0002-1694-233X")]
    [InlineData("ORCID 0000-0002-1694-233X", "orcid:0000-0002-1694-233X")]
    [InlineData("0000-0002-1694-233X.", "orcid:0000-0002-1694-233X")]
    [InlineData("0000‐0002‐1694‐233X", "orcid:0000-0002-1694-233X")]
    [InlineData("0000–0002–1694–233X", "orcid:0000-0002-1694-233X")]
    [InlineData("https://pub.orcid.org/v3.0/0000-0002-1694-233X", "orcid:0000-0002-1694-233X")]
    [InlineData("(https://orcid.org/0000-0002-1694-233X)", "orcid:0000-0002-1694-233X")]
    public void Orcid_WithOtherDashesOrWords_IsTheDashedForm(string text, string key)
    {
        Assert.True(IdParser.TryParse(text, out var id), $"'{text}' is not read.");
        Assert.Equal(key, id.ToString());
    }

    [Theory]
    [InlineData("https://api.ror.org/organizations/02gjn4306", "ror:02gjn4306")]
    [InlineData("https://api.ror.org/v2/organizations/02gjn4306", "ror:02gjn4306")]
    [InlineData("https://aclanthology.coli.uni-saarland.de/papers/P18-1001/p18-1001", "acl:P18-1001")]
    [InlineData("acl:P18-1001.pdf", "acl:P18-1001")]
    [InlineData("P18-1001.pdf", "acl:P18-1001")]
    [InlineData("https://dblp.org/rec/html/conf/acl/Smith18", "dblp:conf/acl/Smith18")]
    [InlineData("https://dblp.uni-trier.de/rec/bibtex/conf/acl/Smith18", "dblp:conf/acl/Smith18")]
    [InlineData("https://dblp.dagstuhl.de/rec/conf/acl/Smith18", "dblp:conf/acl/Smith18")]
    [InlineData("https://dblp1.uni-trier.de/rec/conf/acl/Smith18", "dblp:conf/acl/Smith18")]
    [InlineData("conf/acl/Smith18", "dblp:conf/acl/Smith18")]
    [InlineData("journals/tacl/Smith18", "dblp:journals/tacl/Smith18")]
    [InlineData("https://api.semanticscholar.org/graph/v1/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776", "s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776")]
    [InlineData("https://api.semanticscholar.org/204e3073870fae3d05bcbc2f6a8e263d9b72e776", "s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776")]
    [InlineData("https://www.semanticscholar.org/reader/204e3073870fae3d05bcbc2f6a8e263d9b72e776", "s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776")]
    [InlineData("https://api.semanticscholar.org/graph/v1/paper/CorpusID:13756489", "s2:13756489")]
    [InlineData("https://api.semanticscholar.org/graph/v1/paper/DOI:10.1000/182", "doi:10.1000/182")]
    [InlineData("PMID 29456894", "pmid:29456894")]
    [InlineData("http://www.ncbi.nlm.nih.gov/pubmed/?term=29456894", "pmid:29456894")]
    [InlineData("https://europepmc.org/article/MED/29456894", "pmid:29456894")]
    [InlineData("https://europepmc.org/abstract/med/29456894", "pmid:29456894")]
    [InlineData("ISSN 2307-387X", "issn:2307-387X")]
    [InlineData("https://portal.issn.org/resource/ISSN/2307-387X", "issn:2307-387X")]
    public void OtherIssuers_AddressOfAnInterfaceOrAnOldPage_IsRead(string text, string key)
    {
        Assert.True(IdParser.TryParse(text, out var id), $"'{text}' is not read.");
        Assert.Equal(key, id.ToString());
    }

    [Theory]
    [InlineData("local:J. R.", "local:J. R.")]
    [InlineData("acl-person:smith-jr.", "acl-person:smith-jr.")]
    [InlineData("local:(a)", "local:(a)")]
    [InlineData("10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O", "doi:10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o")]
    public void Marks_OfTheIdItself_Stay(string text, string key)
    {
        Assert.True(IdParser.TryParse(text, out var id));
        Assert.Equal(key, id.ToString());
    }

    [Theory]
    [InlineData("local thing")]
    [InlineData("hash of things")]
    [InlineData("DOI of the paper")]
    [InlineData("arXiv preprint")]
    [InlineData("https://arxiv.org/list/cs.CL/recent")]
    [InlineData("https://openalex.org/works?page=1")]
    [InlineData("https://notarxiv.org/abs/2410.01556")]
    [InlineData("https://dl.acm.org/journal/tois")]
    [InlineData("https://dl.acm.org.example.org/doi/10.1145/3292500")]
    [InlineData("(())")]
    [InlineData("...")]
    public void Text_ThatOnlyLooksLikeAnId_IsNone(string text) => Assert.False(IdParser.TryParse(text, out _));
}
