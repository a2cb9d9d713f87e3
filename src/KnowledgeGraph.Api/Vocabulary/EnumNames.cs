namespace KnowledgeGraph.Api.Vocabulary;

/// <summary>How fields are called where an enum names them.</summary>
internal static class EnumNames
{
    /// <summary><c>citationCount</c> becomes <c>CITATION_COUNT</c>.</summary>
    public static string Of(string fieldName) => string.Concat(
        fieldName.Select(letter => char.IsAsciiLetterUpper(letter) ? $"_{letter}" : char.ToUpperInvariant(letter).ToString()));
}
