namespace KnowledgeGraph.Model;

/// <summary>
/// Who issues an identifier. The numbers are part of the on-disk format and the order is the order of preference when one of
/// several ids becomes a node's key.
/// </summary>
public enum IdScheme : byte
{
    None = 0,
    Doi = 1,
    Arxiv = 2,
    Acl = 3,
    OpenAlex = 4,
    Orcid = 5,
    Ror = 6,
    Pmid = 7,
    Dblp = 8,

    /// <summary>Semantic Scholar: a 40-digit paper hash, a corpus id, or an author number.</summary>
    S2 = 9,

    /// <summary>A person of the ACL Anthology: the id attribute, or the name form where there is none.</summary>
    AclPerson = 10,

    /// <summary>An ACL Anthology venue.</summary>
    AclVenue = 11,

    /// <summary>An arXiv category such as <c>cs.CL</c>.</summary>
    ArxivCategory = 12,

    /// <summary>International Standard Serial Number of a venue.</summary>
    Issn = 13,

    /// <summary>Chosen by the user of the API or of the project's own files.</summary>
    Local = 14,

    /// <summary>A hash of normalised content, for nodes that no one numbered.</summary>
    Hash = 15,
}
