using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Acl;

/// <summary>
/// The venue of a collection: the code in a new-style name (<c>2020.acl</c>), or the one that an old-style letter stands for.
/// Smaller venues are named by their code in capitals, as they call themselves.
/// </summary>
internal sealed record AnthologyVenue(string Code, string Name, bool IsJournal)
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['A'] = "anlp",
        ['C'] = "coling",
        ['D'] = "emnlp",
        ['E'] = "eacl",
        ['F'] = "jeptalnrecital",
        ['H'] = "hlt",
        ['I'] = "ijcnlp",
        ['J'] = "cl",
        ['K'] = "conll",
        ['L'] = "lrec",
        ['M'] = "muc",
        ['N'] = "naacl",
        ['O'] = "rocling",
        ['P'] = "acl",
        ['Q'] = "tacl",
        ['R'] = "ranlp",
        ['S'] = "semeval",
        ['T'] = "tinlap",
        ['U'] = "alta",
        ['W'] = "ws",
        ['X'] = "tipster",
        ['Y'] = "paclic",
    };

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["acl"] = "Annual Meeting of the Association for Computational Linguistics",
        ["aacl"] = "Asia-Pacific Chapter of the Association for Computational Linguistics",
        ["alta"] = "Australasian Language Technology Association Workshop",
        ["anlp"] = "Applied Natural Language Processing Conference",
        ["cl"] = "Computational Linguistics",
        ["coling"] = "International Conference on Computational Linguistics",
        ["conll"] = "Conference on Computational Natural Language Learning",
        ["eacl"] = "European Chapter of the Association for Computational Linguistics",
        ["emnlp"] = "Conference on Empirical Methods in Natural Language Processing",
        ["findings"] = "Findings of the Association for Computational Linguistics",
        ["hlt"] = "Human Language Technology Conference",
        ["ijcnlp"] = "International Joint Conference on Natural Language Processing",
        ["jeptalnrecital"] = "JEP/TALN/RECITAL",
        ["lrec"] = "International Conference on Language Resources and Evaluation",
        ["muc"] = "Message Understanding Conference",
        ["naacl"] = "North American Chapter of the Association for Computational Linguistics",
        ["paclic"] = "Pacific Asia Conference on Language, Information and Computation",
        ["ranlp"] = "Recent Advances in Natural Language Processing",
        ["rocling"] = "Conference on Computational Linguistics and Speech Processing",
        ["semeval"] = "International Workshop on Semantic Evaluation",
        ["tacl"] = "Transactions of the Association for Computational Linguistics",
        ["tinlap"] = "Theoretical Issues in Natural Language Processing",
        ["tipster"] = "TIPSTER Text Program",
        ["ws"] = "Workshops of the ACL Anthology",
    };

    public ExternalId Id => new(IdScheme.AclVenue, Code);

    /// <summary>Null when the collection's name carries no venue.</summary>
    public static AnthologyVenue? Of(string collection)
    {
        var code = AnthologyId.IsOldStyle(collection)
            ? Letters.GetValueOrDefault(collection[0])
            : collection.IndexOf('.') is var dot and >= 0 ? collection[(dot + 1)..].ToLowerInvariant() : null;
        if (string.IsNullOrEmpty(code) || code.Length > ExternalId.MaxLength) return null;
        return new AnthologyVenue(code, Names.GetValueOrDefault(code) ?? code.ToUpperInvariant(), code is "cl" or "tacl");
    }
}
