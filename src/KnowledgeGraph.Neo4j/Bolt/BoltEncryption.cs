namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>What the scheme of an address says about encryption.</summary>
public enum BoltEncryption
{
    /// <summary><c>bolt://</c> and <c>neo4j://</c>.</summary>
    None,

    /// <summary><c>+s</c>: the certificate must be for the host and lead to a trusted root.</summary>
    TrustedCertificate,

    /// <summary><c>+ssc</c>: encrypted, but any certificate will do, so whoever stands in between can read along.</summary>
    AnyCertificate,
}
