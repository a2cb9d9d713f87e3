using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Acl;

/// <summary>
/// The venue of a collection: the code in a new-style name (<c>2020.acl</c>), or the one that an old-style letter stands for.
/// Smaller venues are named by their code in capitals, as they call themselves. The letter W stands for no venue but for "other
/// workshops and events": each of its volumes is a workshop of its own, named by the volume's title.
/// </summary>
internal sealed record AnthologyVenue(string Code, string Name, string Type)
{
    private const char Workshops = 'W';
    private const string Journal = "journal";

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
    };

    public ExternalId Id => new(IdScheme.AclVenue, Code);

    public bool IsJournal => Type == Journal;

    /// <summary>Null when neither the collection's name nor the volume's title tells the venue.</summary>
    /// <param name="collection">Name of the collection.</param>
    /// <param name="volume">Number of the volume.</param>
    /// <param name="title">Title of the volume; null before it is known or where it has none.</param>
    public static AnthologyVenue? Of(string collection, string volume, string? title)
    {
        var isOldStyle = AnthologyId.IsOldStyle(collection);
        if (isOldStyle && collection[0] == Workshops) return title is null ? null : Workshop($"{collection}-{volume}", title);
        var code = isOldStyle
            ? Letters.GetValueOrDefault(collection[0])
            : collection.IndexOf('.') is var dot and >= 0 ? collection[(dot + 1)..].ToLowerInvariant() : null;
        if (string.IsNullOrEmpty(code) || code.Length > ExternalId.MaxLength) return null;
        return new AnthologyVenue(code, Names.GetValueOrDefault(code) ?? code.ToUpperInvariant(),
            code is "cl" or "tacl" ? Journal : "conference");
    }

    private static AnthologyVenue? Workshop(string code, string title) =>
        code.Length > ExternalId.MaxLength ? null : new(code, title, "workshop");
}
