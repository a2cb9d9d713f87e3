namespace KnowledgeGraph.Model;

/// <summary>The prefix of each scheme in a key, for example <c>doi</c> in <c>doi:10.1000/1</c>.</summary>
public static class IdSchemeNames
{
    private static readonly string[] Names =
    [
        "", "doi", "arxiv", "acl", "openalex", "orcid", "ror", "pmid", "dblp", "s2", "acl-person", "acl-venue", "arxiv-category", "issn",
        "local", "hash",
    ];

    public static string Name(this IdScheme scheme) =>
        (int)scheme < Names.Length
            ? Names[(int)scheme]
            : throw new ArgumentOutOfRangeException(nameof(scheme), scheme, "Unknown identifier scheme.");

    /// <summary>Finds a scheme by its prefix, ignoring case; <see cref="IdScheme.None"/> when there is none.</summary>
    public static IdScheme Find(ReadOnlySpan<char> name)
    {
        for (var i = 1; i < Names.Length; i++)
        {
            if (name.Equals(Names[i], StringComparison.OrdinalIgnoreCase)) return (IdScheme)i;
        }

        return IdScheme.None;
    }
}
